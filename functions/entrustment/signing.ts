// Who signs what, and when not: the right person, on the text that stands, every duty ticked, with a hand that wrote something.
import { isAgreed, missingOf, signersOf } from '#shared/entrustment/acts.ts';
import type { Sign } from '#shared/entrustment/contract.ts';
import { isSigned } from '#shared/entrustment/signature.ts';
import { maySign, sheetTemplate } from '#shared/entrustment/template.ts';
import { type Refusal, refuse } from '#shared/kernel/refusal.ts';
import { countyDate } from '#shared/kernel/time.ts';
import type { AgreementNeeds, Ordered, Outcome, Refused } from './agreement-command.ts';
import type { AgreementEvent } from './events/agreement.ts';
import { actedOf } from './sheet-evidence.ts';
import type { Sheet } from './sheet-state.ts';

type Broken = Refusal<Refused> | undefined;
type Signed = Pick<Sign, 'textHash' | 'clauses' | 'signature'>;

/** A guardian of the sheet as it names them. */
export type Signer = Readonly<{
  part: 'parent' | 'caregiver';
  guardianId: string;
  name: string;
  phone: string;
  idNumber: string;
}>;

/** This guardian as the sheet names them; undefined where it does not, or its text is gone with the child's key. */
export const signerOf = ({ facts }: Sheet, guardianId: string | undefined): Signer | undefined => {
  const parent = facts?.parents.find((one) => one.guardianId === guardianId);
  if (parent) return { part: 'parent', ...parent };
  const { caregiver } = facts ?? {};
  return caregiver && caregiver.guardianId === guardianId ? { part: 'caregiver', ...caregiver } : undefined;
};

/** True on a day on which the clauses of this sheet may still be signed. */
export const isInForce = ({ template }: Sheet, on: string): boolean => {
  const clauses = sheetTemplate(template);
  return clauses !== undefined && maySign(clauses, on);
};

/** The child of the sheet, open and with its file read at this very moment. */
export const fileBroken = (childId: string, { file }: AgreementNeeds, sheet: Sheet): Broken => {
  if (childId !== sheet.childId || !file) return refuse('not_found');
  return file.open ? undefined : refuse('child_closed');
};

const hasSigned = ({ acts }: Sheet, { part, guardianId }: Signer): boolean =>
  acts.some((act) => act.part === part && act.guardianId === guardianId);

// A guardian struck from the file since is asked nothing any more.
const isStillNamed = ({ file }: AgreementNeeds, guardianId: string): boolean =>
  file?.guardians.some((one) => one.guardianId === guardianId) ?? false;

/** Who signs now, or why this guardian cannot. */
const signingNow = (
  guardianId: string | undefined,
  command: Ordered<'sign' | 'assist'>,
  sheet: Sheet,
): Signer | Refusal<Refused> => {
  const broken = fileBroken(command.data.childId, command.needs, sheet);
  if (broken) return broken;
  const signer = signerOf(sheet, guardianId);
  if (!signer || !isStillNamed(command.needs, signer.guardianId)) return refuse('signer_not_of_sheet');
  return hasSigned(sheet, signer) ? refuse('already_signed') : signer;
};

const dutiesOf = ({ template }: Sheet, part: Signer['part']): number => {
  const clauses = sheetTemplate(template);
  return (part === 'parent' ? clauses?.parentDuties : clauses?.caregiverDuties)?.length ?? 0;
};

const areAllTicked = (clauses: readonly number[], duties: number): boolean =>
  clauses.length === duties && clauses.every((clause, index) => clause === index + 1);

/** The text that was shown is the one that stands, and may be signed on this day. */
const shownBroken = ({ textHash }: Pick<Signed, 'textHash'>, sheet: Sheet, on: string): Broken => {
  if (textHash !== sheet.textHash) return refuse('text_changed', 'textHash');
  return isInForce(sheet, on) ? undefined : refuse('template_retired');
};

const signedBroken = (data: Signed, part: Signer['part'], sheet: Sheet, on: string): Broken => {
  const broken = shownBroken(data, sheet, on);
  if (broken) return broken;
  if (!areAllTicked(data.clauses, dutiesOf(sheet, part))) return refuse('clauses_unticked', 'clauses');
  return isSigned(data.signature) ? undefined : refuse('signature_empty', 'signature');
};

/** These acts, and that all have signed where the last of them just did. */
export const withAgreed = (
  sheet: Sheet,
  acts: readonly Extract<AgreementEvent, { type: 'sheet.signed' }>[],
): readonly AgreementEvent[] => {
  const isNow = isAgreed(missingOf(sheet, [...sheet.acts, ...acts]));
  return isNow && acts.length > 0 ? [...acts, { type: 'sheet.agreed', village: sheet.village }] : acts;
};

const signedFact = (
  acted: ReturnType<typeof actedOf>,
  sheet: Sheet,
): [AgreementEvent, ...AgreementEvent[]] => {
  const act = { type: 'sheet.signed' as const, ...acted };
  return [act, ...withAgreed(sheet, [act]).slice(1)];
};

/** A guardian signs on an own phone, with the code that was sent to it for this. */
export const sign = (command: Ordered<'sign'>, sheet: Sheet): Outcome => {
  const { data, actor, circumstances, at } = command;
  const signer = signingNow(actor?.guardianId, command, sheet);
  if ('refused' in signer) return signer;
  if (!circumstances?.confirmed) return refuse('signer_unconfirmed', 'oneTimeCode');
  const broken = signedBroken(data, signer.part, sheet, countyDate(at));
  if (broken) return broken;
  const { part, guardianId, name } = signer;
  const { clauses, readAloud, signature } = data;
  const told = { part, guardianId, name, way: 'own_phone', clauses, readAloud, signature } as const;
  return signedFact(actedOf(command, sheet, told), sheet);
};

const TAIL = -4;

const identityBroken = ({ identity }: Ordered<'assist'>['data'], { idNumber }: Signer): Broken => {
  const { document, numberTail } = identity;
  const isTailOf = numberTail === idNumber.slice(TAIL);
  const isSeen = document === 'known_in_person' ? numberTail === undefined || isTailOf : isTailOf;
  return isSeen ? undefined : refuse('identity_not_seen', 'identity.numberTail');
};

const onlookerBroken = (
  { witness }: Ordered<'assist'>['data'],
  { name }: Signer,
  { person }: AgreementNeeds,
): Broken => {
  if (witness.name === name || witness.name === person?.name)
    return refuse('witness_is_signer', 'witness.name');
  return isSigned(witness.signature) ? undefined : refuse('signature_empty', 'witness.signature');
};

/** A guardian signs on the director's phone: the director has seen who they are, and somebody else watched. */
export const assist = (command: Ordered<'assist'>, sheet: Sheet): Outcome => {
  const { data, needs, at } = command;
  const signer = signingNow(data.guardianId, command, sheet);
  if ('refused' in signer) return signer;
  const broken =
    identityBroken(data, signer) ??
    onlookerBroken(data, signer, needs) ??
    signedBroken(data, signer.part, sheet, countyDate(at));
  if (broken) return broken;
  const { part, guardianId, name } = signer;
  const { clauses, readAloud, signature, identity, witness } = data;
  const told = { part, guardianId, name, way: 'assisted', clauses, readAloud, signature } as const;
  return signedFact(actedOf(command, sheet, { ...told, identity, witness }), sheet);
};

/** True where this person is one of those who sign, by name and phone: a director may be somebody's grandmother. */
export const isSigner = ({ person }: AgreementNeeds, sheet: Sheet): boolean =>
  signersOf(sheet).some(({ guardianId }) => {
    const signer = signerOf(sheet, guardianId);
    return signer !== undefined && signer.name === person?.name && signer.phone === person.phone;
  });

/** The village witnesses what parents and caregiver have all signed. */
export const witness = (command: Ordered<'witness'>, sheet: Sheet): Outcome => {
  const { data, needs, at, by } = command;
  if (sheet.status === 'witnessed') return refuse('already_signed');
  if (sheet.status !== 'agreed') return refuse('sheet_not_yet_agreed');
  const name = needs.person?.name;
  if (name === undefined) return refuse('not_found');
  const broken = shownBroken(data, sheet, countyDate(at));
  if (broken) return broken;
  if (isSigner(needs, sheet)) return refuse('witness_is_signer');
  if (!isSigned(data.signature)) return refuse('signature_empty', 'signature');
  const told = { part: 'witness', name, way: 'own_phone', signature: data.signature } as const;
  return [{ type: 'sheet.witnessed', personId: by, ...actedOf(command, sheet, told) }];
};
