// How long a file is kept after it was closed is dated data: replaced from a date on, never in code.

export type RetentionPolicy = Readonly<{ version: string; fromOn: string; yearsAfterClosing: number }>;

/** Oldest first; each holds from its date until the next one's (confidence L: ten years until the county says otherwise). */
export const retentionPolicies: readonly [RetentionPolicy, ...RetentionPolicy[]] = [
  { version: '2021-1', fromOn: '2021-01-01', yearsAfterClosing: 10 },
];

/** The policy in force on a county date; before the first, the first. */
export const retentionOn = (
  on: string,
  policies: readonly [RetentionPolicy, ...RetentionPolicy[]] = retentionPolicies,
): RetentionPolicy => policies.reduce((now, next) => (next.fromOn <= on ? next : now), policies[0]);

/** The first day on which a file closed on that day need not be kept any more; 29 February ends with that month. */
export const retainedUntil = (closedOn: string, { yearsAfterClosing }: RetentionPolicy): string =>
  `${Number(closedOn.slice(0, 4)) + yearsAfterClosing}${closedOn.slice(4)}`;
