// A message's row stands in its person's inbox, with how its sending ended.
import type { ProjectionDefinition } from '#functions/kernel/projection.ts';
import { MessagePart } from '#shared/notifications/contract.ts';
import type { NotificationEvent } from './events.ts';

const ENDING = {
  'notification.sent': 'sent',
  'notification.rejected': 'rejected',
  'notification.deferred': 'deferred',
  'notification.uncertain': 'uncertain',
} as const;

export const inboxEntry: ProjectionDefinition<NotificationEvent, MessagePart> = {
  row: 'message',
  fields: MessagePart,
  evolve: (part, event, origin) => {
    if (event.type !== 'notification.claimed') return part && { ...part, ending: ENDING[event.type] };
    const { template, personId, about } = event;
    return { template, personId, about, claimedAt: part?.claimedAt ?? origin.at };
  },
  list: (part) => ({ under: `inbox/${part.personId}`, sort: part.claimedAt }),
};
