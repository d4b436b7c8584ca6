// How far each reader of a stream has come is on disk before the next batch is read, so a restart loses nothing.
import { join } from 'node:path';
import * as z from 'zod/mini';
import { readIfThere, writeWhole } from './atomic-file.ts';
import { parseJson } from './json.ts';

const Place = z.union([z.object({ after: z.string() }), z.object({ done: z.literal(true) })]);
const Positions = z.object({ stream: z.string(), shards: z.record(z.string(), Place) });

/** Where a reader stands in a shard: after this sequence number, or done with a closed shard. */
export type Place = z.infer<typeof Place>;

/** One reader's places, shard by shard; a shard never read has none. */
export type PositionBook = Readonly<{
  at: (shardId: string) => Place | undefined;
  move: (shardId: string, place: Place) => void;
  /** Forgets shards that the stream no longer has. */
  keepOnly: (shardIds: readonly string[]) => void;
}>;

/** Opens the book of one reader of one stream under `folder`/positions. Another stream (a table made anew) begins with no places. */
export const openPositions = (folder: string, reader: string, stream: string): PositionBook => {
  const path = join(folder, 'positions', `${reader}.json`);
  const read = z.safeParse(Positions, parseJson(readIfThere(path) ?? ''));
  const shards = new Map<string, Place>(
    read.success && read.data.stream === stream ? Object.entries(read.data.shards) : [],
  );
  const save = (): void => writeWhole(path, JSON.stringify({ stream, shards: Object.fromEntries(shards) }));
  return {
    at: (shardId) => shards.get(shardId),
    move: (shardId, place) => {
      shards.set(shardId, place);
      save();
    },
    keepOnly: (shardIds) => {
      const gone = [...shards.keys()].filter((shardId) => !shardIds.includes(shardId));
      for (const shardId of gone) shards.delete(shardId);
      if (gone.length > 0) save();
    },
  };
};
