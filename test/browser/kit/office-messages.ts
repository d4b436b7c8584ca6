// The messages of the county in memory one by one: whom nothing reached, how each went, and what one person was sent.
import { countyMoment } from '#shared/kernel/time.ts';
import type {
  HistoryLine,
  MessageStep,
  PersonNews,
  Undelivered,
  UndeliveredLine,
} from '#shared/notifications/views.ts';
import { spokenName, villagesOf } from '#shared/registry/regions.ts';
import { nth, TOWN, VILLAGE } from './children.ts';
import { freshStaff } from './staff.ts';

/** The grandmother of the story, who has no WeChat, and the father, who has. */
export const GRANDMOTHER = nth('prs', 7);
export const FATHER = nth('prs', 9);
const DIRECTOR = nth('prs', 1);

const undelivered: readonly UndeliveredLine[] = [
  {
    messageId: nth('ntf', 1),
    template: 'entrustment_to_sign',
    personId: FATHER,
    name: '王平',
    region: VILLAGE,
    regionName: spokenName(VILLAGE),
    ending: 'rejected',
    reason: 'no_way',
    endedAt: '2026-06-12T00:05:00.000Z',
  },
  {
    messageId: nth('ntf', 2),
    template: 'entrustment_to_sign',
    personId: nth('prs', 21),
    name: '陈国平',
    region: '320682112204',
    regionName: spokenName('320682112204'),
    ending: 'dead',
    reason: 'gave_up',
    endedAt: '2026-06-11T02:20:00.000Z',
  },
  {
    messageId: nth('ntf', 3),
    template: 'training_changed',
    personId: DIRECTOR,
    name: '沈桂兰',
    region: VILLAGE,
    regionName: spokenName(VILLAGE),
    ending: 'rejected',
    reason: '47003',
    endedAt: '2026-06-09T06:12:00.000Z',
  },
];

/** Twenty more, for a list that goes on. */
const more = (town: string): readonly UndeliveredLine[] =>
  villagesOf(town)
    .slice(0, 12)
    .map((region, n) => ({
      messageId: nth('ntf', 40 + n),
      template: n % 2 === 0 ? 'entrustment_to_sign' : 'visit_overdue',
      personId: nth('prs', 60 + n),
      name: ['钱秀兰', '冒小琴', '丛建国', '石玉梅'][n % 4] ?? '',
      region,
      regionName: spokenName(region),
      ending: n % 3 === 0 ? 'dead' : 'rejected',
      reason: ['no_way', '40003', 'gave_up', '50002'][n % 4] ?? 'no_way',
      endedAt: `2026-05-${30 - n}T03:00:00.000Z`,
    }));

/** Whom nothing reached, in two pages. */
export const undeliveredIn = (region: string, after: string | null, isEmpty: boolean): Undelivered => {
  if (isEmpty || region !== TOWN) return { region, lines: [] };
  return after === null
    ? { region, lines: [...undelivered], next: 'further' }
    : { region, lines: [...more(region)] };
};

const at = (on: string, time: string): string => countyMoment(on, time);

const steps: Readonly<Record<string, readonly MessageStep[]>> = {
  [nth('ntf', 1)]: [
    { at: at('2026-06-11', '21:40'), what: 'notification.raised' },
    { at: at('2026-06-11', '21:40'), what: 'notification.held', until: at('2026-06-12', '08:00') },
    { at: at('2026-06-12', '08:01'), what: 'notification.claimed', channel: 'wechat_once' },
    {
      at: at('2026-06-12', '08:01'),
      what: 'notification.turned_down',
      channel: 'wechat_once',
      reason: '43101',
    },
    { at: at('2026-06-12', '08:02'), what: 'notification.claimed', channel: 'sms' },
    {
      at: at('2026-06-12', '08:02'),
      what: 'notification.turned_down',
      channel: 'sms',
      reason: 'isv.BLACK_KEY_CONTROL_LIMIT',
    },
    { at: at('2026-06-12', '08:05'), what: 'notification.rejected', reason: 'no_way' },
  ],
  [nth('ntf', 2)]: [
    { at: at('2026-06-11', '09:30'), what: 'notification.raised' },
    { at: at('2026-06-11', '09:30'), what: 'notification.claimed', channel: 'wechat_once' },
    {
      at: at('2026-06-11', '09:30'),
      what: 'notification.deferred',
      channel: 'wechat_once',
      reason: '45011',
      until: at('2026-06-11', '09:33'),
    },
    { at: at('2026-06-11', '10:20'), what: 'notification.died', reason: 'gave_up' },
  ],
};

const plainSteps: readonly MessageStep[] = [
  { at: at('2026-06-10', '08:00'), what: 'notification.raised' },
  { at: at('2026-06-10', '08:00'), what: 'notification.claimed', channel: 'wechat_long' },
  { at: at('2026-06-10', '08:00'), what: 'notification.sent', channel: 'wechat_long' },
  { at: at('2026-06-10', '08:01'), what: 'notification.delivered' },
  { at: at('2026-06-10', '12:31'), what: 'notification.read' },
];

/** How a message went. */
export const stepsFor = (messageId: string): readonly MessageStep[] => steps[messageId] ?? plainSteps;

const line = (
  n: number,
  some: Partial<HistoryLine> & Pick<HistoryLine, 'template' | 'raisedAt'>,
): HistoryLine => ({
  messageId: nth('ntf', n),
  status: 'sent',
  inDigest: false,
  ...some,
});

const told: readonly HistoryLine[] = [
  line(1, {
    template: 'entrustment_to_sign',
    raisedAt: at('2026-06-11', '21:40'),
    status: 'rejected',
    reason: 'no_way',
    endedAt: at('2026-06-12', '08:05'),
  }),
  line(11, {
    template: 'entrustment_ending',
    raisedAt: at('2026-06-11', '15:10'),
    status: 'waiting',
    dueAt: '2026-06-12T18:00',
    inDigest: true,
  }),
  line(12, {
    template: 'digest',
    items: 3,
    raisedAt: at('2026-06-10', '08:00'),
    channel: 'wechat_once',
    delivered: true,
    readAt: at('2026-06-10', '12:31'),
  }),
  line(13, {
    template: 'entrustment_filed',
    raisedAt: at('2026-06-09', '16:20'),
    channel: 'wechat_once',
    delivered: true,
  }),
  line(14, { template: 'entrustment_to_sign', raisedAt: at('2026-06-05', '09:00'), channel: 'call' }),
  line(15, {
    template: 'entrustment_to_sign',
    raisedAt: at('2026-06-02', '09:00'),
    channel: 'sms',
    possibly: true,
  }),
  line(16, {
    template: 'entrustment_to_sign',
    raisedAt: at('2026-05-28', '10:12'),
    status: 'cancelled',
    reason: 'settled',
    endedAt: at('2026-05-28', '17:40'),
  }),
  line(17, { template: 'training_tomorrow', raisedAt: at('2026-05-20', '08:00'), status: 'expired' }),
];

/** A page of what somebody was sent; undefined for whom nobody knows. */
export const newsFor = (personId: string, after: string | null): PersonNews | undefined => {
  const name =
    { [FATHER]: '王平', [GRANDMOTHER]: '沈秀英' }[personId] ??
    freshStaff().find((one) => one.personId === personId)?.name;
  if (name === undefined) return undefined;
  const hasWechat = personId !== GRANDMOTHER;
  const first = personId === GRANDMOTHER ? told.slice(4, 5) : told;
  return {
    personId,
    name,
    hasWechat,
    phoneTail: personId === FATHER ? '0002' : '0001',
    allowances: [
      { subscription: 'children', balance: 4, accepted: true, silentFrom: '2026-06-28', askNow: false },
      { subscription: 'entrustment', balance: 0, accepted: true, silentFrom: '2026-06-12', askNow: true },
      { subscription: 'learning', balance: 0, accepted: false, silentFrom: '2026-06-12', askNow: true },
    ],
    messages:
      after === null
        ? [...first]
        : told.map((one, n) =>
            line(80 + n, { ...one, messageId: nth('ntf', 80 + n), raisedAt: `2026-04-2${n}T01:00:00.000Z` }),
          ),
    ...(after === null && personId !== GRANDMOTHER && { next: 'further' }),
  };
};
