// The visiting policy is dated data: intervals, weights and reminder days may be replaced from a date on, never in code.
import { inForceOn } from '../kernel/in-force.ts';
import type { Finding } from './findings.ts';

export const riskColours = ['red', 'yellow', 'blue', 'green'] as const;
export type RiskColour = (typeof riskColours)[number];

export type VisitPolicy = Readonly<{
  version: string;
  fromOn: string;
  /** A visit at least every so many days, by colour. */
  everyDays: Readonly<Record<RiskColour, number>>;
  /** The colour that a finding alone calls for; absent means green. */
  colourOf: Readonly<Partial<Record<Finding, Exclude<RiskColour, 'green'>>>>;
  remindDaysBefore: number;
  escalateDaysAfter: number;
}>;

/** Oldest first; each holds from its date until the next one's (DOMAIN: values are low-confidence policy data). */
export const policies: readonly [VisitPolicy, ...VisitPolicy[]] = [
  {
    version: '2021-1',
    fromOn: '2021-01-01',
    everyDays: { red: 7, yellow: 30, blue: 90, green: 180 },
    colourOf: {
      unattended: 'red',
      carer_absent: 'red',
      harm_suspected: 'red',
      self_harm: 'red',
      dropped_out: 'red',
      carer_ill: 'yellow',
      home_dangerous: 'yellow',
      untreated_illness: 'yellow',
      severe_illness: 'yellow',
      often_absent: 'yellow',
      suspended: 'yellow',
      injured: 'yellow',
      withdrawn: 'yellow',
      carer_changed: 'blue',
      home_poor: 'blue',
      chronic_illness: 'blue',
      hazard_nearby: 'blue',
      low: 'blue',
      being_registered: 'blue',
      unregistered: 'blue',
      missing: 'blue',
    },
    remindDaysBefore: 3,
    escalateDaysAfter: 7,
  },
];

/** The policy in force on a county date; before the first, the first. */
export const policyOn = (on: string): VisitPolicy => inForceOn(policies, on);

/** The policy a fact was decided under; an unknown version is a bug and throws. */
export const policyVersion = (version: string): VisitPolicy => {
  const policy = policies.find((candidate) => candidate.version === version);
  if (!policy) throw new Error(`No visiting policy ${version}`);
  return policy;
};
