// A list row that has not caught up with an accepted answer shows the answer: people read their own writes.
import * as z from 'zod/mini';
import { type ChildLine, FollowedChild } from '#shared/visits/contract.ts';
import type { KeyStore } from './ports.ts';
import { readStored } from './stored.ts';
import { type Watched, watched } from './watched.ts';

const PREFIX = 'overlay/';
const Laid = z.object({ version: z.number(), state: FollowedChild });
type Laid = z.infer<typeof Laid>;

export type Overlay = Readonly<{
  /** The answers laid, by child; a new map after every change. */
  laid: Watched<ReadonlyMap<string, Laid>>;
  /** Keeps an accepted answer of this version; an older one never covers a newer. */
  lay: (version: number, state: FollowedChild) => void;
  /** The line as the newest answer knows it. */
  over: <Line extends ChildLine>(line: Line) => Line;
  /** Drops the answers that these freshly read lines have caught up with. */
  caughtUp: (lines: readonly ChildLine[]) => void;
  clear: () => void;
}>;

const readAll = (store: KeyStore): ReadonlyMap<string, Laid> =>
  new Map(
    store
      .keys()
      .filter((key) => key.startsWith(PREFIX))
      .map((key) => readStored(store, key, Laid))
      .filter((laid) => laid !== undefined)
      .map((laid) => [laid.state.childId, laid] as const),
  );

/** The answers laid over rows, kept on the phone until the rows know them. */
export const createOverlay = (store: KeyStore): Overlay => {
  const laid = watched(readAll(store));
  const drop = (childIds: readonly string[]): void => {
    if (childIds.length === 0) return;
    for (const childId of childIds) store.remove(PREFIX + childId);
    laid.set(new Map([...laid.get()].filter(([childId]) => !childIds.includes(childId))));
  };
  return {
    laid,
    lay: (version, state) => {
      const before = laid.get().get(state.childId);
      if (before && before.version >= version) return;
      store.set(PREFIX + state.childId, JSON.stringify({ version, state }));
      laid.set(new Map([...laid.get(), [state.childId, { version, state }]]));
    },
    over: (line) => {
      const answer = laid.get().get(line.childId);
      return answer && answer.version > line.version
        ? { ...line, ...answer.state, version: answer.version }
        : line;
    },
    caughtUp: (lines) =>
      drop(
        lines
          .filter(
            (line) => line.version >= (laid.get().get(line.childId)?.version ?? Number.POSITIVE_INFINITY),
          )
          .map((line) => line.childId),
      ),
    clear: () => drop([...laid.get().keys()]),
  };
};
