// A call stands in the list of whose task it is until it is made, and in its family's conversation for good.
import { newestFirst } from '#functions/kernel/newest-first.ts';
import type { Origin, ProjectionDefinition } from '#functions/kernel/projection.ts';
import { countyDate, countyMinute } from '#shared/kernel/time.ts';
import { askedList, CallPart, callList } from '#shared/notifications/call.ts';
import { ownerAbove } from '../call-clock.ts';
import type { CallEvent } from '../events/call.ts';

const opened = (event: Extract<CallEvent, { type: 'call.opened' }>, at: string): CallPart => {
  const { type: _type, personal: _personal, ...what } = event;
  return { ...what, isOpen: true, openWith: what.owner, escalated: false, openedAt: at, tries: 0 };
};

const withoutTask = (part: CallPart): CallPart => {
  const { openWith: _, ...rest } = part;
  return rest;
};

const evolve = (part: CallPart | undefined, event: CallEvent, { at }: Origin): CallPart | undefined => {
  if (event.type === 'call.opened') return part ?? opened(event, at);
  if (!part) return undefined;
  switch (event.type) {
    case 'call.tried':
      return { ...part, tries: part.tries + 1 };
    case 'call.done':
      return {
        ...withoutTask(part),
        isOpen: false,
        doneAt: at,
        doneBy: event.personId,
        outcome: event.outcome,
      };
    case 'call.escalated': {
      const { owner, region, dueAt } = event;
      return { ...part, owner, openWith: owner, region, dueAt, escalated: true };
    }
  }
};

export const callEntry: ProjectionDefinition<CallEvent, CallPart> = {
  row: 'call',
  fields: CallPart,
  keeps: ['note'],
  evolve,
  list: ({ isOpen, region, reason, dueAt, childId, openedAt, about }) => {
    if (isOpen) return { under: callList(region), sort: dueAt };
    const isAsked = childId !== undefined && reason !== 'unreachable';
    return {
      under: isAsked ? askedList(childId) : `${callList(region)}/done`,
      sort: newestFirst(openedAt, about),
    };
  },
  place: ({ region, openedAt }) => `news-${countyDate(openedAt).slice(0, 7)}/${region}`,
  share: ({ isOpen }) => ({ [isOpen ? 'call.open' : 'call.done']: 1 }),
  // At the top there is nobody to escalate to.
  due: ({ isOpen, dueAt, ...whose }) =>
    isOpen && ownerAbove(whose) ? { on: countyMinute(dueAt), rank: 1 } : undefined,
  subject: ({ childId, about }) => childId ?? about,
};
