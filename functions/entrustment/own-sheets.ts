// The sheets a guardian is a party of: what waits for their own signature first, then the newest.
import type { Reader } from '#functions/kernel/reader.ts';
import { missingOf } from '#shared/entrustment/acts.ts';
import type { OwnSheet, OwnSheets } from '#shared/entrustment/views.ts';
import { type Refusal, refuse } from '#shared/kernel/refusal.ts';
import { sheetsOfGuardian } from './caring.ts';
import { AgreementRow, namesOfChildren, type SheetRow } from './sheet-lines.ts';

// A row may lead to a sheet whose newest text names this guardian no more.
const partIn = ({ parts: { entrustment } }: SheetRow, guardianId: string): OwnSheet['part'] | undefined => {
  if (entrustment.parents.includes(guardianId)) return 'parent';
  return entrustment.caregiverId === guardianId ? 'caregiver' : undefined;
};

const ownSheet = (row: SheetRow, guardianId: string, childName: string): readonly OwnSheet[] => {
  const part = partIn(row, guardianId);
  if (!part) return [];
  const { childId, status, fromOn, untilOn, drawnOn, signed, ended } = row.parts.entrustment;
  const own = signed.find((act) => act.part === part && act.guardianId === guardianId);
  const isMissing = missingOf(row.parts.entrustment, signed).some((one) => one.guardianId === guardianId);
  return [
    {
      agreementId: row.id,
      childId,
      childName,
      part,
      status,
      waits: status === 'signing' && isMissing,
      ...(own && { signedAt: own.at }),
      fromOn,
      untilOn,
      draftedOn: drawnOn,
      ...(ended && { ended }),
    },
  ];
};

const byWaiting = (a: OwnSheet, b: OwnSheet): number =>
  Number(b.waits) - Number(a.waits) || b.draftedOn.localeCompare(a.draftedOn);

/** The guardian's own list, or `not_found` for whoever is no guardian any more. */
export const sheetsOwn = async (
  read: Reader,
  guardianId: string | undefined,
  at: string,
): Promise<OwnSheets | Refusal> => {
  if (guardianId === undefined) return refuse('not_found');
  const links = await sheetsOfGuardian(read, guardianId);
  const found = await Promise.all(
    links.map(({ agreementId }) => read.row('agreement', agreementId, AgreementRow)),
  );
  const rows = found.filter((row) => row !== undefined);
  const nameOf = await namesOfChildren(
    read,
    rows.map(({ parts }) => parts.entrustment.childId),
  );
  const sheets = rows.flatMap((row) => ownSheet(row, guardianId, nameOf(row.parts.entrustment.childId)));
  return { readAt: at, sheets: sheets.sort(byWaiting) };
};
