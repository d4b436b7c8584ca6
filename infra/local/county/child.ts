// A child of the county: drawn by dice, or told by hand, and in both cases entered in the same shape.

import { countyOf } from '#shared/kernel/region.ts';
import { addDays } from '#shared/kernel/time.ts';
import type { Category } from '#shared/registry/child.ts';
import type { RecordVisit } from '#shared/visits/contract.ts';
import { bornOnFor } from './born.ts';
import { bereft, circumstancesOf } from './circumstances.ts';
import { type Dice, diceOf } from './dice.ts';
import { givenName } from './given-names.ts';
import { type Household, householdOf } from './household.ts';
import { idOn } from './ids.ts';
import { kinNumber } from './kin-numbers.ts';
import type { Numbers, Sex } from './numbers.ts';
import { type Home, observe, quietAt } from './observed.ts';
import { pastOf } from './past.ts';
import type { Child, Guardian, PastVisit } from './people.ts';
import { addressIn, schoolOf } from './places.ts';
import type { ToldChild } from './story.ts';
import { surname } from './surnames.ts';

/** What every child of one filling has in common. */
export type Filling = Readonly<{ seed: number; today: string; numbers: Numbers }>;

const CATEGORIES: readonly (readonly [readonly Category[], number])[] = [
  [['left_behind'], 68],
  [['in_difficulty'], 20],
  [['left_behind', 'in_difficulty'], 12],
];
const YOUNGEST = 3;
const OLDEST = 15;

/** A child before it has ids and numbers. */
type Drawn = Readonly<{
  name: string;
  sex: Sex;
  bornOn: string;
  categories: readonly Category[];
  openedOn: string;
  household: Household;
  /** True for a child told by hand: its file lacks nothing. */
  isComplete: boolean;
  /** Each visit but for its id. */
  visits: readonly Readonly<{ by: PastVisit['by']; record: Omit<RecordVisit, 'visitId'> }>[];
}>;

const entered = (filling: Filling, village: string, place: number, drawn: Drawn, dice: Dice): Child => {
  const { seed, today, numbers } = filling;
  const { name, sex, bornOn, openedOn, household } = drawn;
  const words = [seed, village, place];
  const childId = idOn('child', openedOn, ...words);
  const guardians = household.people.map((person, index): Guardian => {
    const { relation, capacity, workplace } = person;
    const register = {
      village,
      name: person.name,
      phone: numbers.phone(),
      ...(workplace !== undefined && { workplace }),
      idNumber: kinNumber(diceOf(seed, 'kin', village, place, index), numbers, relation, today),
    };
    return { guardianId: idOn('guardian', openedOn, ...words, index), relation, capacity, register };
  });
  const school = schoolOf(village, bornOn, today);
  const around = diceOf(seed, 'circumstances', village, place);
  const { people } = household;
  const { withoutIdNumber, ...found } = circumstancesOf(around, { ...drawn, people, today, school });
  const details = {
    sex,
    bornOn,
    ...(withoutIdNumber === undefined ? { idNumber: numbers.idNumber(bornOn, sex) } : { withoutIdNumber }),
    ...found.details,
    ...(school !== undefined && { school }),
    address: addressIn(village, dice),
  };
  return {
    childId,
    guardians,
    register: {
      village,
      openedOn,
      categories: found.categories,
      name,
      details,
      responsibilities: guardians.map(({ guardianId, relation, capacity }) => ({
        guardianId,
        relation,
        capacity,
      })),
      ...(found.schooling && { schooling: found.schooling }),
      ...(found.health && { health: found.health }),
      ...(found.household && { household: found.household }),
    },
    benefits: found.benefits,
    visits: drawn.visits.map(({ by, record }, index) => ({
      by,
      record: { visitId: idOn('visit', record.visitedOn, ...words, index), ...record },
    })),
  };
};

const homeOf = (bornOn: string, categories: readonly Category[], { people, kin }: Household): Home => {
  const isParentHome = people.some(({ capacity }) => capacity === 'parent_home');
  const isAnyAway = people.some(({ capacity }) => capacity === 'parent_away');
  return { bornOn, categories, kin, isParentHome, areParentsAway: isAnyAway && !isParentHome };
};

/** The child at this place of its village's list, drawn by dice of its own. */
export const childAt = (filling: Filling, village: string, place: number): Child => {
  const { seed, today } = filling;
  const dice = diceOf(seed, 'child', village, place);
  const sex: Sex = dice.happens(0.52) ? 'male' : 'female';
  const family = surname(dice);
  const categories = dice.weighed(CATEGORIES);
  const years = dice.between(YOUNGEST, OLDEST);
  const days = dice.between(0, 364);
  // The oldest are well below 16, so that a filling that goes on some weeks later finds them left behind still.
  const bornOn = bornOnFor(today, years, years === OLDEST ? Math.floor(days / 2) : days);
  const drawnHousehold = householdOf(dice, family, categories);
  const household = categories.includes('left_behind')
    ? drawnHousehold
    : { ...drawnHousehold, people: bereft(diceOf(seed, 'bereft', village, place), drawnHousehold.people) };
  const past = pastOf(dice, today);
  const home = homeOf(bornOn, categories, household);
  const visits = past.visits.map(({ on, colour, kind }) => ({
    by: 'director' as const,
    record: { visitedOn: on, kind, ...observe(dice, home, colour, on) },
  }));
  const name = family + givenName(dice, 'child', sex);
  return entered(
    filling,
    village,
    place,
    { name, sex, bornOn, categories, openedOn: past.openedOn, household, isComplete: false, visits },
    dice,
  );
};

/** A told child at this place of its village's list, its dates counted back from today. */
export const toldChild = (filling: Filling, village: string, place: number, told: ToldChild): Child => {
  const { seed, today } = filling;
  const { name, sex, home: household } = told;
  const bornOn = bornOnFor(today, ...told.age);
  const isParentHome = household.people.some(({ capacity }) => capacity === 'parent_home');
  const categories: readonly Category[] = [
    ...(isParentHome ? [] : ['left_behind' as const]),
    ...(told.inDifficulty ? ['in_difficulty' as const] : []),
  ];
  const visits = told.visits.map(({ daysAgo, kind, saw, found, next, note, by }) => {
    const visitedOn = addDays(today, -daysAgo);
    const findings = { ...quietAt({ bornOn, categories }, visitedOn), ...found };
    const record = {
      visitedOn,
      kind: kind ?? ('routine' as const),
      presence: [...(saw ?? ['child' as const, 'caregiver' as const])],
      findings,
      nextStep: next ?? ('none' as const),
      ...(note !== undefined && { note }),
    };
    return { by: by ?? ('director' as const), record };
  });
  const openedOn = addDays(today, -told.openedDaysAgo);
  const drawn = { name, sex, bornOn, categories, openedOn, household, isComplete: true, visits };
  return entered(filling, village, place, drawn, diceOf(seed, 'told', village, place));
};

/** The six digits that ID numbers of a region's county begin with. */
export const idPlaceOf = (region: string): string => countyOf(region).slice(0, 6);
