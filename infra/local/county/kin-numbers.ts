// Whoever answers for a child has an ID number of an age that fits: parents grown up, grandparents old.
import type { Responsibility } from '#shared/registry/child.ts';
import { bornOnFor } from './born.ts';
import type { Dice } from './dice.ts';
import type { Numbers, Sex } from './numbers.ts';

type Relation = Responsibility['relation'];

const WOMEN: readonly Relation[] = ['mother', 'grandmother'];
const MEN: readonly Relation[] = ['father', 'grandfather'];
const OLD: readonly Relation[] = ['grandmother', 'grandfather'];

const sexOf = (relation: Relation, dice: Dice): Sex => {
  if (WOMEN.includes(relation)) return 'female';
  return MEN.includes(relation) || dice.happens(0.5) ? 'male' : 'female';
};

/** An ID number for somebody in this relation to a child, as of a county date. */
export const kinNumber = (dice: Dice, numbers: Numbers, relation: Relation, today: string): string => {
  const years = OLD.includes(relation) ? dice.between(56, 74) : dice.between(28, 46);
  return numbers.idNumber(bornOnFor(today, years, dice.between(0, 364)), sexOf(relation, dice));
};
