// A hand signature is the strokes of a finger with their times; whether there is one is the same rule on both ends.
import * as z from 'zod/mini';

/** The most a signature may hold; a long name with a slow hand has some 600 points. */
export const MOST_POINTS = 3000;

const Whole = z.number('not_a_number').check(z.int('not_a_number'), z.gte(0, 'too_few'));

/** One point: x and y in the pad's own units, and milliseconds since the first point. */
const Point = z.tuple([Whole, Whole, Whole]);

const Stroke = z.array(Point).check(z.minLength(1, 'empty'));

/** The strokes in their order, on a pad of this size; every point lies on it, and time never runs back. */
export const Signature = z
  .strictObject({
    width: Whole.check(z.gte(1, 'too_few'), z.lte(4000, 'too_many')),
    height: Whole.check(z.gte(1, 'too_few'), z.lte(4000, 'too_many')),
    strokes: z.array(Stroke).check(z.maxLength(200, 'too_many')),
  })
  .check(
    z.refine(({ strokes }) => strokes.reduce((sum, { length }) => sum + length, 0) <= MOST_POINTS, {
      path: ['strokes'],
      message: 'too_many',
    }),
    z.refine(({ width, height, strokes }) => strokes.flat().every(([x, y]) => x <= width && y <= height), {
      path: ['strokes'],
      message: 'off_the_pad',
    }),
    z.refine(({ strokes }) => strokes.flat().every(([, , t], n, all) => t >= (all[n - 1]?.[2] ?? 0)), {
      path: ['strokes'],
      message: 'time_runs_back',
    }),
  );
export type Signature = z.infer<typeof Signature>;

// A dot, or two, of a finger that slipped: a name covers an eighth of the pad's width and is longer than half of it.
const LEAST_SPAN = 1 / 8;
const LEAST_LENGTH = 1 / 2;

const lengthOf = (stroke: Signature['strokes'][number]): number =>
  stroke.reduce((sum, [x, y], n) => {
    const [beforeX, beforeY] = stroke[n - 1] ?? [x, y];
    return sum + Math.hypot(x - beforeX, y - beforeY);
  }, 0);

/** True when somebody has written something: not nothing, not a dot. */
export const isSigned = ({ width, strokes }: Signature): boolean => {
  const points = strokes.flat();
  if (points.length === 0) return false;
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const span = Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys));
  const length = strokes.reduce((sum, stroke) => sum + lengthOf(stroke), 0);
  return span >= width * LEAST_SPAN && length >= width * LEAST_LENGTH;
};
