// How long a code is good, how early one may come, and how many hours a year asks for: dated and replaceable (DOMAIN: L).
import { inForceOn } from '../kernel/in-force.ts';

/** One version of the rules. Times in milliseconds or minutes as named. */
export type TrainingPolicy = Readonly<{
  version: string;
  fromOn: string;
  /** A code changes every so many milliseconds. */
  windowMs: number;
  /** How many windows before and after the present one are still good. */
  tolerated: number;
  /** How many minutes before it begins one may check in. */
  earlyMinutes: number;
  /** How many minutes before it ends one may check out. */
  leavingMinutes: number;
  /** How many minutes after it ended one may still check out. */
  stayingMinutes: number;
  /** How many days after it ended an offline scan may still arrive, and the trainer may tick. */
  settlingDays: number;
  /** What a year asks of each role, in minutes. */
  yearlyMinutes: Readonly<Record<'director' | 'supervisor', number>>;
}>;

const versions: readonly [TrainingPolicy, ...TrainingPolicy[]] = [
  {
    version: '2026',
    fromOn: '2020-01-01',
    windowMs: 20_000,
    tolerated: 1,
    earlyMinutes: 30,
    leavingMinutes: 10,
    stayingMinutes: 60,
    settlingDays: 7,
    yearlyMinutes: { director: 480, supervisor: 480 },
  },
];

/** The version in force on a county date. */
export const trainingPolicyOn = (on: string): TrainingPolicy => inForceOn(versions, on);
