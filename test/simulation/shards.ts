// The stream of Records: in order within a shard, at least once, batch by batch, to each of two readers by itself.
import type { Commit } from '#functions/kernel/commit.ts';
import type { Chance } from './chance.ts';
import type { Stage } from './stage.ts';
import type { Weather } from './weather.ts';

/** Works on a batch: answers the first commit that must come again, or that all are done, or that the run broke off. */
type Consume = (batch: readonly Commit[]) => Promise<Commit | 'all' | 'none'>;

export type Reading = Readonly<{
  /** One poller per shard, for ever. */
  poll: (consume: Consume) => Promise<never>[];
  /** What was dropped and never healed by a later commit of its stream comes once more, as an operator sends it. */
  redrive: () => void;
}>;

export type Shards = Readonly<{
  append: (commit: Commit) => void;
  reader: (name: string, drops: boolean) => Reading;
}>;

const LARGEST_BATCH = 6;
const LONGEST_STALL_MS = 400_000;
const RETRY_MS = 500;

const shardOf = (stream: string, shards: number): number =>
  [...stream].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 65_521, 7) % shards;

/** Empty shards. */
export const shardsOf = (count: number, stage: Stage, chance: Chance, weather: () => Weather): Shards => {
  const logs: Commit[][] = Array.from({ length: count }, () => []);

  type Reader = Readonly<{ name: string; drop: (commit: Commit) => boolean; consume: Consume }>;

  // One batch of a shard from a position; answers where to go on, sometimes further back than it came.
  const oneBatch = async (
    { name, drop, consume }: Reader,
    log: readonly Commit[],
    from: number,
  ): Promise<number> => {
    if (chance.hits(weather().stalled)) await stage.wait(`${name} stalls`, chance.below(LONGEST_STALL_MS));
    const taken = log.slice(from, from + chance.between(1, LARGEST_BATCH));
    const again = await consume(taken.filter((commit) => !drop(commit)));
    if (again !== 'all') await stage.wait(`${name} tries again`, chance.below(RETRY_MS));
    const done = again === 'all' ? taken.length : again === 'none' ? 0 : taken.indexOf(again);
    const back = chance.hits(weather().redelivered) ? chance.between(1, LARGEST_BATCH) : 0;
    return Math.max(0, from + done - back);
  };

  const pollShard = async (reader: Reader, log: readonly Commit[]): Promise<never> => {
    const never = (): undefined => undefined;
    for (let done = 0; ; done = await oneBatch(reader, log, done)) {
      const from = done;
      await stage.until(`${reader.name} has commits`, () => log.length > from, never);
    }
  };

  return {
    append: (commit) => logs[shardOf(commit.stream, count)]?.push(commit),
    reader: (name, drops) => {
      const dropped = new Set<Commit>();
      const drop = (commit: Commit): boolean => {
        if (dropped.has(commit)) return true;
        if (!drops || !chance.hits(weather().dropped)) return false;
        stage.note(`${name} never sees ${commit.stream}#${commit.version}`);
        dropped.add(commit);
        return true;
      };
      return {
        poll: (consume) => logs.map((log) => pollShard({ name, drop, consume }, log)),
        redrive: () => {
          for (const log of logs) {
            const unhealed = [...dropped].filter(
              (commit) =>
                log.includes(commit) &&
                !log.some((one) => one.stream === commit.stream && one.version > commit.version),
            );
            // A copy, so that it is not taken for the one that was dropped.
            log.push(...unhealed.map((commit) => ({ ...commit })));
          }
        },
      };
    },
  };
};
