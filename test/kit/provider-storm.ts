// Days of bad weather at WeChat and the SMS provider: thousands of messages on their way through the real doors while every answer may fail.
import { eventStore } from '#functions/aws/event-store.ts';
import type { Commit } from '#functions/kernel/commit.ts';
import { computedId } from '#functions/kernel/computed-id.ts';
import { handle } from '#functions/kernel/handle.ts';
import { notifications } from '#functions/notifications/index.ts';
import { localSubscriptions } from '#infra/local/known-templates.ts';
import { type Chance, chanceOf } from '../simulation/chance.ts';
import { nth } from './ids.ts';
import { memoryVault } from './memory-vault.ts';
import { type Doors, recordsRead, startClock, takeTurn, wake } from './news-hands.ts';
import type { NewsHouse } from './news-house.ts';
import { above, directorOf, settleIn } from './news-people.ts';
import { matterId, newsOf, type Told, tellAll } from './storm-news.ts';

const SEND = '/cgi-bin/message/subscribe/send';
const SMS = '/sms';
// A Thursday, nine in the morning in the county.
const BEGIN = '2026-06-11T01:00:00.000Z';
const AT_NIGHT = '2026-06-11T14:30:00.000Z';
const AFTER_THE_PAUSE = '2026-06-11T17:00:00.000Z';
const NEXT_EIGHT = '2026-06-12T00:00:00.000Z';
const NEXT_NIGHT = '2026-06-12T14:30:00.000Z';
const TEN_DAYS_ON = '2026-06-22T01:00:00.000Z';
const MINUTE_MS = 60_000;
/** How long a batch takes by the clock of the storm. */
const BATCH_MS = 150;
/** Commits that a reader of a stream that lags is given at a time. */
const BACKLOG = 100;
const LEDGER = /^notifications\/crd_/;
const FAIR = {
  '-1': 0.05,
  '500': 0.03,
  '40001': 0.003,
  '43101': 0.01,
  '47003': 0.02,
  drop: 0.02,
  dropAfterAccept: 0.02,
};
const OUTAGE = { '-1': 0.6, '500': 0.25, drop: 0.02 };
const SMS_WEATHER = { '503': 0.04, drop: 0.02, dropAfterAccept: 0.02 };

/** All that was told, every fact that came of it, and when the day was spent (45009). */
export type Story = Readonly<{
  told: readonly Told[];
  commits: readonly Commit[];
  seconds: number;
  /** Batches whose worker died before it could say that it was done. */
  deaths: number;
}>;

type Size = Readonly<{ messages: number; people: number; seed: number }>;

const weatherOf = (path: string, seed: number, shares: object) => ({ path, seed, shares });

/** Throttles of the SMS provider among calls that go well; drawn, so that the seed decides them. */
const throttles = (chance: Chance): readonly object[] =>
  Array.from({ length: 60 }, () =>
    chance.hits(0.2) ? { smsCode: 'isv.BUSINESS_LIMIT_CONTROL' } : { delayMs: 0 },
  );

/** Plays it through to its end: everything is told, one way or another, or will never be. */
export const providerStorm = async (house: NewsHouse, doors: Doors, size: Size): Promise<Story> => {
  const began = performance.now();
  const { control, views, tables } = house;
  const chance = chanceOf(size.seed);
  const news = newsOf(size.people, chance);
  const told: Told[] = [];
  const commits: Commit[] = [];
  const unseen: Commit[] = [];
  let deaths = 0;
  const clock = startClock(BEGIN);

  const weather = (shares: object) => control('weather', weatherOf(SEND, size.seed, shares));
  const tell = async (share: number): Promise<void> => {
    const some = Array.from({ length: Math.round(size.messages * share) }, news);
    told.push(...some);
    await tellAll(house, some);
  };
  const matter = (isOpen: boolean, rev: number) =>
    views.put(
      1,
      {
        kind: 'call',
        id: matterId,
        rev,
        parts: { notifications: { seen: rev, fields: { isOpen }, sealed: {} } },
      },
      [],
    );
  const world = {
    slices: [notifications],
    records: eventStore(tables.client, tables.records),
    vault: memoryVault(),
    now: clock.now,
    random: (n: number) => chance.bytes(n),
    chance: chance.next,
    pause: async () => {},
  };
  let commands = 0;
  const does = (id: string, type: string, data: unknown, by = 'system') =>
    handle(world, { slice: 'notifications', id, type, data, by, commandId: nth('command', ++commands) });

  try {
    await matter(true, 1);
    const people = Array.from({ length: size.people }, (_, n) => directorOf(n));
    await settleIn(house, [...people, ...above], (n) => [
      { subscription: 'children', taps: 4 + (n % 9), known: 2 + (n % 9) },
      { subscription: 'learning', taps: n % 3, known: n % 3 },
    ]);
    const read = await recordsRead(house);

    const workOff = async (queues: Parameters<typeof takeTurn>[1], door: Doors['commander']) => {
      let worked = 0;
      for (;;) {
        const dies = chance.hits(0.02);
        const { size: taken } = await takeTurn(house, queues, door, dies);
        if (taken === 0) return worked;
        if (dies) deaths++;
        worked += taken;
        clock.pass(BATCH_MS);
      }
    };
    const settle = async (): Promise<void> => {
      for (;;) {
        const worked = await Promise.all([
          ...doors.notifiers.map((notifier) => workOff(['Urgent', 'Notices'], notifier)),
          workOff(['Commands'], doors.commander),
        ]);
        const fresh = await read();
        commits.push(...fresh);
        unseen.push(...fresh.filter(({ stream }) => !LEDGER.test(stream)));
        await wake(doors.reactor, fresh, BACKLOG);
        if (fresh.length === 0 && worked.every((n) => n === 0)) return;
      }
    };
    // A projector that comes last: what the clock sees is as old as it may be.
    const tick = async (): Promise<void> => {
      await wake(doors.projector, unseen.splice(0), BACKLOG);
      await doors.clock({ time: clock.now() });
      await settle();
    };
    const minutes = async (...steps: readonly number[]): Promise<void> => {
      for (const step of steps) {
        clock.pass(step * MINUTE_MS);
        await tick();
      }
    };
    /** Most people open what was sent to them within the hour. */
    const open = async (): Promise<void> => {
      const sent = commits.filter(({ events }) => events.some((event) => event['readBy'] !== undefined));
      for (const { stream } of sent) {
        const [, id = ''] = stream.split('/');
        const one = told.find((each) => each.id === id);
        if (one && chance.hits(0.8)) await does(id, 'read', {}, one.hearer.personId);
      }
    };
    /** Half of the people tap once more, which phone and platform both know of. */
    const tap = async (): Promise<void> => {
      for (const { personId, openid } of people.filter((_, n) => n % 2 === 0)) {
        const data = { personId, subscription: 'children', said: 'allowed' };
        await does(computedId('credit', personId, 'children'), 'hear', data);
        await control('subscribe', { openid, templateIds: [localSubscriptions.children.id] });
      }
    };

    await weather(FAIR);
    // The first token is refused to several at once.
    await control('faults', { path: SEND, next: Array(6).fill({ errcode: 40001 }) });
    await control('weather', weatherOf(SMS, size.seed, SMS_WEATHER));
    await control('faults', { path: SMS, next: throttles(chance) });
    await tell(0.55);
    await settle();
    await minutes(1, 1, 2, 4, 8);
    await weather(OUTAGE);
    await tell(0.15);
    await settle();
    await minutes(1, 1, 2, 2, 4, 6);
    await weather(FAIR);
    await minutes(5, 10);
    // In the middle of the morning the platform has had enough for today.
    await control('faults', { path: SEND, next: [...Array(20).fill({ delayMs: 0 }), { errcode: 45009 }] });
    await tell(0.2);
    await settle();
    await open();
    await minutes(5, 60);
    clock.to(AT_NIGHT);
    await tell(0.04);
    await tick();
    clock.to(AFTER_THE_PAUSE);
    await tell(0.02);
    await tick();
    await matter(false, 2);
    await tap();
    clock.to(NEXT_EIGHT);
    await tick();
    await minutes(1, 2, 5, 10, 15, 15, 30, 60);
    clock.to(NEXT_NIGHT);
    await tell(0.04);
    await tick();
    // Nothing of the cloud moved for days.
    clock.to(TEN_DAYS_ON);
    await tick();
    await minutes(1, 5, 15, 15, 15, 60, 24 * 60, 24 * 60, 24 * 60);
    await wake(doors.projector, unseen.splice(0), BACKLOG);
    return { told, commits, deaths, seconds: (performance.now() - began) / 1000 };
  } finally {
    clock.end();
  }
};
