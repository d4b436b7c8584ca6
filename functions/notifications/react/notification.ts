// What follows from a message: the things that a digest told end as it did, and an answer that asks for a call opens one.
import { computedId } from '#functions/kernel/computed-id.ts';
import type { Effect } from '#functions/kernel/effect.ts';
import type { Origin } from '#functions/kernel/projection.ts';
import type { EndWithDigest, LeaveDigest } from '#shared/notifications/contract.ts';
import type { NotificationEvent } from '../events/notification.ts';

/** A digest's ending says by itself whom it told. */
export const notificationEffects = (event: NotificationEvent, { id }: Origin): readonly Effect[] => {
  if (event.type === 'digest.ended') {
    const { ending, channel, items } = event;
    const data: EndWithDigest = { digestId: id, ending, ...(channel && { channel }) };
    return items.map((item) => ({
      kind: 'command',
      slice: 'notifications',
      id: item,
      type: 'end_with_digest',
      data,
    }));
  }
  if (event.type === 'digest.undelivered') {
    const { messageId, reason, items } = event;
    const data: LeaveDigest = { digestId: id, messageId, ...(reason !== undefined && { reason }) };
    return items.map((item) => ({
      kind: 'command',
      slice: 'notifications',
      id: item,
      type: 'leave_digest',
      data,
    }));
  }
  if (event.type !== 'notification.read' || !event.asks) return [];
  const callId = computedId('call', id, 'asked');
  return [{ kind: 'command', slice: 'notifications', id: callId, type: 'open', data: event.asks }];
};
