// When a session's door opens for coming in and for leaving, and until when the trainer may still tick: one rule for phone and server.
import { countyDate } from '../kernel/time.ts';
import { trainingPolicyOn } from './policy.ts';

const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;

const later = (at: string, minutes: number): string =>
  new Date(Date.parse(at) + minutes * MINUTE_MS).toISOString();

/** Times of a session's door, ISO 8601, each still within. */
export type DoorTimes = Readonly<{
  inFrom: string;
  inUntil: string;
  outFrom: string;
  outUntil: string;
  /** Until when a scan that a phone held back may arrive, and the trainer may sign in, sign out and tick. */
  settledUntil: string;
}>;

/** The door's times by the policy in force on the day on which the session begins. */
export const doorTimes = ({ fromAt, untilAt }: Readonly<{ fromAt: string; untilAt: string }>): DoorTimes => {
  const { earlyMinutes, leavingMinutes, stayingMinutes, settlingDays } = trainingPolicyOn(countyDate(fromAt));
  return {
    inFrom: later(fromAt, -earlyMinutes),
    inUntil: untilAt,
    outFrom: later(untilAt, -leavingMinutes),
    outUntil: later(untilAt, stayingMinutes),
    settledUntil: later(untilAt, settlingDays * DAY_MINUTES),
  };
};
