// What was written is drawn again from its strokes whenever the pad is new, turned, or loses a stroke.
import { type Drawn, PAD } from './handwriting.ts';
import { inkOf } from './tones.ts';

/** How thick the pen is, in the pad's units. */
const PEN = 10;

type Point = Drawn['strokes'][number][number];

/** The little of a canvas that a signature needs; the browser's and WeChat's both have it. */
export type Pen = {
  lineWidth: number;
  lineCap: string;
  lineJoin: string;
  strokeStyle: unknown;
  clearRect: (x: number, y: number, width: number, height: number) => void;
  setTransform: (a: number, b: number, c: number, d: number, e: number, f: number) => void;
  beginPath: () => void;
  moveTo: (x: number, y: number) => void;
  lineTo: (x: number, y: number) => void;
  stroke: () => void;
};

/** A canvas as either host hands it out; its width and height are in device pixels. */
export type PadCanvas = { width: number; height: number; getContext: (kind: '2d') => Pen | null };

/** The part of a stroke from one point to the next; a dot where both are the same. */
export const drawStep = (pen: Pen, [fromX, fromY]: Point, [x, y]: Point): void => {
  pen.beginPath();
  pen.moveTo(fromX, fromY);
  // Some hosts leave a line of no length out.
  pen.lineTo(fromX === x && fromY === y ? x + 0.1 : x, y);
  pen.stroke();
};

/** Makes the canvas as fine as the screen and draws all strokes on it; answers its pen, which thinks in the pad's units. */
export const drawAll = (
  canvas: PadCanvas,
  size: Readonly<{ width: number; height: number; ratio: number }>,
  drawn: Drawn,
): Pen | undefined => {
  canvas.width = Math.round(size.width * size.ratio);
  canvas.height = Math.round(size.height * size.ratio);
  const pen = canvas.getContext('2d');
  if (!pen) return undefined;
  pen.setTransform(canvas.width / PAD.width, 0, 0, canvas.height / PAD.height, 0, 0);
  pen.clearRect(0, 0, PAD.width, PAD.height);
  pen.lineWidth = PEN;
  pen.lineCap = 'round';
  pen.lineJoin = 'round';
  pen.strokeStyle = inkOf.ink;
  for (const stroke of drawn.strokes)
    for (const [n, point] of stroke.entries()) drawStep(pen, stroke[n - 1] ?? point, point);
  return pen;
};
