// A hand signature grows point by point in the pad's own units, the same on every screen, with the times at which it was made.
import * as z from 'zod/mini';
import { MOST_POINTS, type Signature } from '#shared/entrustment/signature.ts';

/** The pad's units: twice as wide as high, however many pixels that is. */
export const PAD = { width: 1000, height: 500 } as const;

const MOST_STROKES = 200;
/** A finger that moved by less than a pixel and a half has not moved. */
const LEAST_STEP = 4;

/** A place on the pad, in its units. */
export type Spot = Readonly<{ x: number; y: number }>;

/** What was written so far; `startedAt` is the phone's clock at the first point, so that a later sitting goes on from there. */
export const Drawn = z.object({
  startedAt: z.number(),
  strokes: z.array(z.array(z.tuple([z.number(), z.number(), z.number()]))),
});
export type Drawn = z.infer<typeof Drawn>;

/** An empty pad. */
export const nothingDrawn: Drawn = { startedAt: 0, strokes: [] };

const onto = (value: number, most: number): number => Math.min(most, Math.max(0, Math.round(value)));

/** Where a place in pixels lies on the pad, drawn at this size; beyond the edge counts as the edge. */
export const spotOf = (
  px: Readonly<{ x: number; y: number }>,
  size: Readonly<{ width: number; height: number }>,
): Spot => ({
  x: onto((px.x / Math.max(1, size.width)) * PAD.width, PAD.width),
  y: onto((px.y / Math.max(1, size.height)) * PAD.height, PAD.height),
});

const pointsIn = ({ strokes }: Drawn): number => strokes.reduce((sum, { length }) => sum + length, 0);

const lastOf = ({ strokes }: Drawn) => strokes.at(-1)?.at(-1);

const timeIn = (drawn: Drawn, now: number): number =>
  Math.max(lastOf(drawn)?.[2] ?? 0, Math.round(now - drawn.startedAt));

/** A new stroke begins here; a pad that holds all it can stays as it is. `now` is the phone's clock in milliseconds. */
export const beginStroke = (drawn: Drawn, { x, y }: Spot, now: number): Drawn => {
  if (drawn.strokes.length >= MOST_STROKES || pointsIn(drawn) >= MOST_POINTS) return drawn;
  const from = drawn.strokes.length === 0 ? { startedAt: now, strokes: [] } : drawn;
  return { ...from, strokes: [...from.strokes, [[x, y, timeIn(from, now)]]] };
};

/** The stroke goes on to here; a tremble of the finger adds nothing. */
export const extendStroke = (drawn: Drawn, { x, y }: Spot, now: number): Drawn => {
  const [last, stroke] = [lastOf(drawn), drawn.strokes.at(-1)];
  if (!last || !stroke || pointsIn(drawn) >= MOST_POINTS) return drawn;
  if (Math.hypot(x - last[0], y - last[1]) < LEAST_STEP) return drawn;
  return { ...drawn, strokes: [...drawn.strokes.slice(0, -1), [...stroke, [x, y, timeIn(drawn, now)]]] };
};

/** Without the last stroke. */
export const undoStroke = (drawn: Drawn): Drawn =>
  drawn.strokes.length <= 1 ? nothingDrawn : { ...drawn, strokes: drawn.strokes.slice(0, -1) };

/** What was written, as the contracts take it. */
export const signatureOf = ({ strokes }: Drawn): Signature => ({ ...PAD, strokes });
