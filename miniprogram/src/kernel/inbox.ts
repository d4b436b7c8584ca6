// How many messages are unread is known without a network, and falls at once when a conversation is opened.
import * as z from 'zod/mini';
import type { Inbox, TalkLine } from '#shared/notifications/views.ts';
import type { KeyStore, Now } from './ports.ts';
import type { Answer } from './request.ts';
import { readStored } from './stored.ts';
import { type Watched, watched } from './watched.ts';

const KEY = 'talks-read';
const UpTo = z.record(z.string(), z.string());
/** Looking in again sooner would only cost the network. */
const AGAIN_MS = 120_000;

export type InboxPorts = Readonly<{
  store: KeyStore;
  now: Now;
  /** What was read last, as it lies on the phone. */
  find: () => Inbox | undefined;
  keep: (inbox: Inbox) => void;
  read: () => Promise<Answer<Inbox>>;
  /** Who would be read for now; undefined where nobody can be. */
  reader: () => string | undefined;
}>;

export type InboxOnPhone = Readonly<{
  known: Watched<Inbox | undefined>;
  unread: Watched<number>;
  /** Takes a fresh answer. */
  learn: (inbox: Inbox) => void;
  /** Notes up to where a conversation was read; false where it was read that far before. */
  noteRead: (talk: string, upTo: string) => boolean;
  unreadIn: (line: TalkLine) => number;
  /** Asks the server, unless that was done just now for the same person. */
  lookIn: () => void;
  forget: () => void;
}>;

/** The message centre as this phone knows it. */
export const createInbox = (ports: InboxPorts): InboxOnPhone => {
  const { store } = ports;
  const known = watched(ports.find());
  let upTo = readStored(store, KEY, UpTo) ?? {};
  const unreadIn = ({ talk, at, unread }: TalkLine): number => (at <= (upTo[talk] ?? '') ? 0 : unread);
  const counted = (): number => (known.get()?.talks ?? []).reduce((sum, line) => sum + unreadIn(line), 0);
  const unread = watched(counted());
  let last: Readonly<{ reader: string; at: number }> | undefined;

  const learn = (inbox: Inbox): void => {
    known.set(inbox);
    unread.set(counted());
  };
  return {
    known,
    unread,
    learn,
    unreadIn,
    noteRead: (talk, at) => {
      if (at <= (upTo[talk] ?? '')) return false;
      upTo = { ...upTo, [talk]: at };
      store.set(KEY, JSON.stringify(upTo));
      unread.set(counted());
      return true;
    },
    lookIn: () => {
      const reader = ports.reader();
      if (reader === undefined) return;
      if (last?.reader === reader && ports.now() - last.at < AGAIN_MS) return;
      last = { reader, at: ports.now() };
      void ports.read().then((answer) => {
        if (answer.kind !== 'ok' || ports.reader() !== reader) return;
        ports.keep(answer.value);
        learn(answer.value);
      });
    },
    forget: () => {
      upTo = {};
      last = undefined;
      store.remove(KEY);
      known.set(undefined);
      unread.set(0);
    },
  };
};
