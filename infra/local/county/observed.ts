// What a visit of a given colour sees, finds and notes, by the same policy that will judge it.

import { ageOn } from '#shared/kernel/time.ts';
import type { Category } from '#shared/registry/child.ts';
import type { presences, RecordVisit } from '#shared/visits/contract.ts';
import { type Findings, quietFindings } from '#shared/visits/findings.ts';
import { policyOn, type RiskColour } from '#shared/visits/policy.ts';
import { schoolYearOn } from './born.ts';
import type { Dice } from './dice.ts';
import { quietNotes, quietSchoolNotes, type Worry, worries } from './worries.ts';

/** What of a child decides what can be found: its birth, its categories, and who looks after it. */
export type Home = Readonly<{
  bornOn: string;
  categories: readonly Category[];
  /** What the child calls whoever looks after it. */
  kin: string;
  isParentHome: boolean;
  /** True where whoever is missed works away, and nobody of both parents is at home. */
  areParentsAway: boolean;
}>;

/** The part of a visit that is seen on the spot. */
export type Observed = Pick<RecordVisit, 'presence' | 'findings' | 'nextStep' | 'note'>;

const SECOND_WORRY = 0.2;
const NOTED_QUIET = 0.5;
const OF_PARENTS = /父母|爸爸|妈妈/;
const NO_CARER = ['carer_absent', 'unattended'];

const fits = (worry: Worry, home: Home, on: string): boolean => {
  const age = ageOn(home.bornOn, on);
  const [from, to] = worry.ages ?? [0, 17];
  return age >= from && age <= to && !(worry.carer && home.isParentHome);
};

const worriesOf = (home: Home, colour: RiskColour, on: string): readonly Worry[] => {
  const { colourOf } = policyOn(on);
  return worries.filter((worry) => colourOf[worry.finding] === colour && fits(worry, home, on));
};

const drawn = (dice: Dice, from: readonly Worry[]): Worry | undefined =>
  from.length === 0 ? undefined : dice.weighed(from.map((worry) => [worry, worry.weight] as const));

/** The findings of a visit to this home on a day when nothing is amiss. */
export const quietAt = (home: Pick<Home, 'bornOn' | 'categories'>, on: string): Findings => ({
  ...quietFindings,
  schooling: schoolYearOn(home.bornOn, on) < 1 ? 'below_school_age' : 'attending',
  benefits: home.categories.includes('in_difficulty') ? 'received' : 'not_needed',
});

const seen = (dice: Dice, home: Home, findings: Findings): (typeof presences)[number][] => {
  if (NO_CARER.includes(findings.guardianship))
    return dice.happens(0.5) ? ['child', 'parent_by_phone'] : ['child'];
  const others: readonly (readonly [(typeof presences)[number][], number])[] = [
    [['child', 'caregiver'], 70],
    [['child', 'caregiver', 'parent_by_phone'], home.isParentHome ? 0 : 15],
    [['caregiver'], 10],
    [['child'], 5],
  ];
  return dice.weighed(others);
};

const noteOf = (dice: Dice, home: Home, main: Worry | undefined, on: string): string | undefined => {
  if (!main && !dice.happens(NOTED_QUIET)) return undefined;
  const isAtSchool = schoolYearOn(home.bornOn, on) > 0;
  const notes = main?.notes ?? [...quietNotes, ...(isAtSchool ? quietSchoolNotes : [])];
  // What is said of parents far away is said of no child whose parent is at home, or who has none that works.
  const fitting = home.areParentsAway ? notes : notes.filter((note) => !OF_PARENTS.test(note));
  return dice.oneOf(fitting).replaceAll('{kin}', home.kin);
};

/** A visit on this county date that leaves the child in this colour; green where nothing of that colour can befall it. */
export const observe = (dice: Dice, home: Home, colour: RiskColour, on: string): Observed => {
  const main = colour === 'green' ? undefined : drawn(dice, worriesOf(home, colour, on));
  const lighter = main && dice.happens(SECOND_WORRY) ? drawn(dice, worriesOf(home, 'blue', on)) : undefined;
  const findings: Findings = {
    ...quietAt(home, on),
    ...(lighter && { [lighter.topic]: lighter.finding }),
    ...(main && { [main.topic]: main.finding }),
  };
  const note = noteOf(dice, home, main, on);
  return {
    presence: seen(dice, home, findings),
    findings,
    nextStep: main?.next ?? 'none',
    ...(note !== undefined && { note }),
  };
};
