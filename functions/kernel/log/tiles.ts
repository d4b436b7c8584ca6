// The tree lies in tiles of 256 hashes: a root or a path is read from a handful of them, and growing it rewrites only the last of each level.
import type { LogReading, LogStore } from './log-store.ts';
import { foldedHash, type Hash, nodeHash, type Ranges, splitOf } from './merkle.ts';

/** Hashes of a whole tile. */
export const TILE = 256;
const TILE_BITS = 8;

/** Ranges of leaves by the tiles that hold them; each tile is read once. */
export const rangesOf = ({ tile }: Pick<LogReading, 'tile'>): Ranges => {
  const read = new Map<string, Promise<readonly Hash[]>>();
  const tileAt = (level: number, n: number): Promise<readonly Hash[]> => {
    const name = `${level}/${n}`;
    const known = read.get(name) ?? tile(level, n);
    read.set(name, known);
    return known;
  };
  const whole = async (from: number, bits: number): Promise<Hash> => {
    const level = Math.floor(bits / TILE_BITS);
    const count = 2 ** (bits - level * TILE_BITS);
    const first = from / 2 ** (level * TILE_BITS);
    const start = first % TILE;
    const hashes = (await tileAt(level, Math.floor(first / TILE))).slice(start, start + count);
    if (hashes.length < count) throw new Error('A tile of the log holds too little');
    return foldedHash(hashes);
  };
  const range: Ranges = async (from, to) => {
    const bits = Math.log2(to - from);
    if (Number.isInteger(bits)) return whole(from, bits);
    const middle = from + splitOf(to - from);
    const [left, right] = await Promise.all([range(from, middle), range(middle, to)]);
    return nodeHash(left, right);
  };
  return range;
};

/** Adds hashes to a level that holds `count`, and to those above it what has become whole. Doing it again changes nothing. */
export const growTiles = async (
  store: Pick<LogStore, 'tile' | 'growTile'>,
  count: number,
  added: readonly Hash[],
  level = 0,
): Promise<void> => {
  const first = Math.floor(count / TILE);
  const before = count % TILE === 0 ? [] : (await store.tile(level, first)).slice(0, count % TILE);
  const hashes = [...before, ...added];
  const above: Hash[] = [];
  for (let start = 0; start < hashes.length; start += TILE) {
    const tile = hashes.slice(start, start + TILE);
    await store.growTile(level, first + start / TILE, tile);
    if (tile.length === TILE) above.push(foldedHash(tile));
  }
  if (above.length > 0) await growTiles(store, first, above, level + 1);
};
