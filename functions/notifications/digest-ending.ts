// A digest that ends takes with it what it told, or, where it told nothing, all that it gathered.
import type { NotificationEvent } from './events/notification.ts';
import { evolveNotification, type NotificationState } from './notification-state.ts';

type Facts = readonly [NotificationEvent, ...NotificationEvent[]];

/** The facts, and beside an ending of a digest the things that end with it. */
export const withItems = (facts: Facts, before: NotificationState): Facts => {
  const state = facts.reduce(evolveNotification, before);
  if (state.status !== 'ended' || before.status === 'ended') return facts;
  const { ending, channel, message } = state;
  const items = ending === 'sent' ? message.telling : message.items;
  if (items.length === 0) return facts;
  return [...facts, { type: 'digest.ended', ending, ...(channel && { channel }), items: [...items] }];
};
