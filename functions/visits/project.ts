// A child's row learns from its visits: colour and reasons, due date, what the clock must look at next, and its share of the counters.
import type { ProjectionDefinition } from '#functions/kernel/projection.ts';
import { VisitsPart } from '#shared/visits/contract.ts';
import type { Matter } from '#shared/visits/due.ts';
import { nextMatter, type Standing, standingAfter, unvisited } from '#shared/visits/standing.ts';
import type { VisitEvent } from './events.ts';
import { matterOfFact } from './matters.ts';

const partOf = (standing: Standing, passed: Matter | undefined): VisitsPart => {
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
    ...(next && { matter: next.matter, matterOn: next.on }),
  };
};

// The row keeps the next matter only; the one before it is what has passed.
const BEFORE: Readonly<Record<Matter, Matter | undefined>> = {
  remind: undefined,
  overdue: 'remind',
  escalate: 'overdue',
};

const redated = (part: VisitsPart, standing: Standing): VisitsPart => {
  if (standing.dueOn !== part.dueOn) return partOf(standing, undefined);
  return partOf(standing, part.matter === undefined ? 'escalate' : BEFORE[part.matter]);
};

const evolve = (part: VisitsPart | undefined, event: VisitEvent): VisitsPart | undefined => {
  if (event.type === 'following.began')
    return part ?? partOf(unvisited(event.openedOn, event.policy), undefined);
  if (!part) return undefined;
  switch (event.type) {
    case 'visit.recorded':
      return redated(part, standingAfter(part, event));
    case 'visit.corrected':
      return redated(part, event.standing);
    case 'visit.came_near':
    case 'visit.fell_overdue':
    case 'visit.stayed_overdue':
      return partOf(part, matterOfFact[event.type]);
    case 'following.ended':
      return undefined;
    case 'following.moved':
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
