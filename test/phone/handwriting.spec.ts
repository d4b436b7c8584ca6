// What a finger writes becomes a signature that the contracts take, whatever the screen, the clock and the hand do.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSigned, MOST_POINTS, Signature } from '#shared/entrustment/signature.ts';
import {
  beginStroke,
  type Drawn,
  extendStroke,
  nothingDrawn,
  signatureOf,
  spotOf,
  undoStroke,
} from '../../miniprogram/src/ui/handwriting.ts';
import { drawAll, type Pen } from '../../miniprogram/src/ui/pad-surface.ts';

const stroke = (drawn: Drawn, points: readonly (readonly [number, number])[], from: number): Drawn =>
  points.reduce(
    (so, [x, y], n) => (n === 0 ? beginStroke : extendStroke)(so, { x, y }, from + n * 16),
    drawn,
  );
const across = (y: number) => Array.from({ length: 20 }, (_, n) => [100 + n * 40, y] as const);

test('two strokes of a finger are a signature, with the milliseconds since its first point', () => {
  const written = stroke(stroke(nothingDrawn, across(100), 5_000), across(300), 6_000);
  const signature = signatureOf(written);
  expect(Signature.safeParse(signature).success).toBe(true);
  expect(isSigned(signature)).toBe(true);
  expect(signature.strokes.map((one) => one[0]?.[2])).toEqual([0, 1_000]);
});

test('a dot is drawn, and is no signature', () => {
  const dot = signatureOf(beginStroke(nothingDrawn, { x: 500, y: 250 }, 1));
  expect(Signature.safeParse(dot).success).toBe(true);
  expect(isSigned(dot)).toBe(false);
});

test('the last stroke can be taken back, until the pad is empty', () => {
  const one = stroke(nothingDrawn, across(100), 0);
  expect(undoStroke(stroke(one, across(200), 900))).toEqual(one);
  expect(undoStroke(one)).toEqual(nothingDrawn);
  expect(undoStroke(nothingDrawn)).toEqual(nothingDrawn);
});

test('a name that is finished after a reload tells how long the hand rested', () => {
  const before: Drawn = JSON.parse(JSON.stringify(stroke(nothingDrawn, across(100), 10_000)));
  const after = stroke(before, across(200), 70_000);
  expect(after.strokes[1]?.[0]?.[2]).toBe(60_000);
});

test('the same place on a narrow and on a wide screen is the same spot, and beyond the edge is the edge', () => {
  expect(spotOf({ x: 171.5, y: 85.75 }, { width: 343, height: 171.5 })).toEqual({ x: 500, y: 250 });
  expect(spotOf({ x: 320, y: 160 }, { width: 640, height: 320 })).toEqual({ x: 500, y: 250 });
  expect(spotOf({ x: -20, y: 999 }, { width: 343, height: 171.5 })).toEqual({ x: 0, y: 500 });
});

const Hand = fc.array(
  fc.array(fc.tuple(fc.integer({ min: -50, max: 1_400 }), fc.integer({ min: -50, max: 700 }), fc.integer()), {
    minLength: 1,
    maxLength: 30,
  }),
  { maxLength: 230 },
);

test('whatever the hand and the clock do, the contracts take it', () => {
  fc.assert(
    fc.property(Hand, (hand) => {
      const drawn = hand.reduce(
        (so, points) =>
          points.reduce(
            (now, [x, y, at], n) =>
              (n === 0 ? beginStroke : extendStroke)(now, spotOf({ x, y }, { width: 1000, height: 500 }), at),
            so,
          ),
        nothingDrawn,
      );
      expect(Signature.safeParse(signatureOf(drawn)).success).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test('a pad that is full takes no more, and stays a signature', () => {
  const zigzag = Array.from({ length: MOST_POINTS + 50 }, (_, n) => [(n % 100) * 10, (n * 7) % 500] as const);
  const full = stroke(nothingDrawn, zigzag, 0);
  expect(full.strokes.flat()).toHaveLength(MOST_POINTS);
  expect(beginStroke(full, { x: 1, y: 1 }, 99_999)).toBe(full);
  expect(Signature.safeParse(signatureOf(full)).success).toBe(true);
});

test('all strokes are drawn again in the pad’s own units on a canvas as fine as the screen', () => {
  const steps: string[] = [];
  const note =
    (what: string) =>
    (...where: readonly number[]) =>
      void steps.push(`${what} ${where.join(' ')}`);
  const pen: Pen = {
    clearRect: note('clear'),
    setTransform: (a, _b, _c, d) => void steps.push(`scale ${a} ${d}`),
    beginPath: note('begin'),
    moveTo: note('from'),
    lineTo: note('to'),
    stroke: () => undefined,
    lineWidth: 0,
    lineCap: 'butt',
    lineJoin: 'miter',
    strokeStyle: '',
  };
  const canvas = { width: 0, height: 0, getContext: () => pen };
  drawAll(
    canvas,
    { width: 250, height: 125, ratio: 2 },
    {
      startedAt: 0,
      strokes: [
        [
          [10, 10, 0],
          [90, 10, 16],
        ],
      ],
    },
  );
  expect([canvas.width, canvas.height]).toEqual([500, 250]);
  expect(steps).toContain('scale 0.5 0.5');
  expect(steps.filter((step) => step.startsWith('to'))).toEqual(['to 10.1 10', 'to 90 10']);
});
