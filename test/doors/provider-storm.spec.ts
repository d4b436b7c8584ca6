// Whatever WeChat and the SMS provider answer, each message ends as exactly one thing, and no way takes one twice.
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { DUE_SHARDS } from '#functions/kernel/row.ts';
import type { SendEntry } from '#infra/local/wechat/send-log.ts';
import { addDays, countyDate, countyMoment } from '#shared/kernel/time.ts';
import { endings } from '#shared/notifications/contract.ts';
import type { Doors } from '../kit/news-hands.ts';
import { type NewsHouse, openNewsHouse, queueNames } from '../kit/news-house.ts';
import { providerStorm, type Story } from '../kit/provider-storm.ts';
import {
  endingOf,
  endingsOf,
  isSpentEmpty,
  type Life,
  ledgersOf,
  livesOf,
  takenBy,
  textsOf,
  tokensFor,
  wechatAccounts,
} from '../kit/storm-accounts.ts';

// The bench plays the same with five thousand.
const MESSAGES = 150;
const PEOPLE = 50;
const WORKERS = 4;
const SEED = Number(process.env['STORM_SEED'] ?? 1);
/** How long a worker remembers that the channel was open. */
const REMEMBERED_MS = 2_000;

let house: NewsHouse;
let story: Story;
let lives: readonly Life[];
let log: readonly SendEntry[];

const openDoors = async (): Promise<Doors> => {
  const notifiers: Doors['notifiers'][number][] = [];
  for (let n = 0; n < WORKERS; n++) {
    // A container of its own, which remembers a token and a pause of its own.
    vi.resetModules();
    notifiers.push((await import('#functions/doors/notifier.ts')).handler);
  }
  return {
    notifiers,
    commander: (await import('#functions/doors/commander.ts')).handler,
    clock: (await import('#functions/doors/clock.ts')).handler,
    projector: (await import('#functions/doors/projector.ts')).handler,
    reactor: (await import('#functions/doors/reactor.ts')).handler,
  };
};

beforeAll(async () => {
  house = await openNewsHouse();
  story = await providerStorm(house, await openDoors(), { messages: MESSAGES, people: PEOPLE, seed: SEED });
  lives = livesOf(story.commits);
  log = house.wechat.sends();
}, 300_000);
afterAll(() => house.end());

test('is no fair weather: every fault was met, and workers died', () => {
  const met = new Set(log.map(({ outcome }) => outcome));
  const all = ['accepted', 'dropped', -1, 500, 40001, 43101, 45009, 47003] as const;
  expect(all.filter((outcome) => !met.has(outcome))).toEqual([]);
  const reasons = new Set(lives.flatMap(({ facts }) => facts.map((fact) => 'reason' in fact && fact.reason)));
  expect(reasons).toContain('isv.BUSINESS_LIMIT_CONTROL');
  expect(story.deaths).toBeGreaterThan(0);
});

test('everything that was told ends as exactly one thing, digests and what they told included', async () => {
  const ids = new Set(lives.map(({ id }) => id));
  expect(story.told.filter(({ id }) => !ids.has(id))).toEqual([]);
  expect(lives.filter((life) => endingsOf(life) !== 1).map(({ id }) => id)).toEqual([]);
  expect([...new Set(lives.map(endingOf))].toSorted()).toEqual(endings.toSorted());
});

test('nothing waits: neither a queue nor the due index holds anything, and nothing was given up', async () => {
  const shards = Array.from({ length: DUE_SHARDS }, (_, shard) => house.views.due(1, shard, '2099-01-01'));
  const due = (await Promise.all(shards)).flatMap(({ items }) => items);
  expect(due.filter(({ kind }) => kind === 'message')).toEqual([]);
  expect([...queueNames, 'Dead' as const].map((name) => house.holds(name))).toEqual([0, 0, 0, 0, 0, 0]);
});

test('WeChat took what the facts say it took: nothing twice, and what it took in silence is marked as possibly told', () => {
  const { sent, accepted, uncertain, dropped, taken, takenInSilence } = wechatAccounts(lives, PEOPLE, log);
  expect(sent).toEqual(accepted);
  expect(new Set(accepted).size).toBe(accepted.length);
  expect(lives.filter((life) => takenBy(life, /^wechat/).length > 1)).toEqual([]);
  expect(uncertain).toEqual(dropped);
  expect(taken).toBe(sent.length + takenInSilence);
  expect(takenInSilence).toBeGreaterThan(0);
});

test('the SMS provider took each text once, and every one that the facts tell of', () => {
  const texts = textsOf(house);
  expect(Object.values(texts).filter((n) => n !== 1)).toEqual([]);
  const tries = lives.map((life) => ({ id: life.id, by: takenBy(life, /^sms/) }));
  expect(tries.filter(({ by }) => by.length > 1)).toEqual([]);
  const sent = tries.filter(({ by }) => by[0]?.type === 'notification.sent').map(({ id }) => id);
  const perhaps = tries.filter(({ by }) => by[0]?.type === 'notification.uncertain').map(({ id }) => id);
  expect(sent.filter((id) => texts[id] !== 1)).toEqual([]);
  expect(Object.keys(texts).filter((id) => !sent.includes(id) && !perhaps.includes(id))).toEqual([]);
});

test('a ledger that WeChat called empty is not spent again until it is fed', () => {
  const ledgers = ledgersOf(story, PEOPLE, log);
  const count = (types: readonly string[], wanted: string) => types.filter((type) => type === wanted).length;
  expect(ledgers.filter(({ types, usedUp }) => count(types, 'credit.emptied') !== usedUp)).toEqual([]);
  expect(ledgers.filter(({ types }) => isSpentEmpty(types))).toEqual([]);
  expect(ledgers.filter(({ types, calls }) => calls > count(types, 'credit.spent'))).toEqual([]);
});

test('a token is fetched once where it is over, and no more than once for each refusal', () => {
  const { needed, refused } = tokensFor(log);
  expect(house.wechat.calls()['/cgi-bin/stable_token']).toBeLessThanOrEqual(needed + refused);
});

test('once the day is spent WeChat is left alone until the next, and emergencies go by SMS', () => {
  const spentAt = log.find(({ outcome }) => outcome === 45009)?.at ?? '';
  const over = countyMoment(addDays(countyDate(spentAt), 1), '00:00');
  const seen = new Date(Date.parse(spentAt) + REMEMBERED_MS).toISOString();
  expect(log.filter(({ at }) => at > seen && at < over)).toEqual([]);
  const passed = lives.filter(({ facts }) =>
    facts.some((fact) => 'reason' in fact && fact.reason === 'paused'),
  );
  expect(passed.length).toBeGreaterThan(0);
  expect(passed.filter((life) => takenBy(life, /^(sms|call)/).length === 0).map(endingOf)).toEqual([]);
});
