// Messages to people, each a stream of its own, so that none is sent twice.
import { defineKind } from '#functions/kernel/kind.ts';
import { defineSlice } from '#functions/kernel/slice.ts';
import { NotificationCommand, NotificationNeeds, notificationDecider } from './decide.ts';
import { NotificationEvent } from './events.ts';
import { inboxEntry } from './project.ts';
import { notificationEffects } from './react.ts';

export const notifications = defineSlice({
  name: 'notifications',
  kinds: [
    defineKind({
      id: 'notification',
      command: NotificationCommand,
      needs: { shape: NotificationNeeds },
      event: NotificationEvent,
      decider: notificationDecider,
      caller: (state) => state,
      projections: (define) => [define(inboxEntry)],
      react: notificationEffects,
    }),
  ],
});

export { notificationRoutes } from './routes.ts';
