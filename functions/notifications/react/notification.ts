// What follows from a message: the things that a digest told end as it did.
import type { Effect } from '#functions/kernel/effect.ts';
import type { Origin } from '#functions/kernel/projection.ts';
import type { EndWithDigest } from '#shared/notifications/contract.ts';
import type { NotificationEvent } from '../events/notification.ts';

const nothing: readonly Effect[] = [];

/** Nothing follows from a single message; a digest's ending says by itself whom it told. */
export const notificationEffects = (event: NotificationEvent, { id }: Origin): readonly Effect[] => {
  if (event.type !== 'digest.ended') return nothing;
  const { ending, channel, items } = event;
  return items.map((item) => {
    const data: EndWithDigest = { digestId: id, ending, ...(channel && { channel }) };
    return { kind: 'command', slice: 'notifications', id: item, type: 'end_with_digest', data };
  });
};
