// Tiles and finding lists follow from the batches alone: whatever an earlier run left unfinished is finished by the next, byte for byte the same.
import { tagOf } from './entry.ts';
import { type Batch, type Found, type LogStore, sorted } from './log-store.ts';
import { leafHash } from './merkle.ts';
import { growTiles } from './tiles.ts';

const foundOf = ({ from, entries }: Batch): ReadonlyMap<string, readonly Found[]> =>
  Map.groupBy(
    entries.map((entry, n) => ({ tag: tagOf(entry), index: from + n, hour: entry.hour })),
    ({ hour }) => hour,
  );

/** Completes everything behind the last batch; answers how many leaves the log holds. */
export const buildLog = async (store: LogStore): Promise<number> => {
  let built = Number((await store.mark('built')) ?? 0);
  for await (const batch of store.batches(built)) {
    for (const [hour, found] of foundOf(batch)) await store.keepFound(hour, batch.from, found);
    await growTiles(store, batch.from, batch.entries.map(leafHash));
    built = batch.from + batch.entries.length;
    await store.advance('built', sorted(built));
  }
  return built;
};
