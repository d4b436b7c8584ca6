// A child's row learns from its visits: colour and reasons, due date, what the clock must look at next, and its share of the counters.
import type { Origin, ProjectionDefinition } from '#functions/kernel/projection.ts';
import { countyDate } from '#shared/kernel/time.ts';
import { VisitsPart } from '#shared/visits/contract.ts';
import type { Matter } from '#shared/visits/due.ts';
import { nextMatter, type Standing, standingAfter, unvisited } from '#shared/visits/standing.ts';
import type { VisitEvent } from './events.ts';

// The sweep leaves empty days behind for good, so what a late fact says of an old day comes up on the day it was written.
const latest = (a: string, b: string): string => (a > b ? a : b);

const partOf = (standing: Standing, passed: Matter | undefined, writtenOn: string): VisitsPart => {
  const next = nextMatter(standing, passed);
  return {
    ...(standing.colour && { colour: standing.colour }),
    because: [...standing.because],
    dueOn: standing.dueOn,
    openedOn: standing.openedOn,
    ...(standing.lastVisitedOn !== undefined && { lastVisitedOn: standing.lastVisitedOn }),
    ...(standing.lastFindings && { lastFindings: standing.lastFindings }),
    policy: standing.policy,
    overdue: passed === 'overdue' || passed === 'escalate',
    ...(next && { matter: next.matter, matterOn: latest(next.on, writtenOn) }),
  };
};

const MATTER_PASSED: Readonly<Record<string, Matter>> = {
  'visit.came_near': 'remind',
  'visit.fell_overdue': 'overdue',
  'visit.stayed_overdue': 'escalate',
};

// The row keeps the next matter only; the one before it is what has passed.
const BEFORE: Readonly<Record<Matter, Matter | undefined>> = {
  remind: undefined,
  overdue: 'remind',
  escalate: 'overdue',
};

const redated = (part: VisitsPart, standing: Standing, writtenOn: string): VisitsPart => {
  if (standing.dueOn !== part.dueOn) return partOf(standing, undefined, writtenOn);
  return partOf(standing, part.matter === undefined ? 'escalate' : BEFORE[part.matter], writtenOn);
};

const evolve = (part: VisitsPart | undefined, event: VisitEvent, { at }: Origin): VisitsPart | undefined => {
  const writtenOn = countyDate(at);
  if (event.type === 'child.followed')
    return part ?? partOf(unvisited(event.openedOn, event.policy), undefined, writtenOn);
  if (!part) return undefined;
  switch (event.type) {
    case 'visit.recorded':
      return redated(part, standingAfter(part, event), writtenOn);
    case 'visit.corrected':
      return redated(part, event.standing, writtenOn);
    case 'visit.came_near':
    case 'visit.fell_overdue':
    case 'visit.stayed_overdue':
      return partOf(part, MATTER_PASSED[event.type], writtenOn);
    case 'child.left':
      return undefined;
    case 'child.moved':
    case 'risk.changed':
      return part;
  }
};

export const childVisits: ProjectionDefinition<VisitEvent, VisitsPart> = {
  row: 'child',
  fields: VisitsPart,
  evolve,
  due: (part) => part.matterOn,
  share: (part) => ({ [part.colour ?? 'unvisited']: 1, ...(part.overdue && { overdue: 1 }) }),
};
