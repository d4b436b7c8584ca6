// A contest as its facts leave it: what it was opened with never changes, only how far it has come.
import type { ContestStanding } from '#shared/outreach/contests.ts';
import type { Dated } from './contest-dues.ts';
import type { ContestEvent } from './events/contest.ts';

type Opened = Extract<ContestEvent, { type: 'contest.opened' }>;
type Sealed = Extract<ContestEvent, { type: 'contest.sealed' }>;

/** A contest that was opened. */
export type Contest = Omit<Opened, 'type'> &
  Dated &
  Readonly<{
    closedAt?: string;
    /** Its result, where it is frozen. */
    sealed?: Pick<Sealed, 'name' | 'sha256' | 'bytes' | 'textHash'>;
  }>;

/** None, or one with everything decisions need. */
export type ContestState = Readonly<{ status: 'none' }> | Contest;

const after = (contest: Contest, event: Exclude<ContestEvent, Opened>): Contest => {
  switch (event.type) {
    case 'contest.began':
      return { ...contest, told: 'open' };
    case 'contest.came_near_close':
      return { ...contest, told: 'closing' };
    case 'contest.closed':
      return { ...contest, status: 'closed', told: 'closed', closedAt: event.closedAt };
    case 'contest.counted':
      return { ...contest, told: 'counted' };
    case 'contest.sealed': {
      const { name, sha256, bytes, textHash } = event;
      return { ...contest, status: 'sealed', sealed: { name, sha256, bytes, textHash } };
    }
    case 'contest.cancelled':
      return { ...contest, status: 'cancelled' };
  }
};

/** The contest after one more fact. */
export const evolveContest = (state: ContestState, event: ContestEvent): ContestState => {
  if (event.type === 'contest.opened') {
    const { type: _, ...opened } = event;
    return { ...opened, status: 'open' };
  }
  return state.status === 'none' ? state : after(state, event);
};

/** How it stands, as others ask it. */
export const standingOf = (state: ContestState, contestId: string): ContestStanding | undefined => {
  if (state.status === 'none') return undefined;
  const { told: _told, closedAt: _closedAt, sealed: _sealed, ...contest } = state;
  return { contestId, ...contest };
};
