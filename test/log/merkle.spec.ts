// Proofs of the log agree with the definition of RFC 6962 in its slowest and plainest form, for every size and leaf, and hold for nothing else.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { memoryTiles } from '#functions/kernel/log/check-log.ts';
import {
  consistencyPath,
  type Hash,
  inclusionPath,
  isConsistent,
  leafHash,
  rootOver,
} from '#functions/kernel/log/merkle.ts';
import { growTiles, rangesOf } from '#functions/kernel/log/tiles.ts';

const sha = (...parts: readonly Uint8Array[]): Hash =>
  createHash('sha256').update(Buffer.concat(parts)).digest();

/** RFC 6962, 2.1, word for word, over leaves that are hashed already. */
const slowRoot = (leaves: readonly Hash[]): Hash => {
  const [only] = leaves;
  if (leaves.length === 1 && only) return only;
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return sha(Uint8Array.of(1), slowRoot(leaves.slice(0, k)), slowRoot(leaves.slice(k)));
};

const leavesOf = (count: number): readonly Hash[] =>
  Array.from({ length: count }, (_, n) => leafHash({ stream: `visits/${n}`, version: 1, hash: 'ab' }));

const grown = async (leaves: readonly Hash[], pieces: readonly number[] = [leaves.length]) => {
  const tiles = memoryTiles();
  let at = 0;
  for (const piece of pieces) {
    await growTiles(tiles, at, leaves.slice(at, at + piece));
    at += piece;
  }
  return tiles;
};

test('a leaf is SHA-256 over nought and the three lines of a commit', () => {
  const leaf = leafHash({ stream: 'visits/chd_1', version: 7, hash: 'ff' });
  expect(leaf).toEqual(sha(Buffer.from('\0visits/chd_1\n7\nff')));
});

test('every root, every inclusion and every growth of up to 35 leaves is shown as the definition has it', async () => {
  const leaves = leavesOf(35);
  const ranges = rangesOf(await grown(leaves));
  for (let size = 1; size <= leaves.length; size++) {
    const root = slowRoot(leaves.slice(0, size));
    expect(await ranges(0, size)).toEqual(root);
    for (let index = 0; index < size; index++) {
      const path = await inclusionPath(ranges, index, 0, size);
      expect(rootOver(leaves[index] ?? root, index, size, path)).toEqual(root);
    }
    for (let old = 1; old <= size; old++) {
      const path = await consistencyPath(ranges, old, size);
      expect(isConsistent({ size: old, root: slowRoot(leaves.slice(0, old)) }, { size, root }, path)).toBe(
        true,
      );
    }
  }
});

test('tiles are the same however the log grew', async () => {
  const leaves = leavesOf(1_100);
  const [tiles, whole] = [await grown(leaves, [1, 254, 1, 1, 743, 100]), await grown(leaves)];
  expect(tiles.all()).toHaveLength(whole.all().length);
  for (const { level, n, hashes } of whole.all())
    expect(Buffer.concat(await tiles.tile(level, n)).equals(Buffer.concat(hashes))).toBe(true);
});

describe('a log of many tiles', () => {
  const size = 66_000;
  const leaves = leavesOf(size);
  const growing = grown(leaves, [65_000, 1_000]);

  test('has short proofs on every level of its tiles', async () => {
    const tiles = await growing;
    expect(tiles.all().length).toBe(Math.ceil(size / 256) + 2 + 1);
    const ranges = rangesOf(tiles);
    const root = slowRoot(leaves);
    expect(await ranges(0, size)).toEqual(root);
    for (const index of [0, 255, 256, 65_535, 65_536, 65_999]) {
      const path = await inclusionPath(ranges, index, 0, size);
      expect(path.length).toBeLessThanOrEqual(17);
      expect(rootOver(leaves[index] ?? root, index, size, path)).toEqual(root);
    }
  });

  test('is read from five tiles at most', async () => {
    const tiles = await growing;
    let reads = 0;
    const tile: typeof tiles.tile = (level, n) => {
      reads++;
      return tiles.tile(level, n);
    };
    await inclusionPath(rangesOf({ tile }), 12_345, 0, size);
    expect(reads).toBeLessThanOrEqual(5);
  });
});

test('no other leaf, number, size or path leads to the root', async () => {
  const leaves = leavesOf(300);
  const ranges = rangesOf(await grown(leaves));
  const size = fc.integer({ min: 2, max: 300 });
  await fc.assert(
    fc.asyncProperty(size, fc.nat(), fc.nat(), fc.nat(255), async (of, a, b, bit) => {
      const [index, other] = [a % of, b % of];
      const root = await ranges(0, of);
      const path = await inclusionPath(ranges, index, 0, of);
      const leaf = await ranges(index, index + 1);
      const leads = (to: Hash | undefined): boolean => to !== undefined && Buffer.compare(to, root) === 0;
      expect(leads(rootOver(leaf, index, of, path))).toBe(true);
      if (other !== index) {
        expect(leads(rootOver(await ranges(other, other + 1), index, of, path))).toBe(false);
        expect(leads(rootOver(leaf, other, of, path))).toBe(false);
      }
      const bent = path.map((node, n) => {
        const copy = Buffer.from(node);
        if (n === b % path.length) copy.writeUInt8(copy.readUInt8(bit % 32) ^ (1 << (bit % 8)), bit % 32);
        return copy;
      });
      expect(leads(rootOver(leaf, index, of, bent))).toBe(false);
      expect(leads(rootOver(leaf, index, of, path.slice(1)))).toBe(false);
      expect(leads(rootOver(leaf, index, of, [...path, leaf]))).toBe(false);
      expect(leads(rootOver(leaf, of + index, of, path))).toBe(false);
    }),
    { numRuns: 150 },
  );
});

test('a root that did not grow from the older one is not shown to have', async () => {
  const [one, other] = [
    leavesOf(260),
    leavesOf(260).with(17, leafHash({ stream: 'x', version: 1, hash: '' })),
  ];
  const [real, bent] = [rangesOf(await grown(one)), rangesOf(await grown(other))];
  for (let old = 18; old < 260; old += 11) {
    const older = { size: old, root: await real(0, old) };
    const newer = { size: 260, root: await bent(0, 260) };
    expect(isConsistent(older, newer, await consistencyPath(bent, old, 260))).toBe(false);
    expect(isConsistent(older, newer, await consistencyPath(real, old, 260))).toBe(false);
  }
  const same = { size: 260, root: await real(0, 260) };
  expect(isConsistent(same, { ...same, root: await bent(0, 260) }, [])).toBe(false);
  expect(isConsistent(same, { ...same, size: 17 }, [same.root])).toBe(false);
  expect(isConsistent({ ...same, size: 7 }, same, [])).toBe(false);
});

test('a tile that holds too little is an error, never a wrong root', async () => {
  const tiles = await grown(leavesOf(10));
  await expect(rangesOf(tiles)(0, 11)).rejects.toThrow('too little');
});
