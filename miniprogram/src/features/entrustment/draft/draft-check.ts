// What the form holds becomes the command, or the first thing that is missing or wrong, said at its step and field.
import { bars } from '#shared/entrustment/bars.ts';
import { DraftSheet, RedraftSheet } from '#shared/entrustment/contract.ts';
import { entrustmentPolicyOn } from '#shared/entrustment/policy.ts';
import type { DraftGround } from '#shared/entrustment/views.ts';
import { checked, type Fault } from '../../registry/forms/check.ts';
import { type DraftForm, parentsIn, type Step, steps } from './draft-form.ts';

type Ground = Pick<DraftGround, 'childId' | 'template' | 'barsVersion' | 'people' | 'latestOn' | 'isHeard'>;

/** The step in which a field of the contract is filled in. */
export const stepOf = (field: string): Step => {
  const [first = ''] = field.split('.');
  if (first === 'parents' || first === 'soleBecause') return 'parents';
  if (first === 'caregiver' || first === 'fromOn' || first === 'untilOn') return 'caregiver';
  if (first === 'answers') return 'questions';
  return first === 'opinion' ? 'opinion' : 'review';
};

const nameIn = ({ people }: Pick<Ground, 'people'>, guardianId: string): string =>
  people.find((person) => person.guardianId === guardianId)?.name ?? '这一位';

const isUnidentified = ({ people }: Pick<Ground, 'people'>, guardianId: string): boolean =>
  people.some((person) => person.guardianId === guardianId && !person.identified);

const parentsFault = (form: DraftForm, ground: Ground): Fault | undefined => {
  if (form.parents.length === 0) return { field: 'parents', words: '还没有选谁来托付' };
  for (const [n, { guardianId, awayFromOn, awayUntilOn }] of form.parents.entries()) {
    const name = nameIn(ground, guardianId);
    if (isUnidentified(ground, guardianId))
      return { field: `parents.${n}`, words: `${name}还没有登记证件号码，先补上` };
    if (awayFromOn !== '' && awayUntilOn !== '' && awayUntilOn < awayFromOn)
      return { field: `parents.${n}.awayUntilOn`, words: `${name}回来的日期早于外出的日期` };
  }
  return form.parents.length === 1 && form.soleBecause === undefined
    ? { field: 'soleBecause', words: '还差一项：为什么只有一方签' }
    : undefined;
};

/** The last day a sheet that begins on this one may run to: three years of policy, or the day before the child is 16. */
export const latestUntil = (fromOn: string, latestOn: string): string => {
  const { longestMonths } = entrustmentPolicyOn(fromOn);
  const end = new Date(`${fromOn}T00:00:00Z`);
  end.setUTCMonth(end.getUTCMonth() + longestMonths);
  end.setUTCDate(end.getUTCDate() - 1);
  const longest = end.toISOString().slice(0, 10);
  return longest < latestOn ? longest : latestOn;
};

const termFault = (
  { fromOn, untilOn }: DraftForm,
  { latestOn }: Ground,
  today: string,
): Fault | undefined => {
  if (untilOn < fromOn) return { field: 'untilOn', words: '到期的日子早于开始的日子' };
  if (untilOn < today) return { field: 'untilOn', words: '到期的日子已经过去' };
  if (untilOn > latestOn) return { field: 'untilOn', words: '最晚到孩子满 16 周岁的前一天' };
  return untilOn > latestUntil(fromOn, latestOn)
    ? { field: 'untilOn', words: '一份最长三年，到期可以续签' }
    : undefined;
};

const caregiverFault = (form: DraftForm, ground: Ground, today: string): Fault | undefined => {
  const { caregiverId, address, health } = form;
  if (caregiverId === '') return { field: 'caregiver.guardianId', words: '还没有选照看人' };
  if (form.parents.some(({ guardianId }) => guardianId === caregiverId))
    return { field: 'caregiver.guardianId', words: '照看人和托付的人是同一个人' };
  if (isUnidentified(ground, caregiverId))
    return {
      field: 'caregiver.guardianId',
      words: `${nameIn(ground, caregiverId)}还没有登记证件号码，先补上`,
    };
  if (address.trim() === '') return { field: 'caregiver.address', words: '还差一项：照看人的住址' };
  if (health === undefined) return { field: 'caregiver.health', words: '还差一项：照看人的身体' };
  return termFault(form, ground, today);
};

const questionsFault = ({ answers }: DraftForm): Fault | undefined => {
  const n = bars.findIndex((bar) => answers[bar] === undefined);
  const bar = bars[n];
  return bar && { field: `answers.${bar}`, words: `第 ${n + 1} 句还没有答` };
};

const opinionFault = (form: DraftForm, { isHeard }: Ground): Fault | undefined => {
  if (form.heard === undefined) return { field: 'opinion', words: '还没有选问没问过孩子' };
  if (form.heard === 'too_young' && isHeard)
    return { field: 'opinion', words: '孩子到了能说想法的年纪，请先问问他' };
  if (form.heard !== 'heard') return undefined;
  if (form.agrees === undefined) return { field: 'opinion.agrees', words: '还没有选孩子同不同意' };
  return form.words.trim() === '' ? { field: 'opinion.words', words: '还差孩子的话，照他说的写' } : undefined;
};

/** The first thing that a step lacks, or nothing. */
export const stepFault = (form: DraftForm, step: Step, ground: Ground, today: string): Fault | undefined => {
  switch (step) {
    case 'parents':
      return parentsFault(form, ground);
    case 'caregiver':
      return caregiverFault(form, ground, today);
    case 'questions':
      return questionsFault(form);
    case 'opinion':
      return opinionFault(form, ground);
    case 'review':
      return undefined;
  }
};

const opinionOf = ({ heard, agrees, words }: DraftForm) =>
  heard === 'heard'
    ? { heard: true, agrees: agrees === 'yes', words: words.trim() }
    : { heard: false, because: heard };

const rawDraft = (form: DraftForm, ground: Ground) => ({
  childId: ground.childId,
  template: ground.template,
  parents: form.parents,
  ...(form.parents.length === 1 && { soleBecause: form.soleBecause }),
  caregiver: { guardianId: form.caregiverId, address: form.address.trim(), health: form.health },
  fromOn: form.fromOn,
  untilOn: form.untilOn,
  answers: {
    version: ground.barsVersion,
    ...Object.fromEntries(bars.map((bar) => [bar, form.answers[bar] === 'yes'])),
  },
  opinion: opinionOf(form),
});

const firstFault = (form: DraftForm, ground: Ground, today: string): Fault | undefined => {
  for (const step of steps) {
    const fault = stepFault(form, step, ground, today);
    if (fault) return fault;
  }
  return undefined;
};

/** The sheet as it is to be drawn up, or the first fault of the first step that has one; `renews` is the one it follows. */
export const finishDraft = (
  form: DraftForm,
  ground: Ground,
  today: string,
  renews: string | undefined,
): Readonly<{ data: DraftSheet }> | Fault =>
  firstFault(form, ground, today) ??
  checked(DraftSheet, { ...rawDraft(form, ground), ...(renews !== undefined && { renews }) });

/** The same, drawn up anew. */
export const finishRedraft = (
  form: DraftForm,
  ground: Ground,
  today: string,
): Readonly<{ data: RedraftSheet }> | Fault =>
  firstFault(form, ground, today) ?? checked(RedraftSheet, rawDraft(form, ground));

/** True where the file names another parent than those who sign. */
export const hasOtherParent = (form: DraftForm, ground: Pick<Ground, 'people'>): boolean =>
  parentsIn(ground).length > form.parents.length;
