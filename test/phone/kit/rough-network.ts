// A network that loses, repeats and delays, a server that remembers every command it accepted, and a phone that may be killed.
import type { Actor } from '#shared/kernel/access.ts';
import { createOutbox, type Outbox } from '../../../miniprogram/src/kernel/outbox.ts';
import type { OutboxEntry } from '../../../miniprogram/src/kernel/outbox-entry.ts';
import type { KeyStore } from '../../../miniprogram/src/kernel/ports.ts';
import type { Answer } from '../../../miniprogram/src/kernel/request.ts';
import { memoryStore } from './memory-store.ts';
import { director } from './paper.ts';

/** What becomes of one request. */
export const fates = [
  'answered',
  'request_lost',
  'answer_lost',
  'repeated',
  'slow',
  'late',
  'busy',
  'outage',
] as const;
export type Fate = (typeof fates)[number];

const LATE_MS = 7_000;

type Timer = { at: number; run: () => void; generation: number };

/** A server that does what it is told once per command, and keeps the order. */
export const rememberingServer = () => {
  const bodies = new Map<string, string>();
  const done: OutboxEntry[] = [];
  const changedBodies: string[] = [];
  return {
    done,
    changedBodies,
    take: (entry: OutboxEntry): void => {
      const body = JSON.stringify([entry.path, entry.data, entry.madeAt]);
      const before = bodies.get(entry.commandId);
      if (before !== undefined && before !== body) changedBodies.push(entry.commandId);
      if (before !== undefined) return;
      bodies.set(entry.commandId, body);
      done.push(entry);
    },
  };
};

/** Lets everything that is ready run. */
export const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** The world of one run; `next` gives each request its fate. */
export const roughWorld = (next: () => Fate, store: KeyStore = memoryStore()) => {
  const server = rememberingServer();
  let time = 0;
  let timers: Timer[] = [];
  let generation = 0;
  let online = true;
  let actor: Actor | undefined = director;
  const accepted: string[] = [];

  const after = (ms: number, run: () => void, owner: number): Timer => {
    const timer = { at: time + ms, run, generation: owner };
    timers.push(timer);
    return timer;
  };
  const lost: Answer<number> = { kind: 'failed', failure: { failed: 'no_answer' } };
  const good: Answer<number> = { kind: 'ok', value: 1 };
  const carry = (entry: OutboxEntry, fate: Fate, answer: (with_: Answer<number>) => void): void => {
    const outages: Partial<Record<Fate, Answer<number>>> = {
      request_lost: lost,
      busy: { kind: 'failed', failure: { failed: 'busy' } },
      outage: { kind: 'failed', failure: { failed: 'outage', reference: '8F2K' } },
    };
    const failed = outages[fate];
    if (failed) {
      answer(failed);
      return;
    }
    if (fate === 'late') {
      // The network delivers even what was sent by a phone that has died since.
      const arrive = (): void => {
        server.take(entry);
        answer(good);
      };
      after(LATE_MS, arrive, Number.POSITIVE_INFINITY);
      return;
    }
    server.take(entry);
    if (fate === 'repeated') after(LATE_MS, () => server.take(entry), Number.POSITIVE_INFINITY);
    if (fate === 'slow') after(LATE_MS, () => answer(good), Number.POSITIVE_INFINITY);
    else answer(fate === 'answer_lost' ? lost : good);
  };
  const start = (): Outbox => {
    generation += 1;
    const mine = generation;
    return createOutbox<number>({
      store,
      now: () => time,
      later: (ms, run) => {
        const timer = after(ms, run, mine);
        return () => {
          timers = timers.filter((one) => one !== timer);
        };
      },
      chance: () => 0.5,
      online: () => online,
      actor: () => actor,
      send: (entry) =>
        new Promise((resolve) => carry(entry, next(), (answer) => mine === generation && resolve(answer))),
      accepted: (entry) => accepted.push(entry.commandId),
    });
  };
  let outbox = start();
  return {
    server,
    store,
    accepted,
    outbox: () => outbox,
    setOnline: (on: boolean) => {
      online = on;
      if (on) outbox.tryNow();
    },
    setActor: (next_: Actor | undefined) => {
      actor = next_;
      outbox.tryNow();
    },
    /** Kills the phone at once and starts it again: what was in the air is answered to nobody. */
    restart: () => {
      outbox = start();
      outbox.pump();
    },
    /** Lets time pass, timer by timer. */
    pass: async (ms: number): Promise<void> => {
      const until = time + ms;
      for (;;) {
        await settle();
        const [due] = timers.filter((timer) => timer.at <= until).sort((a, b) => a.at - b.at);
        if (!due) break;
        timers = timers.filter((timer) => timer !== due);
        time = Math.max(time, due.at);
        if (due.generation >= generation) due.run();
      }
      time = until;
      await settle();
    },
  };
};
