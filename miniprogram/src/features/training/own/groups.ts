// A person's own sessions in the order of urgency: what can be scanned now, what to answer, what comes, what was.
import { doorTimes } from '#shared/training/door-times.ts';
import type { OwnTrainings } from '#shared/training/views.ts';
import { type Mine, wayNames } from '../parts/training-words.ts';
import { wayNow } from '../parts/way-now.ts';

export type OwnSession = OwnTrainings['sessions'][number];

export type OwnGroups = Readonly<{
  /** Whose code can be scanned now, by somebody who has a seat or is in already. */
  open: readonly OwnSession[];
  invited: readonly OwnSession[];
  coming: readonly OwnSession[];
  excused: readonly OwnSession[];
  /** The newest first. */
  past: readonly OwnSession[];
}>;

type GroupName = keyof OwnGroups;

const answers: readonly Mine[] = ['invited', 'excused'];
const isEnded = (mine: Mine): boolean => mine === 'credited' || mine === 'missed';

const ofStranger = ({ session, mine }: OwnSession, now: string): GroupName | undefined => {
  if (session.status === 'cancelled' || now > session.untilAt) return undefined;
  return mine === 'invited' ? 'invited' : 'excused';
};

/** Who never answered an invitation, or declined it, hears of it no more once it is over or cancelled. */
const groupOf = (own: OwnSession, now: string): GroupName | undefined => {
  const { session, mine } = own;
  if (answers.includes(mine)) return ofStranger(own, now);
  if (isEnded(mine) || now > doorTimes(session).outUntil) return 'past';
  return wayNow(own, now) === undefined ? 'coming' : 'open';
};

/** The sessions in their groups. */
export const ownGroups = (sessions: readonly OwnSession[], now: string): OwnGroups => {
  const soonest = [...sessions].sort((a, b) => a.session.fromAt.localeCompare(b.session.fromAt));
  const of = (name: GroupName) => soonest.filter((own) => groupOf(own, now) === name);
  return {
    open: of('open'),
    invited: of('invited'),
    coming: of('coming'),
    excused: of('excused'),
    past: of('past').reverse(),
  };
};

/** What the page says first. */
export const sayOwn = ({ open, invited, coming }: OwnGroups, now: string): string => {
  const [first] = open;
  const way = first && wayNow(first, now);
  if (way !== undefined) return `现在可以${wayNames[way]}`;
  if (invited.length > 0) return `有 ${invited.length}\u00a0场培训等您报名`;
  return coming.length > 0 ? `报了 ${coming.length}\u00a0场培训` : '现在没有要参加的培训';
};
