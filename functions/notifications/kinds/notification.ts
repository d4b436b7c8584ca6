// The kind of stream of one message to one person; it holds ids only.
import { defineKind } from '#functions/kernel/kind.ts';
import type { NotificationStanding } from '#shared/notifications/contract.ts';
import { notificationDecider } from '../decide/notification.ts';
import { NotificationEvent } from '../events/notification.ts';
import { NotificationCommand, NotificationNeeds } from '../notification-command.ts';
import type { NotificationState } from '../notification-state.ts';
import { inboxEntry } from '../project/notification.ts';
import { undeliveredEntry } from '../project/undelivered.ts';
import { notificationEffects } from '../react/notification.ts';

const NONE: NotificationStanding = {
  status: 'none',
  attempt: 0,
  tried: [],
  failures: 0,
  possibly: false,
  gaveUp: false,
  items: [],
  telling: [],
  isRead: false,
  handedOver: false,
  isLost: false,
};

const ofStatus = (state: Exclude<NotificationState, { status: 'none' }>) => {
  switch (state.status) {
    case 'waiting':
      return { dueAt: state.dueAt };
    case 'claimed':
      return { channel: state.channel, leaseUntil: state.leaseUntil };
    case 'ended':
      return { ending: state.ending, channel: state.channel, readBy: state.readBy };
  }
};

const standing = (state: NotificationState): NotificationStanding => {
  if (state.status === 'none') return NONE;
  const { message, status } = state;
  const { items, telling, tried, possiblyBy, ...rest } = message;
  return {
    ...rest,
    items: [...items],
    telling: [...telling],
    tried: [...tried],
    possibly: possiblyBy !== undefined,
    status,
    ...ofStatus(state),
  };
};

export const notification = defineKind({
  id: 'notification',
  command: NotificationCommand,
  // Whoever sends one again is in charge where it belongs.
  needs: {
    shape: NotificationNeeds,
    of: ({ type }, id) =>
      type === 'resend' ? { message: { slice: 'notifications', id, answer: 'standing' } } : {},
  },
  event: NotificationEvent,
  decider: notificationDecider,
  caller: standing,
  answers: { standing },
  projections: (define) => [define(inboxEntry), define(undeliveredEntry)],
  react: notificationEffects,
});
