// How a session stands for one person: asked to come, expected, inside, waiting for a tick, credited, or without hours in the end.
import type { AttendanceStanding, Excuse } from '#shared/training/contract.ts';
import { doorTimes } from '#shared/training/door-times.ts';
import type { mine, TrainingLine } from '#shared/training/views.ts';

/** How it stands, by the treaty's names. */
export type Mine = (typeof mine)[number];

type Came = Pick<AttendanceStanding, 'in' | 'out'> & Readonly<{ done: boolean }>;

/** What is known of one person and one session. */
export type Known = Readonly<{
  session: Pick<TrainingLine, 'status' | 'fromAt' | 'untilAt'>;
  hasSeat: boolean;
  excuse: Excuse | undefined;
  came: Came | undefined;
  /** True where the rule means them, by role and place and by what they have learnt. */
  isInvited: boolean;
}>;

// Until the last day on which the trainer may tick or sign them out, nothing is lost.
const cameTo = (came: Came, { untilAt, fromAt }: Known['session'], at: string): Mine => {
  if (came.done) return 'credited';
  if (at > doorTimes({ fromAt, untilAt }).settledUntil) return 'missed';
  if (came.in === 'unconfirmed' || came.out === 'unconfirmed') return 'unconfirmed';
  return came.in === 'confirmed' ? 'checked_in' : 'missed';
};

/** How it stands at this moment. */
export const mineAt = ({ session, hasSeat, excuse, came, isInvited }: Known, at: string): Mine => {
  if (came) return cameTo(came, session, at);
  if (hasSeat) return session.status === 'planned' && session.untilAt < at ? 'missed' : 'enrolled';
  if (excuse) return 'excused';
  return isInvited ? 'invited' : 'not_invited';
};
