// An attempt in hand lies on the phone in two parts, so that a choice writes a few hundred characters and not all the questions.
import type { KeyStore } from './ports.ts';
import { Hand, SatAttempt, type Sitting } from './sitting.ts';
import { readStored } from './stored.ts';

const QUESTIONS = 'sitting-paper/';
const HAND = 'sitting/';

export type SittingStore = Readonly<{
  all: () => readonly Sitting[];
  find: (attemptId: string) => Sitting | undefined;
  /** Writes both parts; false where the phone has no room. */
  lay: (sitting: Sitting) => boolean;
  /** Writes what changes while it is sat; false where the phone has no room. */
  write: (sitting: Sitting) => boolean;
  remove: (attemptId: string) => void;
}>;

/** The attempts on the phone, the first begun first. Text that does not parse counts as absent. */
export const createSittingStore = (store: KeyStore): SittingStore => {
  // The questions of an attempt never change, so they are read once.
  const read = new Map<string, SatAttempt>();
  const questionsOf = (attemptId: string): SatAttempt | undefined => {
    const attempt = read.get(attemptId) ?? readStored(store, QUESTIONS + attemptId, SatAttempt);
    if (attempt) read.set(attemptId, attempt);
    return attempt;
  };
  const find = (attemptId: string): Sitting | undefined => {
    const hand = readStored(store, HAND + attemptId, Hand);
    const attempt = hand && questionsOf(attemptId);
    return attempt && { attempt, hand };
  };
  const write = ({ attempt, hand }: Sitting): boolean =>
    store.set(HAND + attempt.attemptId, JSON.stringify(hand));
  return {
    find,
    write,
    all: () =>
      store
        .keys()
        .filter((key) => key.startsWith(HAND))
        .map((key) => find(key.slice(HAND.length)))
        .filter((sitting) => sitting !== undefined)
        .sort((a, b) => (a.attempt.startedAt < b.attempt.startedAt ? -1 : 1)),
    lay: (sitting) =>
      store.set(QUESTIONS + sitting.attempt.attemptId, JSON.stringify(sitting.attempt)) && write(sitting),
    remove: (attemptId) => {
      store.remove(HAND + attemptId);
      store.remove(QUESTIONS + attemptId);
      read.delete(attemptId);
    },
  };
};
