// What everybody may do with their own messages: read them, answer them, allow more of them, and choose their hour.
import * as z from 'zod/mini';
import { computedId } from '#functions/kernel/computed-id.ts';
import { commandRoute, noNeeds, queryRoute, type Route } from '#functions/kernel/route.ts';
import { roles } from '#shared/kernel/access.ts';
import {
  NotificationStanding,
  notificationRefusals,
  ReadNotification,
} from '#shared/notifications/contract.ts';
import { CreditState, creditRefusals, TellCredit } from '#shared/notifications/credit.ts';
import { ChooseReminding, ReadTalk, TalkName, talkRefusals } from '#shared/notifications/reminding.ts';
import { digestHours } from '#shared/notifications/send-time.ts';
import { Inbox, Talk } from '#shared/notifications/views.ts';
import { inboxOf } from '../inbox.ts';
import { talkOf } from '../talk-view.ts';
import { After } from './paging.ts';

const ofThemselves = {
  slice: 'notifications',
  who: roles,
  needs: noNeeds,
  anywhere: true,
  on: () => [],
} as const;

export const ownRoutes: readonly Route[] = [
  queryRoute({
    path: '/notifications/inbox',
    summary: "A person's own conversations, and what they still allow on WeChat",
    who: roles,
    params: z.object({ after: After }),
    anywhere: true,
    on: () => [],
    view: Inbox,
    answer: ({ params: { after }, read, actor, at }) => inboxOf({ read, actor, at, after }),
  }),
  queryRoute({
    path: '/notifications/talks/{talk}',
    summary: 'One conversation: of a child, or of a matter that is no child’s',
    who: roles,
    params: z.object({ talk: TalkName, after: After }),
    anywhere: true,
    on: () => [],
    view: Talk,
    answer: ({ params: { talk, after }, read, actor, at }) => talkOf({ read, actor, at, after }, talk),
  }),
  commandRoute({
    ...ofThemselves,
    path: '/notifications/talks/read',
    summary: 'Everything in a conversation is read, up to a moment',
    computes: ({ talk }, { personId }) => computedId('talk', personId, talk),
    command: 'read_talk',
    data: ReadTalk,
    state: z.object({ upTo: z.string() }),
    refusals: talkRefusals,
  }),
  commandRoute({
    ...ofThemselves,
    path: '/notifications/messages/{messageId}/read',
    summary: 'A message of their own is read, with an answer that its card offers',
    idParam: 'messageId',
    command: 'read',
    data: ReadNotification,
    state: NotificationStanding,
    refusals: notificationRefusals,
  }),
  commandRoute({
    ...ofThemselves,
    path: '/notifications/credits/tell',
    summary: 'What a person answered when WeChat asked them for one subscription',
    computes: ({ subscription }, { personId }) => computedId('credit', personId, subscription),
    command: 'tell',
    data: TellCredit,
    state: CreditState,
    refusals: creditRefusals,
  }),
  commandRoute({
    ...ofThemselves,
    path: '/notifications/reminding/choose-hour',
    summary: 'The hour at which what can wait comes together',
    computes: (_data, { personId }) => personId,
    command: 'choose_hour',
    data: ChooseReminding,
    state: z.object({ digestAt: z.optional(z.enum(digestHours)) }),
    refusals: ['message_not_yours'],
  }),
];
