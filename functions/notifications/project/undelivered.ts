// A message that no way could carry stands in its town's list until it is sent once more.
import { newestFirst } from '#functions/kernel/newest-first.ts';
import type { ProjectionDefinition } from '#functions/kernel/projection.ts';
import { townOf } from '#shared/kernel/region.ts';
import { UndeliveredPart, undeliveredList } from '#shared/notifications/contract.ts';
import type { NotificationEvent } from '../events/notification.ts';

const CONCERNING: readonly NotificationEvent['type'][] = [
  'notification.rejected',
  'notification.died',
  'notification.resent',
];

export const undeliveredEntry: ProjectionDefinition<NotificationEvent, UndeliveredPart> = {
  row: 'undelivered',
  fields: UndeliveredPart,
  rows: (event, id) => (CONCERNING.includes(event.type) ? [id] : []),
  evolve: (_part, event, { at }) => {
    if (event.type !== 'notification.rejected' && event.type !== 'notification.died') return undefined;
    const { type, ...what } = event;
    return { ...what, ending: type === 'notification.died' ? 'dead' : 'rejected', endedAt: at };
  },
  list: ({ region, endedAt, about }) => ({
    under: undeliveredList(townOf(region)),
    sort: newestFirst(endedAt, about),
  }),
};
