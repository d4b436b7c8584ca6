// What a person saves is on the phone before anything is sent, and is sent again, unchanged, until the server has answered it.
import {
  entryKey,
  HOLD_MS,
  isHeld,
  OutboxEntry,
  readEntries,
  type Sender,
  savedBy,
  writeEntry,
} from './outbox-entry.ts';
import type { KeyStore, Later, Now } from './ports.ts';
import type { Answer, Failure } from './request.ts';
import { readStored } from './stored.ts';
import { type Watched, watched } from './watched.ts';

const WAITS_MS = [5_000, 15_000, 45_000, 120_000, 300_000] as const;
const MAX_FLIGHTS = 3;

export type OutboxPorts<Result> = Readonly<{
  store: KeyStore;
  now: Now;
  later: Later;
  /** 0 up to 1, to spread the tries of many phones. */
  chance: () => number;
  online: () => boolean;
  actor: () => Sender | undefined;
  send: (entry: OutboxEntry) => Promise<Answer<Result>>;
  /** Told before the entry leaves the phone; may be told twice of one entry. */
  accepted: (entry: OutboxEntry, result: Result) => void;
}>;

/** What is handed in to be saved. */
export type Saved = Pick<
  OutboxEntry,
  'commandId' | 'stream' | 'path' | 'data' | 'madeAt' | 'about' | 'quiet'
> &
  Readonly<{
    /** Stays on the phone for a few seconds, to be taken back. */
    held?: true;
  }>;

export type Outbox = Readonly<{
  /** What people have saved; quiet ones are not among it. */
  entries: Watched<readonly OutboxEntry[]>;
  /** Keeps the command for the person signed in, then starts sending; `replaces` names a refused entry it mends. */
  save: (saved: Saved, replaces?: string) => 'kept' | 'no_room' | 'nobody_signed_in';
  /** Sends what is due. Harmless at any moment. */
  pump: () => void;
  /** Sends everything of this person that waits, at once. */
  tryNow: () => void;
  /** Takes away a refused entry; one that may already have arrived stays. */
  discard: (commandId: string) => void;
  /** Takes away an entry that is still held; false where it is on its way. */
  takeBack: (commandId: string) => boolean;
}>;

/** How long to wait after this many failed tries, ±20 %. */
export const waitAfter = (tries: number, chance: number): number => {
  const wait = WAITS_MS[Math.min(tries, WAITS_MS.length) - 1] ?? WAITS_MS[0];
  return Math.round(wait * (0.8 + chance * 0.4));
};

/** The moment from which an entry may go. */
const goesAt = (entry: OutboxEntry, now: number): number =>
  Math.max(entry.nextTryAt ?? 0, isHeld(entry, now) ? (entry.heldUntil ?? 0) : 0);

/** The outbox over what lies on the phone. */
export const createOutbox = <Result>(ports: OutboxPorts<Result>): Outbox => {
  const { store } = ports;
  const told = (all: readonly OutboxEntry[]) => all.filter(({ quiet }) => !quiet);
  const entries = watched<readonly OutboxEntry[]>(told(readEntries(store)));
  const flights = new Set<string>();
  let callOff: (() => void) | undefined;

  const reload = (): readonly OutboxEntry[] => {
    const read = readEntries(store);
    if (JSON.stringify(told(read)) !== JSON.stringify(entries.get())) entries.set(told(read));
    return read;
  };
  const waiting = (): readonly OutboxEntry[] => {
    const actor = ports.actor();
    return reload().filter((entry) => entry.status === 'waiting' && savedBy(entry, actor));
  };
  const remove = (commandId: string): void => {
    store.remove(entryKey(commandId));
    reload();
  };
  /** Another page over the same store may have ended the entry meanwhile: what is gone stays gone. */
  const amend = (entry: OutboxEntry, change: Partial<OutboxEntry>): void => {
    const current = readStored(store, entryKey(entry.commandId), OutboxEntry);
    if (current) writeEntry(store, { ...current, ...change });
    reload();
  };
  const postpone = (entry: OutboxEntry, failure: Failure): void => {
    const tries = entry.tries + 1;
    amend(entry, { tries, failure, nextTryAt: ports.now() + waitAfter(tries, ports.chance()) });
  };

  const fly = async (entry: OutboxEntry): Promise<void> => {
    const answer = await ports.send(entry);
    if (answer.kind === 'ok') {
      ports.accepted(entry, answer.value);
      remove(entry.commandId);
    } else if (answer.kind === 'refused' && entry.quiet) {
      remove(entry.commandId);
    } else if (answer.kind === 'refused') {
      amend(entry, { status: 'refused', refusal: answer.refusal });
    } else {
      postpone(entry, answer.failure);
    }
  };
  const launch = (entry: OutboxEntry): void => {
    flights.add(entry.stream);
    fly(entry)
      .catch(() => postpone(entry, { failed: 'outage' }))
      .finally(() => {
        flights.delete(entry.stream);
        pump();
      });
  };
  const firstOfEachStream = (): readonly OutboxEntry[] => {
    const streams = new Set<string>();
    return waiting().filter((entry) => !streams.has(entry.stream) && streams.add(entry.stream));
  };
  const pump = (): void => {
    callOff?.();
    callOff = undefined;
    if (!ports.online()) return;
    const grounded = firstOfEachStream().filter((entry) => !flights.has(entry.stream));
    const now = ports.now();
    const due = grounded.filter((entry) => goesAt(entry, now) <= now);
    for (const entry of due.slice(0, MAX_FLIGHTS - flights.size)) launch(entry);
    const next = Math.min(...grounded.map((entry) => goesAt(entry, now)).filter((at) => at > now));
    if (Number.isFinite(next)) callOff = ports.later(next - now, pump);
  };

  return {
    entries,
    pump,
    save: ({ held, ...saved }, replaces) => {
      const actor = ports.actor();
      if (!actor) return 'nobody_signed_in';
      const order = 1 + Math.max(0, ...readEntries(store).map((entry) => entry.order));
      const { personId, role, region } = actor;
      const entry = {
        ...saved,
        order,
        by: { personId, role, region },
        status: 'waiting' as const,
        tries: 0,
        ...(held && { heldUntil: ports.now() + HOLD_MS }),
      };
      if (!writeEntry(store, entry)) return 'no_room';
      if (replaces !== undefined) store.remove(entryKey(replaces));
      reload();
      pump();
      return 'kept';
    },
    tryNow: () => {
      for (const entry of waiting()) if (entry.nextTryAt !== undefined) amend(entry, { nextTryAt: 0 });
      pump();
    },
    discard: (commandId) => {
      const entry = readStored(store, entryKey(commandId), OutboxEntry);
      if (entry?.status === 'refused') remove(commandId);
    },
    takeBack: (commandId) => {
      const entry = readStored(store, entryKey(commandId), OutboxEntry);
      if (entry?.status !== 'waiting' || !isHeld(entry, ports.now())) return false;
      remove(commandId);
      return true;
    },
  };
};
