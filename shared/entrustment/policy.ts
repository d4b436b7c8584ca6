// The entrustment policy is dated data: who must be covered, who may care for how many, and when people are reminded.
import { inForceOn } from '../kernel/in-force.ts';

/**
 * Who must have an entrustment (DOMAIN: one province requires it of every left-behind child, another not where a grandparent
 * or an elder sibling cares; medium confidence).
 */
export const coverRules = ['every_left_behind', 'unless_close_kin'] as const;
export type CoverRule = (typeof coverRules)[number];

export type EntrustmentPolicy = Readonly<{
  version: string;
  fromOn: string;
  rule: CoverRule;
  /** From these completed years a child is heard (Law on the Protection of Minors art. 22; the age is a default). */
  heardFrom: number;
  /** A caregiver of more children than this is flagged, not refused. */
  mostChildren: number;
  /** A parent or caregiver who has not signed is reminded so many days after drafting. */
  signingDays: readonly [number, number, number];
  /** The families hear so many days before the end. */
  endingDays: readonly [number, number, number];
  /** The supervisor hears of a child that has been uncovered for so long. */
  lackingDays: number;
  /** No term is longer, in months. */
  longestMonths: number;
}>;

/** Oldest first; each holds from its date until the next one's. */
export const entrustmentPolicies: readonly [EntrustmentPolicy, ...EntrustmentPolicy[]] = [
  {
    version: '2021-1',
    fromOn: '2021-01-01',
    rule: 'every_left_behind',
    heardFrom: 8,
    mostChildren: 3,
    signingDays: [1, 3, 7],
    endingDays: [30, 7, 1],
    lackingDays: 15,
    longestMonths: 36,
  },
];

/** The policy in force on a county date; before the first, the first. */
export const entrustmentPolicyOn = (on: string): EntrustmentPolicy => inForceOn(entrustmentPolicies, on);

/** The day on which the policy after this version comes into force; undefined while none is known. */
export const nextPolicyOn = (version: string): string | undefined => {
  const place = entrustmentPolicies.findIndex((policy) => policy.version === version);
  return place < 0 ? undefined : entrustmentPolicies[place + 1]?.fromOn;
};
