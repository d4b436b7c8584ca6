// Past visits are dated back from the next due date, so that a county shows all its colours, a few late and most ahead.
import { addDays, daysBetween } from '#shared/kernel/time.ts';
import type { visitKinds } from '#shared/visits/contract.ts';
import { policyOn, type RiskColour, riskColours } from '#shared/visits/policy.ts';
import type { Dice } from './dice.ts';

/** One past visit: its county date, the colour it left behind, and its kind. */
export type Seen = Readonly<{ on: string; colour: RiskColour; kind: (typeof visitKinds)[number] }>;

/** A file's opening and the visits since, in order. */
export type Past = Readonly<{ openedOn: string; visits: readonly Seen[] }>;

const COLOURS: readonly (readonly [RiskColour | 'unvisited', number])[] = [
  ['red', 2],
  ['yellow', 16],
  ['blue', 45],
  ['green', 30],
  ['unvisited', 7],
];
const SOON_DAYS = 7;
const MOST_BACK_DAYS = 729;

const daysToDue = (dice: Dice, every: number): number => {
  const when = dice.weighed([
    ['late', 2],
    ['today', 2.5],
    ['soon', 11],
    ['ahead', 84.5],
  ] as const);
  const soon = Math.min(SOON_DAYS, every - 1);
  switch (when) {
    case 'late':
      return -dice.between(1, Math.min(12, every + 1));
    case 'today':
      return 0;
    case 'soon':
      return dice.between(1, soon);
    case 'ahead':
      return dice.between(Math.min(soon + 1, every - 1), every - 1);
  }
};

const neighbour = (dice: Dice, colour: RiskColour): RiskColour => {
  const step = dice.weighed([
    [0, 60],
    [-1, 22],
    [1, 18],
  ] as const);
  const moved = riskColours[riskColours.indexOf(colour) + step];
  // A red child is news wherever it shows up, so red is not what most children come from.
  return moved === undefined || (moved === 'red' && dice.happens(0.8)) ? colour : moved;
};

const kindOf = (dice: Dice, before: RiskColour | undefined): Seen['kind'] => {
  if (before === undefined)
    return dice.weighed([
      ['routine', 6],
      ['screening', 4],
    ] as const);
  if (before === 'red')
    return dice.weighed([
      ['follow_up', 8],
      ['emergency', 2],
    ] as const);
  return dice.weighed([
    ['routine', 8],
    ['follow_up', before === 'yellow' ? 4 : 1],
    ['campaign', 1],
  ] as const);
};

const visitsUpTo = (
  dice: Dice,
  last: Omit<Seen, 'kind'>,
  earliest: string,
): readonly Omit<Seen, 'kind'>[] => {
  const wanted = dice.weighed([
    [1, 25],
    [2, 40],
    [3, 35],
  ] as const);
  const visits = [last];
  for (let first = last; visits.length < wanted; ) {
    const colour = neighbour(dice, first.colour);
    const every = policyOn(first.on).everyDays[colour];
    const on = addDays(first.on, -dice.between(Math.ceil(every * 0.6), every + 2));
    if (on < earliest) break;
    first = { on, colour };
    visits.unshift(first);
  }
  return visits;
};

// Most files without a visit were opened today; a child never visited is due from that day.
const neverVisited = (dice: Dice, today: string): Past => ({
  openedOn: dice.happens(0.7) ? today : addDays(today, -dice.between(1, 12)),
  visits: [],
});

/** One child's past as of `today`. */
export const pastOf = (dice: Dice, today: string): Past => {
  const colour = dice.weighed(COLOURS);
  if (colour === 'unvisited') return neverVisited(dice, today);
  const every = policyOn(today).everyDays[colour];
  const last = { on: addDays(today, daysToDue(dice, every) - every), colour };
  const earliest = addDays(today, -MOST_BACK_DAYS);
  const dated = visitsUpTo(dice, last, earliest);
  const visits = dated.map((visit, index) => ({ ...visit, kind: kindOf(dice, dated[index - 1]?.colour) }));
  const first = visits[0]?.on ?? last.on;
  // The file was opened a little before the first visit, but no more than two years ago.
  const before = Math.min(dice.between(0, 14), daysBetween(earliest, first));
  return { openedOn: addDays(first, -before), visits };
};
