// What somebody would scan at a session's door at a moment, by the door's times and by how it stands for them.
import type { Way } from '#shared/training/contract.ts';
import { doorTimes } from '#shared/training/door-times.ts';
import type { TrainingLine } from '#shared/training/views.ts';
import type { Mine } from './training-words.ts';

type Shown = Readonly<{
  session: Pick<TrainingLine, 'fromAt' | 'untilAt' | 'status'>;
  mine: Mine;
  outAt?: string | undefined;
}>;

const outside: readonly Mine[] = ['invited', 'enrolled', 'excused'];
const inside: readonly Mine[] = ['checked_in', 'unconfirmed'];

/** The way that the door is open to now; nothing where it is shut to them. Whoever is meant may come in without a seat. */
export const wayNow = ({ session, mine, outAt }: Shown, now: string): Way | undefined => {
  if (session.status === 'cancelled') return undefined;
  const { inFrom, inUntil, outFrom, outUntil } = doorTimes(session);
  if (outside.includes(mine)) return inFrom <= now && now <= inUntil ? 'in' : undefined;
  const mayLeave = inside.includes(mine) && outAt === undefined;
  return mayLeave && outFrom <= now && now <= outUntil ? 'out' : undefined;
};
