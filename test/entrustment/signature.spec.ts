// A name is a signature wherever on the pad and however slowly it is written; a slip of the finger is none.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSigned, MOST_POINTS, Signature } from '#shared/entrustment/signature.ts';
import { hand } from '../papers/sheets.ts';

type Point = Signature['strokes'][number][number];

const WIDTH = 600;
const HEIGHT = 300;
const pad = (strokes: Signature['strokes']): Signature => ({ width: WIDTH, height: HEIGHT, strokes });
const x = fc.integer({ min: 0, max: WIDTH });
const y = fc.integer({ min: 0, max: HEIGHT });

test('a hand that writes is taken, and is a signature', () => {
  for (let n = 0; n < 6; n++) {
    expect(Signature.safeParse(hand(n)).success).toBe(true);
    expect(isSigned(hand(n))).toBe(true);
  }
});

test('nothing, a dot, and any number of dots are none', () => {
  expect(isSigned(pad([]))).toBe(false);
  fc.assert(
    fc.property(fc.array(fc.tuple(x, y, fc.constant(0)), { maxLength: 40 }), (dots) => {
      expect(isSigned(pad(dots.map((dot): Point[] => [dot])))).toBe(false);
    }),
    { numRuns: 200 },
  );
});

test('a trembling finger on one spot is none, however long it stays', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(20), fc.nat(20), fc.nat()), { maxLength: 200 }), (points) => {
      expect(isSigned(pad(points.length > 0 ? [points] : []))).toBe(false);
    }),
    { numRuns: 200 },
  );
});

test('where it is written, and when, makes no difference', () => {
  const small = { ...hand(1), strokes: hand(1).strokes.map((stroke) => stroke.map(halved)) };
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 250 }),
      fc.integer({ min: 0, max: 100 }),
      fc.nat(9),
      (dx, dy, pace) => {
        const moved = small.strokes.map((stroke) =>
          stroke.map(([px, py, t]): Point => [px + dx, py + dy, t * pace]),
        );
        expect(isSigned({ ...small, strokes: moved })).toBe(isSigned(small));
      },
    ),
    { numRuns: 100 },
  );
});

test('more of it is never less of a signature', () => {
  const stroke = fc.array(fc.tuple(x, y, fc.constant(0)), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(fc.array(stroke, { minLength: 1, maxLength: 6 }), stroke, (strokes, another) => {
      if (isSigned(pad(strokes))) expect(isSigned(pad([...strokes, another]))).toBe(true);
    }),
    { numRuns: 200 },
  );
});

test.each([
  ['off the pad', pad([[[WIDTH + 1, 0, 0]]])],
  [
    'back in time',
    pad([
      [
        [0, 0, 5],
        [1, 1, 4],
      ],
    ]),
  ],
  ['too long', pad([Array.from({ length: MOST_POINTS + 1 }, (): Point => [1, 1, 1])])],
  ['of fractions', pad([[[0.5, 0, 0]]])],
  ['a stroke of nothing', pad([[]])],
])('the contract refuses what is %s', (_, signature) => {
  expect(Signature.safeParse(signature).success).toBe(false);
});

function halved([px, py, t]: Point): Point {
  return [Math.round(px / 2), Math.round(py / 2), t];
}
