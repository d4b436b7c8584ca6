// What a file says of a child besides name and family — registration, school, health, household, benefits, evidence — in shares as in life.
import { addDays, ageOn } from '#shared/kernel/time.ts';
import type {
  Benefit,
  Category,
  CategoryHeld,
  ChildDetails,
  Health,
  Household,
  Schooling,
} from '#shared/registry/child.ts';
import { schoolYearOn } from './born.ts';
import type { Dice } from './dice.ts';
import type { Kinsman } from './household.ts';

type Kind = NonNullable<CategoryHeld['kind']>;

/** A child whose circumstances are asked for. A complete file lacks nothing, as those told by hand. */
export type Circumstanced = Readonly<{
  bornOn: string;
  today: string;
  openedOn: string;
  categories: readonly Category[];
  people: readonly Kinsman[];
  school: string | undefined;
  isComplete: boolean;
}>;

/** Everything that was found out. */
export type Circumstances = Readonly<{
  details: Pick<ChildDetails, 'ethnicity' | 'registration'>;
  withoutIdNumber: ChildDetails['withoutIdNumber'];
  categories: CategoryHeld[];
  schooling: Schooling | undefined;
  health: Health | undefined;
  household: Household | undefined;
  benefits: readonly Benefit[];
}>;

const ETHNICITIES = [
  ['汉族', 962],
  ['苗族', 12],
  ['土家族', 9],
  ['回族', 7],
  ['壮族', 6],
  ['彝族', 4],
] as const;

const EVIDENCE: Readonly<Record<Kind | 'left_behind', string>> = {
  left_behind: '村委会证明，父母务工合同复印件',
  orphan_institutional: '父母死亡证明，福利机构接收函',
  orphan_community: '父母死亡证明复印件',
  de_facto_unattended: '父母服刑或重残证明复印件',
  severely_ill_or_disabled: '诊断证明或残疾证复印件',
  poor_household: '低保证复印件',
  neglected: '派出所走访记录编号',
};

// Whoever has nobody but a carer is an orphan; where a parent is named who cannot care, nobody cares in fact.
const kindOf = (dice: Dice, people: readonly Kinsman[]): Kind => {
  const parents = people.filter(({ relation }) => relation === 'father' || relation === 'mother');
  if (parents.length === 0) return 'orphan_community';
  if (parents.every(({ capacity }) => capacity === 'parent_unable')) return 'de_facto_unattended';
  return dice.weighed([
    ['poor_household', 62],
    ['severely_ill_or_disabled', 30],
    ['neglected', 8],
  ]);
};

const registrationOf = (dice: Dice, categories: readonly Category[]): 'rural' | 'urban' => {
  const isUrban = dice.happens(0.2);
  return isUrban && !categories.includes('left_behind') ? 'urban' : 'rural';
};

const stageOf = (year: number): Schooling['stage'] => {
  if (year < -2) return 'not_yet';
  if (year < 1) return 'kindergarten';
  if (year <= 6) return 'primary';
  return year <= 9 ? 'junior' : 'senior';
};

const schoolingOf = (dice: Dice, { bornOn, today, school }: Circumstanced): Schooling => {
  const stage = stageOf(schoolYearOn(bornOn, today));
  const [name, className] = school?.split(' ') ?? [];
  const boards = dice.happens(0.3) && (stage === 'junior' || stage === 'senior');
  return {
    stage,
    ...(name !== undefined && { school: name }),
    ...(className !== undefined && { className }),
    boarding: boards,
  };
};

const ILL = [
  ['chronic', 30],
  ['serious', 25],
  ['disabled', 45],
] as const;

const healthOf = (dice: Dice, kind: Kind | undefined): Health => {
  const isIll = kind === 'severely_ill_or_disabled' || dice.happens(0.05);
  const state = isIll ? dice.weighed(ILL) : 'healthy';
  return { state, ...(state === 'disabled' && { disabilityGrade: dice.between(1, 4) }) };
};

const hardshipOf = (dice: Dice, kind: Kind | undefined): Household['hardship'] => {
  if (kind === 'poor_household') return dice.happens(0.8) ? 'low_income' : 'extreme_poverty';
  return dice.weighed([
    ['none', 78],
    ['marginal', 12],
    ['low_income', 10],
  ]);
};

const BENEFIT_OF: Readonly<Record<Kind, Benefit['kind']>> = {
  orphan_institutional: 'orphan',
  orphan_community: 'orphan',
  de_facto_unattended: 'de_facto_unattended',
  severely_ill_or_disabled: 'disability',
  poor_household: 'subsistence',
  neglected: 'subsistence',
};

const benefitsOf = (dice: Dice, kind: Kind | undefined, openedOn: string): readonly Benefit[] => {
  if (kind === undefined || !dice.happens(0.7)) return [];
  const number = `3206822${String(dice.between(0, 9_999_999)).padStart(7, '0')}`;
  return [{ kind: BENEFIT_OF[kind], number, sinceOn: addDays(openedOn, -dice.between(0, 300)) }];
};

// A paper lost or a number not given out yet is told apart by age: the youngest are not registered yet.
const whyNoNumber = (dice: Dice, { bornOn, today }: Circumstanced): ChildDetails['withoutIdNumber'] => {
  if (ageOn(bornOn, today) < 6) return 'not_yet_registered';
  return dice.happens(0.7) ? 'papers_lost' : 'abroad';
};

const NUMBERLESS = 0.02;

/** Drawn by dice of their own, so that nothing else about the child depends on them. */
export const circumstancesOf = (dice: Dice, child: Circumstanced): Circumstances => {
  const { categories, people, openedOn, isComplete } = child;
  const knows = (share: number): boolean => dice.happens(share) || isComplete;
  const kind = categories.includes('in_difficulty') ? kindOf(dice, people) : undefined;
  const withoutIdNumber = dice.happens(NUMBERLESS) && !isComplete ? whyNoNumber(dice, child) : undefined;
  return {
    details: {
      ethnicity: dice.weighed(ETHNICITIES),
      ...(knows(0.93) && { registration: registrationOf(dice, categories) }),
    },
    withoutIdNumber,
    categories: categories.map((category) => ({
      category,
      ...(category === 'in_difficulty' && kind && { kind }),
      sinceOn: openedOn,
      ...(knows(0.9) && { evidence: EVIDENCE[(category === 'in_difficulty' && kind) || 'left_behind'] }),
    })),
    schooling: knows(0.9) ? schoolingOf(dice, child) : undefined,
    health: knows(0.88) ? healthOf(dice, kind) : undefined,
    household: knows(0.82)
      ? { members: people.length + dice.between(1, 3), hardship: hardshipOf(dice, kind) }
      : undefined,
    benefits: benefitsOf(dice, kind, openedOn),
  };
};

/** A family that nobody of both parents cares for any more: an orphan's has its carer alone, else a parent who cannot. */
export const bereft = (dice: Dice, people: readonly Kinsman[]): readonly Kinsman[] => {
  const carers = people.filter(({ capacity }) => capacity === 'caregiver');
  if (carers.length === 0 || !dice.happens(0.4)) return people;
  if (dice.happens(0.4)) return carers;
  return people.map(({ workplace: _, ...person }) =>
    person.capacity === 'parent_away' ? { ...person, capacity: 'parent_unable' as const } : person,
  );
};
