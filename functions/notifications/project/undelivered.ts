// A message that no way could carry stands in its town's list until it is sent once more.
import { newestFirst } from '#functions/kernel/newest-first.ts';
import type { ProjectionDefinition } from '#functions/kernel/projection.ts';
import { townOf } from '#shared/kernel/region.ts';
import { UndeliveredPart, undeliveredList } from '#shared/notifications/contract.ts';
import type { NotificationEvent } from '../events/notification.ts';

/** What the list tells of a message that reached nobody; a digest is told of by its things. */
const unheardIn = (event: NotificationEvent): Omit<UndeliveredPart, 'endedAt'> | undefined => {
  switch (event.type) {
    case 'notification.rejected':
    case 'notification.died': {
      const { type, ...what } = event;
      if (what.template === 'digest') return undefined;
      return { ...what, ending: type === 'notification.died' ? 'dead' : 'rejected' };
    }
    case 'notification.told_in_digest': {
      const { undelivered, ending } = event;
      return undelivered && { ...undelivered, ending: ending === 'dead' ? 'dead' : 'rejected' };
    }
    default:
      return undefined;
  }
};

const isConcerning = (event: NotificationEvent): boolean =>
  event.type === 'notification.resent' || unheardIn(event) !== undefined;

export const undeliveredEntry: ProjectionDefinition<NotificationEvent, UndeliveredPart> = {
  row: 'undelivered',
  fields: UndeliveredPart,
  rows: (event, id) => (isConcerning(event) ? [id] : []),
  evolve: (_part, event, { at }) => {
    const unheard = unheardIn(event);
    return unheard && { ...unheard, endedAt: at };
  },
  list: ({ region, endedAt, about }) => ({
    under: undeliveredList(townOf(region)),
    sort: newestFirst(endedAt, about),
  }),
};
