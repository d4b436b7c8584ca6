// What moves the storm: news is told, queues are worked off by workers that may die, the stream is read, the clock ticks.
import { eventStore } from '#functions/aws/event-store.ts';
import type { Commit } from '#functions/kernel/commit.ts';
import { computedId } from '#functions/kernel/computed-id.ts';
import { handle } from '#functions/kernel/handle.ts';
import { notifications } from '#functions/notifications/index.ts';
import { localSubscriptions } from '#infra/local/known-templates.ts';
import type { TemplateKey } from '#shared/notifications/templates.ts';
import { type Chance, chanceOf } from '../simulation/chance.ts';
import { nth } from './ids.ts';
import { memoryVault } from './memory-vault.ts';
import { type Doors, recordsRead, type startClock, takeTurn, wake } from './news-hands.ts';
import type { NewsHouse, QueueName } from './news-house.ts';
import { above, directorOf, type Hearer, settleIn } from './news-people.ts';
import { matterId, newsOf, type Told, tellAll } from './storm-news.ts';

/** How long a batch takes by the clock of the storm. */
const BATCH_MS = 150;
const MINUTE_MS = 60_000;
/** Commits that a reader of the stream that lags is given at a time. */
const BACKLOG = 100;
/** Of every so many batches the worker of one dies before it can say that it is done. */
const DYING = 11;
const READING = 0.8;

/** How many messages, to how many directors, and the seed of all that is drawn. */
export type Size = Readonly<{ messages: number; people: number; seed: number }>;

/** What has happened so far. */
type Ledger = { told: Told[]; commits: Commit[]; deaths: number };

/** The rows that the clock needs: messages that were waiting when the stream was read, and whatever became of them. */
const dueRows = () => {
  const unseen: Commit[] = [];
  const shown = new Set<string>();
  const ends = /\.(sent|told_in_digest|rejected|cancelled|expired|died)$/;
  const isOver = (own: readonly Commit[]): boolean =>
    own.at(-1)?.events.some((event) => ends.test(event.type) && event['readBy'] === undefined) ?? false;
  return {
    note: (commits: readonly Commit[]): void => {
      unseen.push(...commits.filter(({ stream }) => !stream.startsWith('notifications/crd_')));
    },
    /** What is to be projected; of a message that has ended meanwhile nothing was ever to be seen. */
    taken: (): readonly Commit[] => {
      const streams = [...Map.groupBy(unseen.splice(0), ({ stream }) => stream)];
      const wanted = streams.filter(([stream, own]) => shown.has(stream) || !isOver(own));
      for (const [stream] of wanted) shown.add(stream);
      return wanted.flatMap(([, own]) => own);
    },
  };
};

/** The system's and the people's own commands. */
const commandsOf = ({ tables }: NewsHouse, now: () => string, chance: Chance) => {
  const world = {
    slices: [notifications],
    records: eventStore(tables.client, tables.records),
    vault: memoryVault(),
    now,
    random: (n: number) => chance.bytes(n),
    chance: chance.next,
    pause: async () => {},
  };
  let commands = 0;
  return (id: string, type: string, data: unknown, by = 'system') =>
    handle(world, { slice: 'notifications', id, type, data, by, commandId: nth('command', ++commands) });
};

/** All hands, once the people have settled in. */
export const stormHands = async (
  house: NewsHouse,
  doors: Doors,
  clock: ReturnType<typeof startClock>,
  size: Size,
) => {
  const chance = chanceOf(size.seed);
  const news = newsOf(size.people, chance);
  const so: Ledger = { told: [], commits: [], deaths: 0 };
  const rows = dueRows();
  const does = commandsOf(house, clock.now, chance);
  const people: readonly Hearer[] = Array.from({ length: size.people }, (_, n) => directorOf(n));
  await settleIn(house, [...people, ...above], (n) => [
    { subscription: 'children', taps: 4 + (n % 9), known: 2 + (n % 9) },
    { subscription: 'learning', taps: n % 3, known: n % 3 },
  ]);
  const read = await recordsRead(house);

  let batches = 0;
  const workOff = async (queues: readonly QueueName[], door: Doors['commander']): Promise<number> => {
    let worked = 0;
    for (;;) {
      const dies = (batches + 1) % DYING === 0;
      const { size: taken } = await takeTurn(house, queues, door, dies);
      if (taken === 0) return worked;
      batches++;
      if (dies) so.deaths++;
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
      so.commits.push(...fresh);
      rows.note(fresh);
      await wake(doors.reactor, fresh, BACKLOG);
      if (fresh.length === 0 && worked.every((n) => n === 0)) return;
    }
  };
  let stands = true;
  const show = (): Promise<void> => wake(doors.projector, rows.taken(), BACKLOG);
  const tick = async (): Promise<void> => {
    await show();
    await doors.clock({ time: clock.now() });
    await settle();
  };
  return {
    so,
    /** Tells this share of all that is told, of one kind only where it is said, and lets it be worked on. */
    tell: async (share: number, template?: TemplateKey): Promise<void> => {
      const some = Array.from({ length: Math.round(size.messages * share) }, () => news(template));
      // Of a matter that is settled nobody is told.
      so.told.push(...some.filter(({ isOfMatter }) => stands || !isOfMatter));
      await tellAll(house, some);
      await settle();
    },
    tick,
    /** So many minutes pass, and then so many more, with a tick after each. */
    minutes: async (...steps: readonly number[]): Promise<void> => {
      for (const step of steps) {
        clock.pass(step * MINUTE_MS);
        await tick();
      }
    },
    show,
    /** The matter that some news is about stands, or is settled. */
    matter: (isOpen: boolean, rev: number) => {
      stands = isOpen;
      const part = { seen: rev, fields: { isOpen }, sealed: {} };
      return house.views.put(1, { kind: 'call', id: matterId, rev, parts: { notifications: part } }, []);
    },
    /** Most people open what must be read within the hour. */
    open: async (): Promise<void> => {
      const toRead = so.commits.filter(({ events }) => events.some(({ readBy }) => readBy !== undefined));
      for (const { stream } of toRead) {
        const id = stream.slice(stream.indexOf('/') + 1);
        const one = so.told.find((each) => each.id === id);
        if (one && chance.hits(READING)) await does(id, 'read', {}, one.hearer.personId);
      }
    },
    /** Half of the people tap once more, which phone and platform both know of. */
    tap: async (): Promise<void> => {
      for (const { personId, openid } of people.filter((_, n) => n % 2 === 0)) {
        const data = { personId, subscription: 'children', said: 'allowed' };
        await does(computedId('credit', personId, 'children'), 'hear', data);
        await house.control('subscribe', { openid, templateIds: [localSubscriptions.children.id] });
      }
    },
  };
};
