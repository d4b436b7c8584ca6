// What was read once is shown again at once, with the time it is of, and never to another person.
import * as z from 'zod/mini';
import type { KeyStore } from './ports.ts';
import type { Question } from './queries.ts';
import { readStored } from './stored.ts';

const PREFIX = 'kept/';
/** The phone has 10 MB in all; a child's file is a few KB, a village's list at most 100 KB. */
const MOST = 120;

/** An answer as it was read at a moment of the county's clock. */
export type KeptAnswer<T> = Readonly<{ value: T; readAt: string }>;

export type Kept = Readonly<{
  find: <T>(question: Question<T>) => KeptAnswer<T> | undefined;
  keep: <T>(question: Question<T>, answer: KeptAnswer<T>) => void;
  /** Takes away an answer that its reader may no longer see. */
  drop: (question: Question<unknown>) => void;
  /** How many answers lie on the phone. */
  count: () => number;
  clear: () => void;
}>;

/** The answers kept on the phone; the oldest give way. */
export const createKept = (store: KeyStore): Kept => {
  const keys = () => store.keys().filter((key) => key.startsWith(PREFIX));
  const oldestFirst = (): readonly string[] =>
    keys()
      .map((key) => ({ key, readAt: readStored(store, key, z.object({ readAt: z.string() }))?.readAt ?? '' }))
      .sort((a, b) => (a.readAt < b.readAt ? -1 : 1))
      .map(({ key }) => key);
  const makeRoom = (count: number): void => {
    for (const old of oldestFirst().slice(0, count)) store.remove(old);
  };
  return {
    find: (question) =>
      readStored(store, PREFIX + question.path, z.object({ value: question.answer, readAt: z.string() })),
    keep: (question, answer) => {
      const key = PREFIX + question.path;
      const text = JSON.stringify(answer);
      if (keys().length >= MOST) makeRoom(MOST / 4);
      if (store.set(key, text)) return;
      makeRoom(MOST / 2);
      store.set(key, text);
    },
    drop: (question) => store.remove(PREFIX + question.path),
    count: () => keys().length,
    clear: () => {
      for (const key of keys()) store.remove(key);
    },
  };
};
