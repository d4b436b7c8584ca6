// What each part of a file holds while it is being written: text as typed, choices that may still be open.
import * as z from 'zod/mini';
import {
  benefitKinds,
  type CategoryHeld,
  type ChildDetails,
  capacities,
  categories,
  difficulties,
  type Health,
  type Household,
  hardships,
  healthStates,
  relations,
  type Schooling,
  sexes,
  stages,
  withoutIdNumber,
} from '#shared/registry/child.ts';
import { tidyIdNumber } from './id-number.ts';

const typed = z.string();
const open = <Code extends string>(codes: readonly Code[]) => z.optional(z.enum(codes));

export const ChildFields = z.object({
  name: typed,
  idNumber: typed,
  /** True once the person says that there is no number. */
  hasNone: z.boolean(),
  withoutIdNumber: open(withoutIdNumber),
  sex: open(sexes),
  bornOn: typed,
  ethnicity: typed,
  registration: open(['rural', 'urban']),
  school: typed,
  address: typed,
  registeredAddress: typed,
});
export type ChildFields = z.infer<typeof ChildFields>;

export const CategoryFields = z.object({
  category: z.enum(categories),
  kind: open(difficulties),
  sinceOn: typed,
  evidence: typed,
});
export type CategoryFields = z.infer<typeof CategoryFields>;

export const PersonFields = z.object({ name: typed, phone: typed, workplace: typed, idNumber: typed });
export type PersonFields = z.infer<typeof PersonFields>;

export const GuardianFields = z.object({
  guardianId: typed,
  name: typed,
  phone: typed,
  relation: open(relations),
  capacity: open(capacities),
  /** Somebody registered along with the child. */
  fresh: z.optional(PersonFields),
});
export type GuardianFields = z.infer<typeof GuardianFields>;

export const SchoolingFields = z.object({
  stage: open(stages),
  school: typed,
  className: typed,
  boarding: z.optional(z.boolean()),
});
export type SchoolingFields = z.infer<typeof SchoolingFields>;

export const HealthFields = z.object({
  state: open(healthStates),
  disabilityGrade: z.optional(z.number()),
  note: typed,
});
export type HealthFields = z.infer<typeof HealthFields>;

export const HouseholdFields = z.object({
  members: typed,
  hardship: open(hardships),
  sharesWith: z.optional(z.string()),
  note: typed,
});
export type HouseholdFields = z.infer<typeof HouseholdFields>;

export const BenefitFields = z.object({ kind: open(benefitKinds), number: typed, sinceOn: typed });
export type BenefitFields = z.infer<typeof BenefitFields>;

export const nobody: PersonFields = { name: '', phone: '', workplace: '', idNumber: '' };
export const noChild: ChildFields = {
  name: '',
  idNumber: '',
  hasNone: false,
  withoutIdNumber: undefined,
  sex: undefined,
  bornOn: '',
  ethnicity: '',
  registration: undefined,
  school: '',
  address: '',
  registeredAddress: '',
};
export const noSchooling: SchoolingFields = {
  stage: undefined,
  school: '',
  className: '',
  boarding: undefined,
};
export const noHealth: HealthFields = { state: undefined, disabilityGrade: undefined, note: '' };
export const noHousehold: HouseholdFields = {
  members: '',
  hardship: undefined,
  sharesWith: undefined,
  note: '',
};

/** Name and details as the contract has them; without a number the reason stands in its place. */
export const rawChild = ({ name, hasNone, idNumber, withoutIdNumber: why, ...details }: ChildFields) => ({
  name,
  details: { ...details, ...(hasNone ? { withoutIdNumber: why } : { idNumber: tidyIdNumber(idNumber) }) },
});

/** The kind stands with difficulty only. */
export const rawCategory = ({ kind, ...rest }: CategoryFields) => ({
  ...rest,
  ...(rest.category === 'in_difficulty' && { kind }),
});

/** A grade stands with a disability only. */
export const rawHealth = ({ state, disabilityGrade, note }: HealthFields) => ({
  state,
  ...(state === 'disabled' && { disabilityGrade }),
  note,
});

/** A number is a number, whatever else was typed stays to be refused. */
export const rawHousehold = ({ members, ...rest }: HouseholdFields) => ({
  members: /^\d+$/.test(members) ? Number(members) : members,
  ...rest,
});

export const rawResponsibility = ({ guardianId, relation, capacity }: GuardianFields) => ({
  guardianId,
  relation,
  capacity,
});

/** Name, phone and the rest of a person; the number as papers write it. */
export const rawPerson = ({ idNumber, ...rest }: PersonFields) => ({
  ...rest,
  idNumber: tidyIdNumber(idNumber),
});

type Details = Omit<ChildDetails, 'idNumber'>;

/** A child's head as it stands, ready to be changed; `idNumber` is the full one, or empty where there is none. */
export const childOf = (name: string, details: Details, idNumber: string): ChildFields => ({
  name,
  idNumber,
  hasNone: idNumber === '' && details.withoutIdNumber !== undefined,
  withoutIdNumber: details.withoutIdNumber,
  sex: details.sex,
  bornOn: details.bornOn,
  ethnicity: details.ethnicity ?? '',
  registration: details.registration,
  school: details.school ?? '',
  address: details.address ?? '',
  registeredAddress: details.registeredAddress ?? '',
});

export const categoryOf = ({ category, kind, sinceOn, evidence }: CategoryHeld): CategoryFields => ({
  category,
  kind,
  sinceOn,
  evidence: evidence ?? '',
});

export const schoolingOf = (schooling: Schooling | undefined, school = ''): SchoolingFields => ({
  stage: schooling?.stage,
  school: schooling?.school ?? school,
  className: schooling?.className ?? '',
  boarding: schooling?.boarding,
});

export const healthOf = (health: Health | undefined): HealthFields => ({
  state: health?.state,
  disabilityGrade: health?.disabilityGrade,
  note: health?.note ?? '',
});

export const householdOf = (household: Household | undefined): HouseholdFields => ({
  members: household ? String(household.members) : '',
  hardship: household?.hardship,
  sharesWith: household?.sharesWith,
  note: household?.note ?? '',
});
