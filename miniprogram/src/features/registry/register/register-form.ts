// The form in which a child is registered: five calm steps, each checked when one goes on, all of it checked at the end.
import * as z from 'zod/mini';
import { idOf } from '#shared/kernel/id.ts';
import { CategoryHeld } from '#shared/registry/child.ts';
import { CorrectChild, RegisterChild, RegisterGuardian } from '#shared/registry/contract.ts';
import { type Checked, checked, type Fault, filled } from '../forms/check.ts';
import {
  CategoryFields,
  ChildFields,
  categoryOf,
  childOf,
  GuardianFields,
  HealthFields,
  HouseholdFields,
  healthOf,
  householdOf,
  noChild,
  noHealth,
  noHousehold,
  noSchooling,
  rawCategory,
  rawChild,
  rawHealth,
  rawHousehold,
  rawPerson,
  rawResponsibility,
  SchoolingFields,
  schoolingOf,
} from '../forms/fields.ts';
import { lookAtIdNumber } from '../forms/id-number.ts';

export const steps = ['child', 'categories', 'guardians', 'more', 'review'] as const;
export type Step = (typeof steps)[number];

export const stepNames = {
  child: '孩子',
  categories: '类别和依据',
  guardians: '监护人',
  more: '上学、健康、家庭',
  review: '看一遍',
} as const satisfies Record<Step, string>;

export const RegisterForm = z.object({
  childId: idOf('child'),
  openedOn: z.string(),
  step: z.enum(steps),
  child: ChildFields,
  categories: z.array(CategoryFields),
  guardians: z.array(GuardianFields),
  schooling: SchoolingFields,
  health: HealthFields,
  household: HouseholdFields,
});
export type RegisterForm = z.infer<typeof RegisterForm>;

/** An empty form for a child whose id was just minted. */
export const startRegister = (childId: string, today: string): RegisterForm => ({
  childId,
  openedOn: today,
  step: 'child',
  child: noChild,
  categories: [],
  guardians: [],
  schooling: noSchooling,
  health: noHealth,
  household: noHousehold,
});

/** The step in which a field of the contract is filled in. */
export const stepOf = (field: string): Step => {
  const [first = ''] = field.split('.');
  if (first === 'categories') return 'categories';
  if (first === 'responsibilities') return 'guardians';
  if (first === 'schooling' || first === 'health' || first === 'household') return 'more';
  return first === 'village' || first === 'openedOn' ? 'review' : 'child';
};

const isBlank = (fields: object): boolean => Object.keys(Object(filled(fields))).length === 0;

/** The child as it would be registered in this village; a part left blank is left out. */
const rawRegister = (form: RegisterForm, village: string) => ({
  village,
  openedOn: form.openedOn,
  categories: form.categories.map(rawCategory),
  ...rawChild(form.child),
  responsibilities: form.guardians.map(rawResponsibility),
  ...(!isBlank(form.schooling) && { schooling: form.schooling }),
  ...(!isBlank(form.health) && { health: rawHealth(form.health) }),
  ...(!isBlank(form.household) && { household: rawHousehold(form.household) }),
});

const NO_NUMBER = '还差一项：证件号码。没有的话点“没有证件号”';

const numberFault = (typed: string, today: string): Fault | undefined => {
  const look = lookAtIdNumber(typed, today);
  const field = 'details.idNumber';
  if (look.state === 'none') return { field, words: NO_NUMBER };
  if (look.state === 'short') return { field, words: `证件号码还差 ${look.left} 位` };
  return look.state === 'wrong' ? { field, words: look.words } : undefined;
};

const reasonFault = ({ withoutIdNumber }: ChildFields): Fault | undefined =>
  withoutIdNumber === undefined
    ? { field: 'details.withoutIdNumber', words: '还差一项：为什么没有证件号' }
    : undefined;

const childFault = ({ child }: RegisterForm, today: string): Fault | undefined => {
  if (child.name.trim() === '') return { field: 'name', words: '还差一项：姓名' };
  const number = child.hasNone ? reasonFault(child) : numberFault(child.idNumber, today);
  if (number) return number;
  const whole = checked(CorrectChild, rawChild(child));
  if (!('data' in whole)) return whole;
  return child.bornOn > today ? { field: 'details.bornOn', words: '出生日期在今天之后' } : undefined;
};

const inside = (prefix: string, fault: Checked<unknown>): Fault | undefined =>
  'data' in fault ? undefined : { ...fault, field: `${prefix}.${fault.field}` };

const categoriesFault = ({ categories }: RegisterForm, today: string): Fault | undefined => {
  if (categories.length === 0) return { field: 'categories', words: '还差一项：类别' };
  for (const [n, one] of categories.entries()) {
    const fault = inside(`categories.${n}`, checked(CategoryHeld, rawCategory(one)));
    if (fault) return fault;
    if (one.category === 'in_difficulty' && one.kind === undefined)
      return { field: `categories.${n}.kind`, words: '还差一项：困境的情形' };
    if (one.sinceOn > today)
      return { field: `categories.${n}.sinceOn`, words: '开始日期在今天之后，请改成今天或更早' };
  }
  return undefined;
};

const personName = (name: string): string => (name.trim() === '' ? '这位监护人' : name.trim());

const guardiansFault = ({ guardians }: RegisterForm): Fault | undefined => {
  for (const [n, { name, relation, capacity }] of guardians.entries()) {
    const field = `responsibilities.${n}`;
    if (relation === undefined)
      return { field: `${field}.relation`, words: `还差一项：${personName(name)}是孩子的什么人` };
    if (capacity === undefined)
      return { field: `${field}.capacity`, words: `还差一项：${personName(name)}现在怎么照看` };
  }
  return undefined;
};

/** The first thing that a step lacks, or nothing. */
export const stepFault = (
  form: RegisterForm,
  step: Step,
  village: string,
  today: string,
): Fault | undefined => {
  switch (step) {
    case 'child':
      return childFault(form, today);
    case 'categories':
      return categoriesFault(form, today);
    case 'guardians':
      return guardiansFault(form);
    default: {
      const whole = checked(RegisterChild, rawRegister(form, village));
      return 'data' in whole ? undefined : whole;
    }
  }
};

/** A guardian to be registered before the child is. */
export type FreshGuardian = Readonly<{ guardianId: string; data: z.infer<typeof RegisterGuardian> }>;

export type Registration = Readonly<{
  child: z.infer<typeof RegisterChild>;
  guardians: readonly FreshGuardian[];
}>;

/** Everything to be sent, or the first fault of the first step that has one. */
export const finishRegister = (form: RegisterForm, village: string, today: string): Registration | Fault => {
  for (const step of steps) {
    const fault = stepFault(form, step, village, today);
    if (fault) return fault;
  }
  const child = checked(RegisterChild, rawRegister(form, village));
  if (!('data' in child)) return child;
  const guardians: FreshGuardian[] = [];
  for (const [n, { guardianId, fresh }] of form.guardians.entries()) {
    if (!fresh) continue;
    const one = checked(RegisterGuardian, { village, ...rawPerson(fresh) });
    if (!('data' in one)) return { ...one, field: `responsibilities.${n}` };
    guardians.push({ guardianId, data: one.data });
  }
  return { child: child.data, guardians };
};

/** Who a guardian is, as far as the phone knows. */
export type Known = (guardianId: string) => Readonly<{ name: string; phone: string }> | undefined;

/** The form of a registration that was refused, opened where it is wrong. */
export const formOf = (
  childId: string,
  data: z.infer<typeof RegisterChild>,
  known: Known,
  field: string | undefined,
): RegisterForm => {
  const { details, schooling, health, household } = data;
  return {
    childId,
    openedOn: data.openedOn,
    step: field === undefined ? 'review' : stepOf(field),
    child: childOf(data.name, details, details.idNumber ?? ''),
    categories: data.categories.map(categoryOf),
    guardians: data.responsibilities.map((one) => ({
      ...one,
      ...(known(one.guardianId) ?? { name: '已选的监护人', phone: '' }),
    })),
    schooling: schoolingOf(schooling),
    health: healthOf(health),
    household: householdOf(household),
  };
};
