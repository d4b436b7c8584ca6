// Who must be covered by an entrustment on a day, and who is: one rule over dated facts, for the phone, the reminders and the figures.
import { addDays } from '../kernel/time.ts';
import { firstOf } from '../registry/ages.ts';
import { type CoverRule, entrustmentPolicies, entrustmentPolicyOn } from './policy.ts';

/** A sheet that was filed: its first and last day, and the day it ended before that. */
export type Covering = Readonly<{ fromOn: string; untilOn: string; endedOn?: string | undefined }>;

/** The dated facts of a child that the rule rests on. Dates are county dates. */
export type CoverFacts = Readonly<{
  /** The day the file was last opened: nobody can be asked for a sheet of a child nobody knows. */
  openedOn: string;
  /** From when the file says left-behind; absent while it does not. */
  leftBehindSinceOn?: string | undefined;
  /** The first day on which the file is closed; absent while it is open. */
  closedOn?: string | undefined;
  /** The month `YYYY-MM` in which the child comes to 16, or `past`; absent where the birth date is gone. */
  sixteen?: string | undefined;
  /** True where a grandparent or an elder sibling cares for the child. */
  closeKinCares: boolean;
  covering: readonly Covering[];
}>;

/** Must, and is, as of a day; `lackingSinceOn` where it must and is not: the first day of the time without one. */
export type Cover = Readonly<{ must: boolean; covered: boolean; lackingSinceOn?: string }>;

const isExempt = (rule: CoverRule, { closeKinCares }: CoverFacts): boolean =>
  rule === 'unless_close_kin' && closeKinCares;

// Records keep the month only: whoever comes to 16 in it must be covered until it ends, which errs on the child's side.
const isPastSixteen = ({ sixteen }: CoverFacts, on: string): boolean =>
  sixteen === 'past' || (sixteen !== undefined && sixteen < on.slice(0, 7));

/** True on every day from the file's opening to its closing on which it says left-behind and the child is under 16. */
export const isLeftBehind = (facts: CoverFacts, on: string): boolean => {
  const { openedOn, leftBehindSinceOn, closedOn } = facts;
  if (leftBehindSinceOn === undefined || leftBehindSinceOn > on || openedOn > on) return false;
  return !(closedOn !== undefined && closedOn <= on) && !isPastSixteen(facts, on);
};

/** True on every day on which this child must have an entrustment, by the policy in force on it. */
export const mustBeCovered = (facts: CoverFacts, on: string): boolean =>
  isLeftBehind(facts, on) && !isExempt(entrustmentPolicyOn(on).rule, facts);

const lastDay = ({ untilOn, endedOn }: Covering): string =>
  endedOn === undefined || endedOn > untilOn ? untilOn : addDays(endedOn, -1);

/** True on every day from a filed sheet's first to its last; the day it ended by hand is the first without it. */
export const isCovered = ({ covering }: Pick<CoverFacts, 'covering'>, on: string): boolean =>
  covering.some((one) => one.fromOn <= on && on <= lastDay(one));

const firstAfter = (month: string): string => firstOf(addDays(firstOf(month), 31).slice(0, 'YYYY-MM'.length));

// Between two of these days, in their order, the rule says the same.
const turningDays = ({
  openedOn,
  leftBehindSinceOn,
  closedOn,
  sixteen,
  covering,
}: CoverFacts): readonly string[] =>
  [
    openedOn,
    leftBehindSinceOn,
    closedOn,
    sixteen === undefined || sixteen === 'past' ? undefined : firstAfter(sixteen),
    ...covering.flatMap((one) => [one.fromOn, addDays(lastDay(one), 1)]),
    ...entrustmentPolicies.map(({ fromOn }) => fromOn),
  ]
    .filter((day) => day !== undefined)
    .sort();

const lacks = (facts: CoverFacts, on: string): boolean => mustBeCovered(facts, on) && !isCovered(facts, on);

const lackingSince = (facts: CoverFacts, on: string): string =>
  turningDays(facts).findLast((day) => day <= on && !lacks(facts, addDays(day, -1))) ?? on;

/** How a child stands on a county date. */
export const coverOn = (facts: CoverFacts, on: string): Cover => {
  const must = mustBeCovered(facts, on);
  const covered = isCovered(facts, on);
  return { must, covered, ...(must && !covered && { lackingSinceOn: lackingSince(facts, on) }) };
};

/** The first day after this one on which the rule says otherwise than on it, by what is known today; undefined for never. */
export const nextTurn = (facts: CoverFacts, after: string): string | undefined =>
  turningDays(facts).find(
    (day) =>
      day > after &&
      (mustBeCovered(facts, day) !== mustBeCovered(facts, after) ||
        isCovered(facts, day) !== isCovered(facts, after)),
  );

/** The day on which a child that has lacked a sheet since `lackingSinceOn` has lacked it for longer than the policy bears. */
export const longFrom = (lackingSinceOn: string): string =>
  addDays(lackingSinceOn, entrustmentPolicyOn(lackingSinceOn).lackingDays);

/** True while it is still the same time without a sheet of which the supervisor heard on `toldOn`. */
export const isToldOf = (toldOn: string | undefined, lackingSinceOn: string | undefined): boolean =>
  toldOn !== undefined && lackingSinceOn !== undefined && lackingSinceOn <= toldOn;
