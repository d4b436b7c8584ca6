// Every message as its own facts tell it, with what reached the channels for it.
import { NotificationEvent } from '#functions/notifications/events/notification.ts';
import { type News, NotificationStanding } from '#shared/notifications/contract.ts';
import type { Asked } from '../posted.ts';
import type { Running } from '../running.ts';
import { callerState, type PastStream, pastOf } from './past.ts';

/** One fact with its moment, in milliseconds. */
export type Told = Readonly<{ at: number; event: NotificationEvent }>;

/** A message that was raised. */
export type PastMessage = Readonly<{
  id: string;
  /** How a fault names it. */
  name: string;
  news: News;
  urgency: string;
  expiresAt: number;
  raisedAt: number;
  facts: readonly Told[];
  standing: NotificationStanding;
  asked: readonly Asked[];
}>;

/** Longer than any run lives, and than the clocks of two runs differ. */
export const RUN_MS = 32_000;
/** How far a run's clock may be ahead. */
export const SKEW_MS = 1_000;

const toldOf = ({ commits }: PastStream): readonly Told[] =>
  commits.flatMap(({ at, events }) =>
    events.map((event) => ({ at: Date.parse(at), event: NotificationEvent.parse(event) })),
  );

const messageOf = (past: PastStream, asked: readonly Asked[]): readonly PastMessage[] => {
  const facts = toldOf(past);
  const [first] = facts;
  if (first?.event.type !== 'notification.raised') return [];
  const { news, urgency, expiresAt } = first.event;
  return [
    {
      id: past.id,
      name: `${past.id} (${news.template} to ${news.personId})`,
      news,
      urgency,
      expiresAt: Date.parse(expiresAt),
      raisedAt: first.at,
      facts,
      standing: NotificationStanding.parse(callerState(past)),
      asked,
    },
  ];
};

const known = new WeakMap<readonly PastStream[], readonly PastMessage[]>();

/** Every message of the story. */
export const messagesOf = (running: Running): readonly PastMessage[] => {
  const past = pastOf(running);
  const messages = known.get(past) ?? messagesIn(past, running);
  known.set(past, messages);
  return messages;
};

const messagesIn = (past: readonly PastStream[], running: Running): readonly PastMessage[] => {
  const asked = Map.groupBy(running.cloud.asked, ({ messageId }) => messageId);
  return past
    .filter(({ slice, id }) => slice === 'notifications' && id.startsWith('ntf_'))
    .flatMap((stream) => messageOf(stream, asked.get(stream.id) ?? []));
};

/** True where this fact stands in the message. */
export const has = ({ facts }: PastMessage, ...types: readonly NotificationEvent['type'][]): boolean =>
  facts.some(({ event }) => types.includes(event.type));

/** What a digest was telling when it reached a channel; nothing where the message is none. */
export const tellingAt = ({ facts }: PastMessage, at: number): readonly string[] => {
  const claims = facts.flatMap(({ at: from, event }) =>
    event.type === 'notification.claimed' && from <= at + SKEW_MS ? [event.items ?? []] : [],
  );
  return claims.at(-1) ?? [];
};
