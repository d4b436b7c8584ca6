// Every question the phone asks of messages, and where each command on them goes.
import { Inbox, Talk } from '#shared/notifications/views.ts';
import { after, type Question } from './queries.ts';

/** The conversations of whoever asks, and what they still allow. */
export const ownInbox: Question<Inbox> = { path: '/notifications/inbox', answer: Inbox };

/** Older conversations than the page before told. */
export const olderTalks = (next: string): Question<Inbox> => ({
  path: `${ownInbox.path}${after(next)}`,
  answer: Inbox,
});

/** One conversation, of a child or of a matter that is no child's, by pages. */
export const oneTalk = (talk: string, next?: string): Question<Talk> => ({
  path: `/notifications/talks/${talk}${after(next)}`,
  answer: Talk,
});

/** Where a command about messages goes. */
export const messagePaths = {
  readTalk: '/notifications/talks/read',
  read: (messageId: string) => `/notifications/messages/${messageId}/read`,
  tellCredit: '/notifications/credits/tell',
  chooseHour: '/notifications/reminding/choose-hour',
  ask: (callId: string) => `/notifications/calls/${callId}/ask`,
} as const;
