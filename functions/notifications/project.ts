// A message's row stands in its person's inbox, with how its sending ended.
import type { ProjectionDefinition } from '#functions/kernel/projection.ts';
import { MessagePart } from '#shared/notifications/contract.ts';
import { endingOfFact } from './ending.ts';
import type { NotificationEvent } from './events.ts';

export const inboxEntry: ProjectionDefinition<NotificationEvent, MessagePart> = {
  row: 'message',
  fields: MessagePart,
  evolve: (part, event, origin) => {
    if (event.type !== 'notification.claimed') return part && { ...part, ending: endingOfFact[event.type] };
    const { template, personId, about } = event;
    return { template, personId, about, claimedAt: part?.claimedAt ?? origin.at };
  },
  list: (part) => ({ under: `inbox/${part.personId}`, sort: part.claimedAt }),
};
