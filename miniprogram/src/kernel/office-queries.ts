// Every question the phone asks about calls to make and about how messages fare, and where each command on them goes.
import {
  Calls,
  FoundPerson,
  MessageSteps,
  PersonNews,
  RegionNews,
  Undelivered,
} from '#shared/notifications/views.ts';
import { after, type Question } from './queries.ts';

/** The open calls whose task lies at a place. */
export const callsOf = (region: string): Question<Calls> => ({
  path: `/notifications/regions/${region}/calls`,
  answer: Calls,
});

/** How a region's messages of one month stand; `month` is `YYYY-MM`. */
export const regionNews = (region: string, month: string): Question<RegionNews> => ({
  path: `/notifications/regions/${region}/figures?month=${month}`,
  answer: RegionNews,
});

/** A page of a place's undelivered messages; `next` is what the page before named. */
export const undeliveredOf = (region: string, next?: string): Question<Undelivered> => ({
  path: `/notifications/regions/${region}/undelivered${after(next)}`,
  answer: Undelivered,
});

/** A page of what one person was sent. */
export const personNews = (personId: string, next?: string): Question<PersonNews> => ({
  path: `/notifications/people/${personId}/messages${after(next)}`,
  answer: PersonNews,
});

/** How one message went, step by step. */
export const messageSteps = (messageId: string): Question<MessageSteps> => ({
  path: `/notifications/messages/${messageId}/steps`,
  answer: MessageSteps,
});

/** Who has this phone: asked in a body, so that the number stands in no address. */
export const findPerson = { path: '/notifications/find', answer: FoundPerson } as const;

/** Where a command on a call, or on a message, goes. */
export const officePaths = {
  call: (callId: string, act: 'finish' | 'hand-on') => `/notifications/calls/${callId}/${act}`,
  resend: (messageId: string) => `/notifications/messages/${messageId}/resend`,
} as const;
