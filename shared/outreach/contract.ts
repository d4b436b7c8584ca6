// The treaty about outreach stands in one file for each kind of thing; here is what all of them share, and the quiz's own times.
import { inForceOn } from '../kernel/in-force.ts';
import { addDays, countyDate } from '../kernel/time.ts';

/** How much a phone that was offline is forgiven, and how many hints one is given: dated and replaceable. Milliseconds where named so. */
export type QuizPolicy = Readonly<{
  version: string;
  fromOn: string;
  /** How long after the deadline a finished attempt may still arrive from a phone that was offline. */
  graceMs: number;
  /** By how much the phone's own count of time may fall short of what the server has seen. */
  toleratedMs: number;
  /** How long after a contest has closed its result waits, so that whatever the clock scores that day is in it. */
  countedAfterMs: number;
  /** How many failed clauses are kept as hints. */
  hints: number;
  /** How many questions a practice has at most. */
  practised: number;
}>;

const versions: readonly [QuizPolicy, ...QuizPolicy[]] = [
  {
    version: '2026',
    fromOn: '2020-01-01',
    graceMs: 600_000,
    toleratedMs: 5_000,
    countedAfterMs: 900_000,
    hints: 10,
    practised: 5,
  },
];

/** The version in force on a county date. */
export const quizPolicyOn = (on: string): QuizPolicy => inForceOn(versions, on);

/** Until when a phone that was offline may still bring what was finished by `deadlineAt`. */
export const graceUntil = (deadlineAt: string): string =>
  new Date(Date.parse(deadlineAt) + quizPolicyOn(countyDate(deadlineAt)).graceMs).toISOString();

/** The first county date on which nobody can submit any more what had to be finished by `deadlineAt`. */
export const overOn = (deadlineAt: string): string => addDays(countyDate(graceUntil(deadlineAt)), 1);
