// Hashes of leaves make one root, and short paths show that a leaf stands under it, or that a root grew from an older one (RFC 6962, RFC 9162).
import { createHash } from 'node:crypto';

/** 32 bytes. */
export type Hash = Uint8Array;

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

/** The leaf of a commit: SHA-256 over 0x00 and `stream LF version LF hash`. */
export const leafHash = ({
  stream,
  version,
  hash,
}: Readonly<{ stream: string; version: number; hash: string }>): Hash =>
  createHash('sha256').update(LEAF).update(`${stream}\n${version}\n${hash}`).digest();

/** The node above two others. */
export const nodeHash = (left: Hash, right: Hash): Hash =>
  createHash('sha256').update(NODE).update(left).update(right).digest();

/** True for the same bytes. */
export const sameHash = (one: Hash | undefined, other: Hash | undefined): boolean =>
  one !== undefined && other !== undefined && Buffer.compare(one, other) === 0;

/** The root over a whole number of hashes that is a power of two. */
export const foldedHash = (hashes: readonly Hash[]): Hash => {
  const [only] = hashes;
  if (!only) throw new Error('Nothing has no root');
  if (hashes.length === 1) return only;
  const half = hashes.length / 2;
  return nodeHash(foldedHash(hashes.slice(0, half)), foldedHash(hashes.slice(half)));
};

/** Gives the root of the leaves `from` up to `to`, `from` a multiple of the power of two that covers them. */
export type Ranges = (from: number, to: number) => Promise<Hash>;

/** The largest power of two below `n`, which is at least 2. */
export const splitOf = (n: number): number => 2 ** Math.floor(Math.log2(n - 1));

/** The siblings from a leaf up to the root over the leaves `from` up to `to` (RFC 9162, 2.1.3.1). */
export const inclusionPath = async (
  ranges: Ranges,
  index: number,
  from: number,
  to: number,
): Promise<readonly Hash[]> => {
  if (to - from === 1) return [];
  const middle = from + splitOf(to - from);
  const [[start, end], other] =
    index < middle
      ? [[from, middle] as const, [middle, to] as const]
      : [
          [middle, to],
          [from, middle],
        ];
  const [below, sibling] = await Promise.all([
    inclusionPath(ranges, index, start ?? 0, end ?? 0),
    ranges(other[0] ?? 0, other[1] ?? 0),
  ]);
  return [...below, sibling];
};

/** What shows that the root over `size` leaves grew from the one over the first `old` of them (RFC 9162, 2.1.4.1). */
export const consistencyPath = (ranges: Ranges, old: number, size: number): Promise<readonly Hash[]> => {
  const under = async (left: number, from: number, to: number, whole: boolean): Promise<readonly Hash[]> => {
    if (left === to - from) return whole ? [] : [await ranges(from, to)];
    const split = splitOf(to - from);
    const middle = from + split;
    if (left <= split) return [...(await under(left, from, middle, whole)), await ranges(middle, to)];
    return [...(await under(left - split, middle, to, false)), await ranges(from, middle)];
  };
  return under(old, 0, size, true);
};

const half = (n: number): number => Math.floor(n / 2);

// On which side of the way up each node of a path stands; undefined where a path from there has another length.
const sidesOf = (
  index: number,
  lastIndex: number,
  length: number,
): readonly ('left' | 'right')[] | undefined => {
  const sides: ('left' | 'right')[] = [];
  let [at, last] = [index, lastIndex];
  while (sides.length < length && last > 0) {
    const isLeft = at % 2 === 1 || at === last;
    sides.push(isLeft ? 'left' : 'right');
    while (isLeft && at % 2 === 0 && at !== 0) [at, last] = [half(at), half(last)];
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && sides.length === length ? sides : undefined;
};

/** The root to which a leaf and its path lead (RFC 9162, 2.1.3.2); undefined for a path of another length. */
export const rootOver = (
  leaf: Hash,
  index: number,
  size: number,
  path: readonly Hash[],
): Hash | undefined => {
  const sides = index < size ? sidesOf(index, size - 1, path.length) : undefined;
  return (
    sides &&
    path.reduce((at, node, n) => (sides[n] === 'left' ? nodeHash(node, at) : nodeHash(at, node)), leaf)
  );
};

/** A root and how many leaves stand under it. */
export type Head = Readonly<{ size: number; root: Hash }>;

/** True where the path shows that the newer root holds everything under the older one, unchanged (RFC 9162, 2.1.4.2). */
export const isConsistent = (older: Head, newer: Head, path: readonly Hash[]): boolean => {
  if (older.size === newer.size) return path.length === 0 && sameHash(older.root, newer.root);
  const isWhole = Number.isInteger(Math.log2(older.size));
  const [first, ...rest] = isWhole ? [older.root, ...path] : path;
  let [at, last] = [older.size - 1, newer.size - 1];
  while (at % 2 === 1) [at, last] = [half(at), half(last)];
  const sides = older.size < newer.size ? sidesOf(at, last, rest.length) : undefined;
  if (!first || !sides) return false;
  const inOlder = rest.filter((_, n) => sides[n] === 'left');
  const oldRoot = inOlder.reduce((root, node) => nodeHash(node, root), first);
  const newRoot = rest.reduce(
    (root, node, n) => (sides[n] === 'left' ? nodeHash(node, root) : nodeHash(root, node)),
    first,
  );
  return sameHash(oldRoot, older.root) && sameHash(newRoot, newer.root);
};
