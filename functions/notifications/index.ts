// Messages to people, what each still allows, and the calls that take over where no message arrives.
import { defineSlice } from '#functions/kernel/slice.ts';
import { call } from './kinds/call.ts';
import { credit } from './kinds/credit.ts';
import { notification } from './kinds/notification.ts';
import { reminding } from './kinds/reminding.ts';
import { talk } from './kinds/talk.ts';
import { wording } from './kinds/wording.ts';

export const notifications = defineSlice({
  name: 'notifications',
  kinds: [notification, credit, call, reminding, talk, wording],
});

export { dueAfterUnreachable } from './call-clock.ts';
export { MessageRow, talkOfMessage } from './own-messages.ts';
export { notificationRoutes } from './routes.ts';
