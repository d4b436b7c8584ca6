// Ranks over pages of any size are the ranks of a slow recount: one more than however many are better.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nobodyRanked, placeKey, type Ranked, rankedAfter, rankingHash } from '#shared/outreach/ranking.ts';

const contestant: fc.Arbitrary<Ranked> = fc.record({
  right: fc.integer({ min: 0, max: 5 }),
  tookMs: fc.constantFrom(0, 9, 10, 61_000, 61_001, 86_400_000),
});

const isBetter = (one: Ranked, other: Ranked): boolean =>
  one.right > other.right || (one.right === other.right && one.tookMs < other.tookMs);
const slowRank = (all: readonly Ranked[], one: Ranked): number =>
  1 + all.filter((other) => isBetter(other, one)).length;

const byKey = (a: Ranked, b: Ranked): number =>
  Buffer.compare(Buffer.from(placeKey(a)), Buffer.from(placeKey(b)));

describe('the key of a place', () => {
  test('sorts by score, then by time, and is one key for one place', () => {
    fc.assert(
      fc.property(contestant, contestant, (one, other) => {
        const wanted = isBetter(one, other) ? -1 : isBetter(other, one) ? 1 : 0;
        expect(Math.sign(byKey(one, other))).toBe(wanted);
      }),
    );
  });
});

describe('ranks', () => {
  test('are shared, and the next one counts everybody before: 1, 2, 2, 4', () => {
    const table = [
      { right: 9, tookMs: 100 },
      { right: 8, tookMs: 50 },
      { right: 8, tookMs: 50 },
      { right: 8, tookMs: 51 },
    ];
    expect(rankedAfter(nobodyRanked, table).lines.map(({ rank }) => rank)).toEqual([1, 2, 2, 4]);
  });

  test('go on over pages of any size as if there were none', () => {
    fc.assert(
      fc.property(
        fc.array(contestant, { maxLength: 40 }),
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 40 }),
        (all, sizes) => {
          const table = all.toSorted(byKey);
          const ranks: number[] = [];
          let soFar = nobodyRanked;
          for (let at = 0, page = 0; at < table.length; page += 1) {
            const size = sizes[page % sizes.length] ?? 1;
            const ranked = rankedAfter(soFar, table.slice(at, at + size));
            ranks.push(...ranked.lines.map(({ rank }) => rank));
            soFar = ranked.soFar;
            at += size;
          }
          expect(ranks).toEqual(table.map((one) => slowRank(all, one)));
        },
      ),
    );
  });
});

test('the hash of a ranking is SHA-256 of its text in UTF-8', () => {
  const text = '[{"name":"王海燕","rank":1}]';
  expect(rankingHash(text)).toBe(createHash('sha256').update(text).digest('hex'));
});
