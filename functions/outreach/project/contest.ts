// A contest's row stands in the list of the region that opened it, and comes up on the days on which it is told of.
import { newestFirst } from '#functions/kernel/newest-first.ts';
import type { Origin, ProjectionDefinition } from '#functions/kernel/projection.ts';
import { ContestPart, contestList } from '#shared/outreach/rows.ts';
import { nextDueOn } from '../contest-dues.ts';
import type { ContestEvent } from '../events/contest.ts';

type Opened = Extract<ContestEvent, { type: 'contest.opened' }>;

const after = (part: ContestPart, event: Exclude<ContestEvent, Opened>, at: string): ContestPart => {
  switch (event.type) {
    case 'contest.began':
      return { ...part, told: 'open' };
    case 'contest.came_near_close':
      return { ...part, told: 'closing' };
    case 'contest.closed':
      return { ...part, status: 'closed', told: 'closed' };
    case 'contest.counted':
      return { ...part, told: 'counted' };
    case 'contest.sealed':
      return { ...part, status: 'sealed', sealed: { textHash: event.textHash, at } };
    case 'contest.cancelled':
      return { ...part, status: 'cancelled' };
  }
};

const evolve = (
  part: ContestPart | undefined,
  event: ContestEvent,
  { at }: Origin,
): ContestPart | undefined => {
  if (event.type !== 'contest.opened') return part && after(part, event, at);
  const { type: _, ...opened } = event;
  return { ...opened, status: 'open' };
};

export const contestEntry: ProjectionDefinition<ContestEvent, ContestPart> = {
  row: 'contest',
  fields: ContestPart,
  evolve,
  list: ({ region, openAt, title }) => ({ under: contestList(region), sort: newestFirst(openAt, title) }),
  due: nextDueOn,
};
