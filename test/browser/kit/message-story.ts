// The messages of the story, as the county in memory sent them: to a director, a supervisor, an officer and a father.
import { subscriptionKeys } from '#shared/notifications/template.ts';
import type { Allowance, AskedEntry, Card } from '#shared/notifications/views.ts';
import { nth, VILLAGE } from './children.ts';

/** A message and the conversation that it stands in. */
export type KeptMessage = Readonly<{ to: string; talk: string; card: Card }>;

/** Something that a family asked for, by whom. */
export type KeptAsked = Readonly<{ talk: string; by: string; entry: Omit<AskedEntry, 'mine'> }>;

const child = (n: number): string => nth('chd', n);
const person = (n: number): string => nth('prs', n);
const [DIRECTOR, SUPERVISOR, OFFICER, FATHER] = [1, 3, 4, 9].map(person);

type Unnumbered = Omit<KeptMessage, 'card'> & Readonly<{ card: Omit<Card, 'messageId'> }>;

const message = (
  to = '',
  talk: string,
  template: string,
  at: string,
  some: Partial<Omit<Card, 'messageId'>> = {},
): Unnumbered => ({
  to,
  talk,
  card: {
    kind: 'card',
    template,
    about: talk,
    at,
    status: 'sent',
    channel: 'wechat_once',
    inDigest: false,
    ...some,
  },
});

const MORNING = '2026-06-12T00:00:00.000Z';
const digest = { inDigest: true } as const;

/** Numbers begin after those of the office’s own list. */
const FIRST = 501;

const sent: readonly Unnumbered[] = [
  message(DIRECTOR, child(1), 'visit_due', '2026-06-09T00:00:00.000Z', {
    ...digest,
    readAt: '2026-06-09T01:12:00.000Z',
  }),
  message(DIRECTOR, child(1), 'call_asked', '2026-06-10T11:31:00.000Z', {
    about: nth('cal', 701),
    readAt: '2026-06-10T11:40:00.000Z',
  }),
  message(DIRECTOR, child(1), 'visit_overdue', MORNING, { channel: 'wechat_once' }),
  message(DIRECTOR, child(1), 'call_asked', '2026-06-12T00:40:01.000Z', { about: nth('cal', 702) }),
  message(DIRECTOR, child(2), 'visit_due', MORNING, digest),
  message(DIRECTOR, child(3), 'entrustment_unsigned', '2026-06-11T02:10:00.000Z', {
    about: nth('agr', 1),
    channel: 'sms',
    readAt: '2026-06-11T03:00:00.000Z',
  }),
  message(DIRECTOR, 'learning', 'training_tomorrow', '2026-06-11T10:00:00.000Z', {
    about: nth('trn', 1),
    ...digest,
    readAt: '2026-06-11T10:30:00.000Z',
  }),
  message(DIRECTOR, child(4), 'entrustment_to_witness', '2026-06-10T00:00:00.000Z', {
    about: nth('agr', 2),
    ...digest,
    readAt: '2026-06-10T00:20:00.000Z',
  }),
  message(DIRECTOR, child(5), 'entrustment_ending', '2026-06-08T00:00:00.000Z', {
    about: nth('agr', 5),
    status: 'rejected',
    readAt: '2026-06-08T04:00:00.000Z',
  }),
  message(DIRECTOR, 'office', 'village_handed_over', '2025-12-30T01:00:00.000Z', {
    about: VILLAGE,
    channel: 'sms',
    possibly: true,
    readAt: '2025-12-30T02:00:00.000Z',
  }),
  ...(['2025-12-02', '2025-11-18', '2025-11-04'] as const).map((on) =>
    message(DIRECTOR, 'learning', 'training_tomorrow', `${on}T10:00:00.000Z`, {
      about: nth('trn', 9),
      ...digest,
      readAt: `${on}T10:30:00.000Z`,
    }),
  ),
  message(SUPERVISOR, child(14), 'risk_turned_red', '2026-06-08T03:10:00.000Z', {
    readAt: '2026-06-08T03:12:00.000Z',
  }),
  message(SUPERVISOR, child(11), 'visit_overdue_escalated', MORNING, { channel: 'sms' }),
  message(SUPERVISOR, 'office', 'write_stranded', '2026-06-11T12:20:00.000Z', {
    about: nth('rvw', 1),
    status: 'waiting',
    ...digest,
  }),
  message(SUPERVISOR, 'learning', 'policy_changed', '2026-06-09T00:00:00.000Z', {
    about: nth('pol', 1),
    ...digest,
    readAt: '2026-06-09T01:00:00.000Z',
  }),
  message(OFFICER, 'office', 'glass_broken', '2026-06-11T08:05:00.000Z', { about: nth('gls', 1) }),
  message(OFFICER, 'learning', 'training_missed_told', '2026-06-10T10:00:00.000Z', {
    about: nth('trn', 6),
    ...digest,
    status: 'expired',
    readAt: '2026-06-10T11:00:00.000Z',
  }),
  message(FATHER, child(1), 'entrustment_filed', '2026-06-02T00:00:00.000Z', {
    about: nth('agr', 3),
    ...digest,
    readAt: '2026-06-02T12:00:00.000Z',
  }),
  message(FATHER, child(1), 'entrustment_ending', '2026-06-12T00:00:00.000Z', {
    about: nth('agr', 3),
    ...digest,
  }),
  message(FATHER, child(1), 'entrustment_to_sign', '2026-06-11T02:50:00.000Z', {
    about: nth('agr', 1),
    channel: 'sms',
  }),
];

/** What was sent, the oldest first within each conversation. */
export const storyMessages = (): readonly KeptMessage[] =>
  sent.map(({ card, ...one }, n) => ({ ...one, card: { ...card, messageId: nth('ntf', FIRST + n) } }));

/** What the family of the first child asked for. */
export const storyAsked = (): readonly KeptAsked[] => [
  {
    talk: child(1),
    by: FATHER ?? '',
    entry: {
      kind: 'asked',
      callId: nth('cal', 701),
      reason: 'call_back',
      at: '2026-06-10T11:30:00.000Z',
      askedBy: '王平',
      isOpen: false,
      owner: 'director',
      dueAt: '2026-06-11T10:00:00.000Z',
      outcome: 'reached',
      doneAt: '2026-06-11T01:20:00.000Z',
      doneBy: '沈桂兰',
    },
  },
  {
    talk: child(1),
    by: person(7),
    entry: {
      kind: 'asked',
      callId: nth('cal', 702),
      reason: 'call_back',
      at: '2026-06-12T00:40:00.000Z',
      askedBy: '沈秀英',
      isOpen: true,
      owner: 'director',
      dueAt: '2026-06-15T10:00:00.000Z',
    },
  },
];

const plenty = (balance: number, silentFrom: string): Omit<Allowance, 'subscription'> => ({
  balance,
  accepted: true,
  silentFrom,
  askNow: false,
});
const none = (accepted: boolean): Omit<Allowance, 'subscription'> => ({
  balance: 0,
  accepted,
  silentFrom: '2026-06-12',
  askNow: true,
});

const SHORT = { balance: 2, accepted: true, silentFrom: '2026-06-28', askNow: true };

const ledgers: Readonly<Record<string, readonly Omit<Allowance, 'subscription'>[]>> = {
  [DIRECTOR ?? '']: [SHORT, { ...SHORT, balance: 3 }, { ...SHORT, balance: 4, silentFrom: '2026-07-02' }],
  [SUPERVISOR ?? '']: [plenty(9, '2026-08-02'), plenty(6, '2026-08-20'), plenty(7, '2026-09-01')],
  [OFFICER ?? '']: [none(true), plenty(6, '2026-08-20'), plenty(7, '2026-09-01')],
  [FATHER ?? '']: [none(false), none(false)],
};

/** What somebody still allows; of one who was never asked, nothing. */
export const ledgersOf = (personId: string): readonly Allowance[] =>
  subscriptionKeys.flatMap((subscription, n) => {
    const ledger = (ledgers[personId] ?? [none(false), none(false)])[n];
    return ledger ? [{ subscription, ...ledger }] : [];
  });
