// Who answers for a child: a grandparent at home and parents away, or, where life is hard otherwise, a parent at home.
import type { Category, Responsibility } from '#shared/registry/child.ts';
import type { Dice } from './dice.ts';
import { givenName } from './given-names.ts';
import type { Sex } from './numbers.ts';
import { workplace } from './places.ts';
import { surname } from './surnames.ts';

/** Somebody who answers for a child, before they have an id and a phone. */
export type Kinsman = Readonly<{
  name: string;
  relation: Responsibility['relation'];
  capacity: Responsibility['capacity'];
  workplace?: string;
}>;

/** Those who answer for a child, whoever looks after it first, and what the child calls that one. */
export type Household = Readonly<{ people: readonly Kinsman[]; kin: string }>;

type Carer = Readonly<{
  kin: string;
  relation: Responsibility['relation'];
  sex: Sex;
  sharesName: boolean;
  old: boolean;
}>;

const CARERS: readonly (readonly [Carer, number])[] = [
  [{ kin: '奶奶', relation: 'grandmother', sex: 'female', sharesName: false, old: true }, 48],
  [{ kin: '爷爷', relation: 'grandfather', sex: 'male', sharesName: true, old: true }, 24],
  [{ kin: '外婆', relation: 'grandmother', sex: 'female', sharesName: false, old: true }, 14],
  [{ kin: '外公', relation: 'grandfather', sex: 'male', sharesName: false, old: true }, 5],
  [{ kin: '姑姑', relation: 'relative', sex: 'female', sharesName: true, old: false }, 5],
  [{ kin: '大伯', relation: 'relative', sex: 'male', sharesName: true, old: false }, 4],
];

const parent = (dice: Dice, family: string, who: 'father' | 'mother', isAway: boolean): Kinsman => {
  const name =
    who === 'father'
      ? family + givenName(dice, 'adult', 'male')
      : surname(dice) + givenName(dice, 'adult', 'female');
  return isAway
    ? { name, relation: who, capacity: 'parent_away', workplace: workplace(dice) }
    : { name, relation: who, capacity: 'parent_home' };
};

const parentsAway = (dice: Dice, family: string): readonly Kinsman[] => {
  const which = dice.weighed([
    ['both', 62],
    ['father', 28],
    ['mother', 10],
  ] as const);
  const parents: readonly ('father' | 'mother')[] = which === 'both' ? ['father', 'mother'] : [which];
  return parents.map((who) => parent(dice, family, who, true));
};

const withCarer = (dice: Dice, family: string): Household => {
  const carer = dice.weighed(CARERS);
  const given = givenName(dice, carer.old ? 'elder' : 'adult', carer.sex);
  const name = (carer.sharesName ? family : surname(dice)) + given;
  const people: readonly Kinsman[] = [
    { name, relation: carer.relation, capacity: 'caregiver' },
    ...parentsAway(dice, family),
  ];
  return { people, kin: carer.kin };
};

const withParent = (dice: Dice, family: string): Household => {
  const who = dice.weighed([
    ['mother', 6],
    ['father', 4],
  ] as const);
  const other = who === 'mother' ? 'father' : 'mother';
  const isAlone = dice.happens(0.6);
  return {
    people: [parent(dice, family, who, false), ...(isAlone ? [] : [parent(dice, family, other, true)])],
    kin: who === 'mother' ? '妈妈' : '爸爸',
  };
};

/** The household of a child of this family: a left-behind child is never with a parent. */
export const householdOf = (dice: Dice, family: string, categories: readonly Category[]): Household =>
  categories.includes('left_behind') || dice.happens(0.3)
    ? withCarer(dice, family)
    : withParent(dice, family);
