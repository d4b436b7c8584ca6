// One sheet as a role may see it: its text and signers, how far it is, and what is still owed.
import * as z from 'zod/mini';
import type { Reader } from '#functions/kernel/reader.ts';
import { type Missing, signersOf, weakest } from '#shared/entrustment/acts.ts';
import type { SheetView, Signer } from '#shared/entrustment/views.ts';
import type { Role } from '#shared/kernel/access.ts';
import { type Refusal, refuse } from '#shared/kernel/refusal.ts';
import { countyDate } from '#shared/kernel/time.ts';
import { GuardianPart } from '#shared/registry/contract.ts';
import { isMasked, maskedName } from '#shared/registry/masking.ts';
import { spokenName } from '#shared/registry/regions.ts';
import { childrenCaredFor } from './caring.ts';
import { photoOf, receiptOf, type ToldSheet, toldSheet } from './sheet-told.ts';

const GuardianRow = z.object({ registry: GuardianPart });

const isBound = async (read: Reader, guardianId: string): Promise<boolean> =>
  (await read.row('guardian', guardianId, GuardianRow))?.parts.registry.bound ?? false;

const actOf = ({ told }: ToldSheet, { part, guardianId }: Missing) =>
  told.acts.find(({ act }) => act.part === part && (part === 'witness' || act.guardianId === guardianId));

const partyOf = ({ sheet: { facts } }: ToldSheet, guardianId: string) =>
  [...(facts?.parents ?? []), ...(facts ? [facts.caregiver] : [])].find(
    (one) => one.guardianId === guardianId,
  );

const signerOf = async (read: Reader, told: ToldSheet, signer: Missing): Promise<Signer> => {
  const { part, guardianId } = signer;
  const done = actOf(told, signer);
  const signed = done && { at: done.at, way: done.act.way, grade: done.act.grade };
  if (guardianId === undefined) {
    const name = done?.act.personal?.evidence.name;
    return { part, ...(name !== undefined && { name }), ...(signed && { signed }) };
  }
  const party = partyOf(told, guardianId);
  return {
    part,
    guardianId,
    ...(party && { name: party.name, relation: party.relation, phone: party.phone }),
    bound: await isBound(read, guardianId),
    ...(signed && { signed }),
  };
};

const noticesOf = ({ sheet, told }: ToldSheet): SheetView['notices'] =>
  sheet.filedOn === undefined
    ? []
    : sheet.notices.map((to) => {
        const receipt = receiptOf(told, to);
        const receivedBy = receipt?.personal?.receivedBy;
        return {
          to,
          ...(receipt && { receivedOn: receipt.receivedOn }),
          ...(receivedBy !== undefined && { receivedBy }),
        };
      });

const sentBackOf = ({ told: { sentBack } }: ToldSheet): Pick<SheetView, 'sentBack'> => {
  if (!sentBack) return {};
  const { at, reason } = sentBack;
  return { sentBack: { at, ...(reason !== undefined && { reason }) } };
};

const textOf = ({ told: { text, salt } }: ToldSheet): Pick<SheetView, 'text' | 'salt'> =>
  text === undefined || salt === undefined ? {} : { text, salt };

const shownPhotoOf = ({ told }: ToldSheet): Pick<SheetView, 'photo'> => {
  const picture = photoOf(told);
  return picture ? { photo: { sha256: picture.sha256, bytes: picture.bytes } } : {};
};

const wholeOf = async (read: Reader, agreementId: string, told: ToldSheet): Promise<SheetView> => {
  const { sheet } = told;
  const { childId, village, facts, number, filedOn, ended } = sheet;
  const grade = weakest(told.told.acts.map(({ act }) => act));
  return {
    agreementId,
    version: told.version,
    childId,
    childName: facts?.child.name ?? '',
    village,
    villageName: spokenName(village),
    status: sheet.status,
    ...textOf(told),
    textHash: sheet.textHash,
    template: sheet.template,
    signers: await Promise.all(signersOf(sheet).map((signer) => signerOf(read, told, signer))),
    ...(grade && { grade }),
    fromOn: sheet.fromOn,
    untilOn: sheet.untilOn,
    draftedOn: sheet.drawnOn,
    barred: told.told.barred,
    ...sentBackOf(told),
    ...(number !== undefined && { number }),
    ...(filedOn !== undefined && { filedOn }),
    notices: noticesOf(told),
    papers: [...told.told.papers.values()].map(({ what, at, bytes }) => ({ what, at, bytes })),
    ...shownPhotoOf(told),
    contact: facts?.contact ?? { name: '', phone: '' },
    ...(told.told.renews !== undefined && { renews: told.told.renews }),
    ...(ended && { ended: { ...ended } }),
  };
};

const maskedSigner = ({ phone: _, name, ...signer }: Signer): Signer => ({
  ...signer,
  ...(name !== undefined && { name: maskedName(name) }),
});

// Free text names people, the text of the sheet and its photo everybody.
const masked = ({ text: _t, salt: _s, photo: _p, ...view }: SheetView): SheetView => ({
  ...view,
  childName: maskedName(view.childName),
  signers: view.signers.map(maskedSigner),
  notices: view.notices.map(({ receivedBy: _, ...notice }) => notice),
  contact: { name: maskedName(view.contact.name), phone: '' },
  ...(view.sentBack && { sentBack: { at: view.sentBack.at } }),
});

/** The sheet, or `not_found` where none was drawn up. */
export const sheetFor = async (
  read: Reader,
  agreementId: string,
  role: Role,
  at: string,
): Promise<SheetView | Refusal> => {
  const told = await toldSheet(read, agreementId);
  if (!told) return refuse('not_found');
  const view = await wholeOf(read, agreementId, told);
  if (role === 'guardian') return view;
  const { caregiverId, childId } = told.sheet;
  const caregiverOf = await childrenCaredFor(read, caregiverId, countyDate(at), childId);
  return { ...(isMasked(role) ? masked(view) : view), caregiverOf };
};
