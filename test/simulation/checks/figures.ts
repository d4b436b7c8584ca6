// A month's figures of news are the recount of its messages, each where it belongs and as it stands.
import canonicalize from 'canonicalize';
import { countyDate } from '#shared/kernel/time.ts';
import type { Running } from '../running.ts';
import { messagesOf, type PastMessage } from './messages.ts';

const BOOK = /^news-/;

const placeOf = ({ news, raisedAt }: PastMessage): string =>
  `news-${countyDate(new Date(raisedAt).toISOString()).slice(0, 7)}/${news.audience.region}`;

const figureOf = ({ news: { template }, standing }: PastMessage): string =>
  `${template}.${standing.status === 'ended' ? standing.ending : 'waiting'}`;

const nonZero = (counts: Readonly<Record<string, number>>): string =>
  canonicalize(Object.fromEntries(Object.entries(counts).filter(([, n]) => n !== 0))) ?? '';

/** Counters of news that are not the recount. */
export const figureFaults = (running: Running): readonly string[] => {
  const { views } = running.cloud;
  const recount = new Map<string, Record<string, number>>();
  for (const message of messagesOf(running)) {
    const counts = recount.get(placeOf(message)) ?? {};
    const figure = figureOf(message);
    counts[figure] = (counts[figure] ?? 0) + 1;
    recount.set(placeOf(message), counts);
  }
  const counters = views.counters(views.generationsBefore(0).current);
  const places = new Set([...recount.keys(), ...[...counters.keys()].filter((place) => BOOK.test(place))]);
  return [...places].flatMap((place) => {
    const [have, want] = [nonZero(counters.get(place) ?? {}), nonZero(recount.get(place) ?? {})];
    return have === want ? [] : [`${place} counts ${have} and not ${want}`];
  });
};
