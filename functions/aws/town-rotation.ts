// A town gets a new key while everybody works; the old one goes only when nothing anywhere is wrapped under it.

import { countOld, type Rewrapping, rewrapTown } from './rewrap.ts';
import { RING_CACHE_MS } from './ring.ts';
import type { RingKeeper } from './ring-keeper.ts';

/** A projector may still hold a copy of an old wrapped key for so long at most. */
const IN_FLIGHT_MS = 60_000;

/** All that changing a town's key touches. */
export type Rotating = Rewrapping &
  Readonly<{
    ring: RingKeeper;
    views: string;
    now: () => number;
    pause: (ms: number) => Promise<void>;
    /** Hears how many keys of a town were wrapped anew so far. */
    onProgress: (town: string, done: number) => void;
  }>;

/** What became of a town: a new key, or an earlier change brought to its end; `keys` were wrapped anew. */
export type Rotated = Readonly<{ how: 'rotated' | 'resumed'; generation: string; keys: number }>;

/**
 * A new key for the town, and every person's key wrapped under it; records are untouched. Where an earlier change was ended in
 * the middle, that one is brought to its end and no new key is made. Rows get the new wraps by a replay.
 */
export const rotateTown = async (doing: Rotating, town: string): Promise<Rotated> => {
  const { client, vault, ring, onProgress } = doing;
  const last = { town, ...(await ring.newestTownKey(town)) };
  const isHalfDone = (await countOld(client, vault, 'wrapped', last)) > 0;
  const generation = isHalfDone ? last.generation : await ring.rotateTown(town);
  const keys = await rewrapTown(doing, town, (done) => onProgress(town, done));
  return { how: isHalfDone ? 'resumed' : 'rotated', generation, keys };
};

/** What came of dropping a town's old keys; `why` says what still needs them, and how much. */
export type Dropped =
  | Readonly<{ dropped: readonly string[] }>
  | Readonly<{ why: 'too_soon' | 'keys' | 'rows'; count: number }>;

/**
 * Forgets every key of the town but its newest, unless something may still need one: a container that has not heard of the new
 * key (`count` ms to wait), a key of the Vault, or a row's copy.
 */
export const dropOldTownKeys = async (doing: Rotating, town: string): Promise<Dropped> => {
  const { client, vault, views, ring, now, pause } = doing;
  const keys = (await ring.towns()).find((each) => each.town === town);
  const generation = keys?.generations.at(-1);
  if (!keys || generation === undefined) return { dropped: [] };
  const old = keys.generations.slice(0, -1);
  if (old.length === 0) return { dropped: [] };
  const wait = keys.turned + RING_CACHE_MS + IN_FLIGHT_MS - now();
  if (wait > 0) return { why: 'too_soon', count: wait };
  const lying = await countOld(client, vault, 'wrapped', { town, generation });
  if (lying > 0) return { why: 'keys', count: lying };
  await pause(IN_FLIGHT_MS);
  const copies = await countOld(client, views, 'key', { town, generation });
  if (copies > 0) return { why: 'rows', count: copies };
  await ring.dropTownKeys(town, generation);
  return { dropped: old };
};
