// How far each reader of a stream has come is on disk before the next batch is read, so a restart loses nothing.
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { readIfThere, writeWhole } from './atomic-file.ts';
import { parseJson } from './json.ts';

const LINES_KEPT = 5000;

const Place = z.union([z.object({ after: z.string() }), z.object({ done: z.literal(true) })]);
const Line = z.object({ shard: z.string(), place: Place });
const Heading = z.object({ stream: z.string() });

/** Where a reader stands in a shard: after this sequence number, or done with a closed shard. */
export type Place = z.infer<typeof Place>;

/** One reader's places, shard by shard; a shard never read has none. */
export type PositionBook = Readonly<{
  at: (shardId: string) => Place | undefined;
  move: (shardId: string, place: Place) => void;
  /** Forgets shards that the stream no longer has. */
  keepOnly: (shardIds: readonly string[]) => void;
}>;

const readBook = (text: string, stream: string): Map<string, Place> => {
  const [first = '', ...rest] = text.split('\n');
  const heading = z.safeParse(Heading, parseJson(first));
  if (!heading.success || heading.data.stream !== stream) return new Map();
  const lines = rest.map((line) => z.safeParse(Line, parseJson(line)));
  return new Map(lines.flatMap(({ data }) => (data ? [[data.shard, data.place] as const] : [])));
};

/** Opens the book of one reader of one stream under `folder`/positions. Another stream (a table made anew) begins with no places. */
export const openPositions = (folder: string, reader: string, stream: string): PositionBook => {
  const path = join(folder, 'positions', `${reader}.jsonl`);
  const shards = readBook(readIfThere(path) ?? '', stream);
  const lineOf = (shard: string, place: Place): string => `${JSON.stringify({ shard, place })}\n`;
  let written = 0;

  // Renaming a file over another waits for the disk, which after every batch would hold up everything else:
  // a line is appended instead, and the whole is written anew now and then.
  const rewrite = (): void => {
    const lines = [...shards].map(([shard, place]) => lineOf(shard, place));
    writeWhole(path, `${JSON.stringify({ stream })}\n${lines.join('')}`);
    written = 0;
  };
  rewrite();

  return {
    at: (shardId) => shards.get(shardId),
    move: (shardId, place) => {
      shards.set(shardId, place);
      if (++written > LINES_KEPT) rewrite();
      else appendFileSync(path, lineOf(shardId, place));
    },
    keepOnly: (shardIds) => {
      const gone = [...shards.keys()].filter((shardId) => !shardIds.includes(shardId));
      for (const shardId of gone) shards.delete(shardId);
      if (gone.length > 0) rewrite();
    },
  };
};
