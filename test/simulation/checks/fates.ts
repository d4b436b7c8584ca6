// Every message ends exactly once, or waits for a moment that is to come; and what ends untold was to be told to nobody.
import type { NotificationEvent } from '#functions/notifications/events/notification.ts';
import { countyMinuteBefore } from '#shared/kernel/time.ts';
import type { Running } from '../running.ts';
import { messagesOf, type PastMessage, RUN_MS } from './messages.ts';
import { type Standings, standingsIn } from './standing.ts';

const ENDINGS: readonly NotificationEvent['type'][] = [
  'notification.sent',
  'notification.told_in_digest',
  'notification.rejected',
  'notification.cancelled',
  'notification.expired',
  'notification.died',
];
const REOPENED: readonly NotificationEvent['type'][] = [
  'notification.undelivered',
  'notification.stayed_unread',
  'notification.resent',
];

const endedTwice = ({ facts, name }: PastMessage): readonly string[] => {
  let hasEnded = false;
  return facts.flatMap(({ event: { type } }) => {
    const isAgain = hasEnded && ENDINGS.includes(type);
    hasEnded = ENDINGS.includes(type) || (hasEnded && !REOPENED.includes(type));
    return isAgain ? [`${name} ended twice (${type})`] : [];
  });
};

type Now = Readonly<{ dueOf: (id: string) => string | undefined; minute: string }>;

const neverEnded = (
  { id, name, standing: { status } }: PastMessage,
  { dueOf, minute }: Now,
): readonly string[] => {
  if (status === 'ended') return [];
  if (status === 'claimed') return [`${name} is claimed, and nobody sends it`];
  const due = dueOf(id);
  if (due === undefined) return [`${name} waits, and nobody ever looks at it again`];
  return due > minute ? [] : [`${name} never ended, though it came up at ${due}`];
};

// A digest that tells nothing takes nothing with it that was still to be told.
const lostWithDigest = ({ facts, name }: PastMessage): readonly string[] =>
  facts.flatMap(({ event }) =>
    event.type === 'notification.told_in_digest' && event.ending === 'cancelled'
      ? [`${name} was cancelled with its digest, and nobody had settled it`]
      : [],
  );

// What is for nobody any more though it is still so is somebody else's: whoever holds the duty now must have been told.
const handedOverAt = ({ news, facts }: PastMessage, past: Standings): readonly number[] =>
  facts
    .flatMap(({ at, event }) => {
      if (event.type === 'notification.cancelled') return event.because === 'handed_over' ? [at] : [];
      return event.type === 'notification.reading_waived' ? [at] : [];
    })
    .filter((at) => past.alwaysSo(news.holds, news.cause, at - RUN_MS, at + RUN_MS));

const handedToNobody = (
  message: PastMessage,
  all: readonly PastMessage[],
  past: Standings,
): readonly string[] => {
  const { matter, personId } = message.news;
  const isHeard = all.some(({ news }) => news.matter === matter && news.personId !== personId);
  return handedOverAt(message, past).length > 0 && !isHeard
    ? [`${message.name} was handed over to nobody`]
    : [];
};

/** Faults of how messages end. */
export const fateFaults = (running: Running): readonly string[] => {
  const { views, stage } = running.cloud;
  const rows = views.all(views.generationsBefore(0).current);
  const dues = new Map(
    rows.flatMap(({ kind, id, due }) => (kind === 'message' && due ? [[id, due.on]] : [])),
  );
  const now: Now = {
    dueOf: (id) => dues.get(id),
    minute: countyMinuteBefore(new Date(stage.now()).toISOString()),
  };
  const messages = messagesOf(running);
  const past = standingsIn(running);
  return messages.flatMap((message) => [
    ...endedTwice(message),
    ...neverEnded(message, now),
    ...lostWithDigest(message),
    ...handedToNobody(message, messages, past),
  ]);
};
