// Who may stand in a sheet: parents whom the file names, and one adult whom it names as caregiver, each with a number of their own.
import type { DraftSheet } from '#shared/entrustment/contract.ts';
import type { SheetFacts } from '#shared/entrustment/facts.ts';
import { isRefusal, type Refusal, refuse } from '#shared/kernel/refusal.ts';
import { ageOn } from '#shared/kernel/time.ts';
import type { Responsibility } from '#shared/registry/child.ts';
import type { ChildCircumstances, GuardianParticulars } from '#shared/registry/contract.ts';
import { agreesWith } from '#shared/registry/id-number.ts';
import type { AgreementNeeds, Refused } from './agreement-command.ts';
import type { Broken } from './drawing-ground.ts';

type Parties = Pick<SheetFacts, 'parents' | 'caregiver'>;
type Named = Pick<DraftSheet, 'parents' | 'soleBecause' | 'caregiver' | 'fromOn'>;
type Looked = Pick<AgreementNeeds, 'parents' | 'caregiver'>;
type Child = SheetFacts['child'];

/** An adult by the Civil Code art. 17, which art. 22 of the Law on the Protection of Minors asks of a caregiver. */
const ADULT = 18;

const parentalCapacities: readonly string[] = ['parent_away', 'parent_home', 'parent_unable'];
const parentalRelations: readonly string[] = ['father', 'mother'];

// Where neither father nor mother stands in a file, whoever has the right to entrust is entered in a parent's capacity.
const isParental = ({ relation, capacity }: Responsibility): boolean =>
  parentalCapacities.includes(capacity) || parentalRelations.includes(relation);

const soleBroken = ({ parents, soleBecause }: Named, file: ChildCircumstances): Broken => {
  const isAlone = parents.length === 1;
  if (!isAlone && soleBecause !== undefined) return refuse('sole_reason_not_so', 'soleBecause');
  const isOneOfTwo = isAlone && file.guardians.filter(isParental).length > 1;
  return isOneOfTwo && soleBecause === undefined ? refuse('sole_reason_needed', 'soleBecause') : undefined;
};

type Identity = Readonly<{ name: string; phone: string; idNumber: string; workplace?: string | undefined }>;

const identityOf = (particulars: GuardianParticulars | undefined): Identity | undefined => {
  const { name, phone, idNumber, workplace } = particulars ?? {};
  if (name === undefined || phone === undefined || idNumber === undefined) return undefined;
  return { name, phone, idNumber, ...(workplace !== undefined && { workplace }) };
};

const parentsOf = (
  named: Named,
  file: ChildCircumstances,
  looked: Looked,
): SheetFacts['parents'] | Refusal<Refused> => {
  const ids = named.parents.map(({ guardianId }) => guardianId);
  if (new Set(ids).size < ids.length) return refuse('parent_named_twice', 'parents');
  const parents: SheetFacts['parents'] = [];
  for (const [index, parent] of named.parents.entries()) {
    const line = file.guardians.find(({ guardianId }) => guardianId === parent.guardianId);
    if (!line || !isParental(line)) return refuse('parent_not_of_child', `parents.${index}`);
    const identity = identityOf(looked.parents?.[index]);
    if (!identity) return refuse('parent_unidentified', `parents.${index}`);
    parents.push({ ...parent, relation: line.relation, ...identity });
  }
  return parents;
};

const caregiverBroken = (
  { idNumber }: Identity,
  { parents, child, fromOn }: Readonly<{ parents: SheetFacts['parents']; child: Child; fromOn: string }>,
): Broken => {
  if (parents.some((parent) => parent.idNumber === idNumber))
    return refuse('caregiver_is_parent', 'caregiver');
  if (child.idNumber === idNumber) return refuse('caregiver_is_the_child', 'caregiver');
  const isGrown = ageOn(agreesWith(idNumber).bornOn, fromOn) >= ADULT;
  return isGrown ? undefined : refuse('caregiver_under_age', 'caregiver');
};

const caregiverOf = (
  named: Named,
  file: ChildCircumstances,
  looked: Looked,
  { parents, child }: Readonly<{ parents: SheetFacts['parents']; child: Child }>,
): SheetFacts['caregiver'] | Refusal<Refused> => {
  const { guardianId, address, health } = named.caregiver;
  const line = file.guardians.find((one) => one.guardianId === guardianId);
  if (line && isParental(line)) return refuse('caregiver_is_parent', 'caregiver');
  if (line?.capacity !== 'caregiver') return refuse('caregiver_not_of_child', 'caregiver');
  const identity = identityOf(looked.caregiver);
  if (!identity) return refuse('caregiver_unidentified', 'caregiver');
  const broken = caregiverBroken(identity, { parents, child, fromOn: named.fromOn });
  if (broken) return broken;
  const { name, phone, idNumber } = identity;
  return { guardianId, name, relation: line.relation, idNumber, phone, address, health };
};

/** Parents and caregiver as the sheet says them, or the first of them who may not stand in it. */
export const partiesOf = (
  named: Named,
  file: ChildCircumstances,
  looked: Looked,
  child: Child,
): Parties | Refusal<Refused> => {
  const parents = parentsOf(named, file, looked);
  if (isRefusal(parents)) return parents;
  const broken = soleBroken(named, file);
  if (broken) return broken;
  const caregiver = caregiverOf(named, file, looked, { parents, child });
  return isRefusal(caregiver) ? caregiver : { parents, caregiver };
};
