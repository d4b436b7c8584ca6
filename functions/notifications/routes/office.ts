// Who may see how a region's messages fare, look into one person's, and send one again.
import * as z from 'zod/mini';
import { commandRoute, queryRoute, type Route } from '#functions/kernel/route.ts';
import { mayActOn } from '#shared/kernel/access.ts';
import { idOf } from '#shared/kernel/id.ts';
import { Phone } from '#shared/kernel/phone.ts';
import { refuse } from '#shared/kernel/refusal.ts';
import { levelOf, RegionCode } from '#shared/kernel/region.ts';
import { countyDate } from '#shared/kernel/time.ts';
import {
  NotificationStanding,
  notificationRefusals,
  ResendNotification,
} from '#shared/notifications/contract.ts';
import {
  FoundPerson,
  MessageSteps,
  PersonNews,
  RegionNews,
  Undelivered,
} from '#shared/notifications/views.ts';
import { newsOfPerson, stepsOf } from '../person-news.ts';
import { newsOfRegion } from '../region-news.ts';
import { undeliveredOf } from '../undelivered.ts';
import { After } from './paging.ts';

const Month = z.optional(z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/)));
const ofMessage = z.object({ messageId: idOf('notification') });
const Home = z.object({ region: RegionCode });
const MessageNeeds = z.object({ message: z.optional(NotificationStanding) });

const inCharge = ['supervisor', 'officer'] as const;
const reading = ['supervisor', 'officer', 'auditor'] as const;

const regionOf = ({ message }: z.infer<typeof MessageNeeds>): readonly (string | undefined)[] => [
  message?.news?.audience.region,
];

export const officeRoutes: readonly Route[] = [
  queryRoute({
    path: '/notifications/regions/{region}/figures',
    summary: "How a region's messages of a month stand, by template and place",
    who: reading,
    params: z.object({ region: RegionCode, month: Month }),
    on: ({ params }) => [params.region],
    view: RegionNews,
    answer: async ({ params: { region, month }, read, at }) =>
      levelOf(region) === 'village'
        ? refuse('not_found')
        : newsOfRegion(read, { region, month: month ?? countyDate(at).slice(0, 7), at }),
  }),
  queryRoute({
    path: '/notifications/regions/{region}/undelivered',
    summary: 'Messages that no way could carry, the newest first',
    who: inCharge,
    params: z.object({ region: RegionCode, after: After }),
    on: ({ params }) => [params.region],
    view: Undelivered,
    answer: async ({ params: { region, after }, read }) =>
      levelOf(region) === 'village' ? refuse('not_found') : undeliveredOf(read, region, after),
  }),
  queryRoute({
    path: '/notifications/people/{personId}/messages',
    summary: 'What a person was sent, how each went, and how they can be reached',
    who: inCharge,
    params: z.object({ personId: idOf('person'), after: After }),
    needs: {
      shape: z.object({ home: z.optional(Home) }),
      of: ({ personId }) => ({ home: { slice: 'access', id: personId, answer: 'home' } }),
    },
    on: ({ needs }) => [needs?.home?.region],
    view: PersonNews,
    answer: async ({ params: { personId, after }, read, at }) => newsOfPerson(read, { personId, after, at }),
  }),
  queryRoute({
    path: '/notifications/messages/{messageId}/steps',
    summary: 'How one message went, step by step',
    who: inCharge,
    params: ofMessage,
    needs: {
      shape: MessageNeeds,
      of: ({ messageId }) => ({ message: { slice: 'notifications', id: messageId, answer: 'standing' } }),
    },
    on: ({ needs }) => (needs ? regionOf(needs) : [undefined]),
    view: MessageSteps,
    answer: async ({ params: { messageId }, read }) => stepsOf(read, messageId),
  }),
  commandRoute({
    path: '/notifications/messages/{messageId}/resend',
    summary: 'A message that has ended goes once more, by every way anew',
    slice: 'notifications',
    idParam: 'messageId',
    who: inCharge,
    command: 'resend',
    data: ResendNotification,
    state: NotificationStanding,
    refusals: notificationRefusals,
    needs: MessageNeeds,
    on: ({ needs }) => regionOf(needs),
  }),
  queryRoute({
    path: '/notifications/find',
    summary: 'Who has this phone, inside the asker’s own region',
    who: inCharge,
    params: z.object({ phone: Phone }),
    asks: z.strictObject({ phone: Phone }),
    anywhere: true,
    on: () => [],
    view: FoundPerson,
    answer: async ({ params: { phone }, read, actor }) => {
      const personId = await read.owner('phone', phone);
      if (personId === undefined) return {};
      const home = Home.safeParse(await read.answer({ slice: 'access', id: personId, answer: 'home' }));
      const isTheirs = home.success && mayActOn(actor, home.data.region);
      return isTheirs ? { personId } : {};
    },
  }),
];
