// A month's figures of news are the recount of its messages and calls, each where it belongs and as it stands.
import canonicalize from 'canonicalize';
import { CallEvent } from '#functions/notifications/events/call.ts';
import { countyDate } from '#shared/kernel/time.ts';
import type { Running } from '../running.ts';
import { messagesOf, type PastMessage } from './messages.ts';
import { type PastStream, pastOf } from './past.ts';

const BOOK = /^news-/;

type Counted = Readonly<{ place: string; figure: string }>;

const placeOf = (region: string, since: string): string => `news-${countyDate(since).slice(0, 7)}/${region}`;

const countedMessage = ({ news, raisedAt, standing }: PastMessage): Counted => ({
  place: placeOf(news.audience.region, new Date(raisedAt).toISOString()),
  figure: `${news.template}.${standing.status === 'ended' ? standing.ending : 'waiting'}`,
});

// A call goes up with whoever must make it.
const countedCall = ({ commits }: PastStream): Counted => {
  const events = commits.flatMap((commit) => commit.events.map((event) => CallEvent.parse(event)));
  const region = events.flatMap((event) => ('region' in event ? event.region : [])).at(-1) ?? '';
  const isDone = events.some(({ type }) => type === 'call.done');
  return { place: placeOf(region, commits[0]?.at ?? ''), figure: isDone ? 'call.done' : 'call.open' };
};

const recounted = (counted: readonly Counted[]): ReadonlyMap<string, Readonly<Record<string, number>>> => {
  const recount = new Map<string, Record<string, number>>();
  for (const { place, figure } of counted) {
    const counts = recount.get(place) ?? {};
    counts[figure] = (counts[figure] ?? 0) + 1;
    recount.set(place, counts);
  }
  return recount;
};

const nonZero = (counts: Readonly<Record<string, number>>): string =>
  canonicalize(Object.fromEntries(Object.entries(counts).filter(([, n]) => n !== 0))) ?? '';

/** Counters of news that are not the recount. */
export const figureFaults = (running: Running): readonly string[] => {
  const { views } = running.cloud;
  const calls = pastOf(running).filter(({ slice, id }) => slice === 'notifications' && id.startsWith('cal_'));
  const recount = recounted([...messagesOf(running).map(countedMessage), ...calls.map(countedCall)]);
  const counters = views.counters(views.generationsBefore(0).current);
  const places = new Set([...recount.keys(), ...[...counters.keys()].filter((place) => BOOK.test(place))]);
  return [...places].flatMap((place) => {
    const [have, want] = [nonZero(counters.get(place) ?? {}), nonZero(recount.get(place) ?? {})];
    return have === want ? [] : [`${place} counts ${have} and not ${want}`];
  });
};
