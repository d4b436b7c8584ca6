// Fields to sign, and fields that are signed, stand in two columns of boxes; a hand is drawn as it was, stroke by stroke.
import type { BlankField, Code, SignedField, Strokes } from '#functions/kernel/paper.ts';
import { drawCode } from './code.ts';
import { GREY, HAND, INK, LEFT, LINE, SIZE, WIDTH } from './page-size.ts';
import { heightOf, type Paragraph, set } from './paragraph.ts';
import type { Pen } from './pen.ts';

const GAP = 12;
const ROW_GAP = 9;
const BOX = (WIDTH - GAP) / 2;
const PAD = 9;
const HAND_HEIGHT = 44;
const TITLE_LEADING = 17;
const WORDS_LEADING = 13.5;

const title: Omit<Paragraph, 'x'> = { width: BOX - PAD * 2, size: 10.5, leading: TITLE_LEADING, bold: true };
const words: Omit<Paragraph, 'x'> = {
  width: BOX - PAD * 2,
  size: SIZE.small,
  leading: WORDS_LEADING,
  colour: GREY,
  ragged: true,
};

type Point = readonly [x: number, y: number];

/** The part of the pad that was written on, so that a small hand is not drawn smaller still. */
const extentOf = (points: readonly Point[]) => {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return { left, top, width: Math.max(...xs) - left || 1, height: Math.max(...ys) - top || 1 };
};

// Through the middles of neighbouring points a finger's corners become the curve it drew.
const drawStroke = ({ doc }: Pen, points: readonly Point[], thick: number): void => {
  const [first, ...rest] = points;
  if (!first) return;
  if (rest.length === 0) {
    doc.circle(first[0], first[1], thick / 2).fill(HAND);
    return;
  }
  doc.moveTo(...first);
  for (const [n, [x, y]] of rest.entries()) {
    const [nextX, nextY] = rest[n + 1] ?? [x, y];
    doc.quadraticCurveTo(x, y, (x + nextX) / 2, (y + nextY) / 2);
  }
  doc.lineWidth(thick).strokeColor(HAND).lineCap('round').lineJoin('round').stroke();
};

/** Draws a hand into a rectangle, as large as it fits and in the shape it had. */
export const drawHand = (
  pen: Pen,
  { strokes }: Strokes,
  place: Readonly<{ x: number; y: number; width: number; height: number }>,
): void => {
  const points = strokes.flat().map(([x, y]): Point => [x, y]);
  if (points.length === 0) return;
  const extent = extentOf(points);
  const scale = Math.min(place.width / extent.width, place.height / extent.height);
  const x = place.x + (place.width - extent.width * scale) / 2 - extent.left * scale;
  const y = place.y + (place.height - extent.height * scale) / 2 - extent.top * scale;
  for (const stroke of strokes)
    drawStroke(
      pen,
      stroke.map(([px, py]): Point => [x + px * scale, y + py * scale]),
      1.5,
    );
};

/** A pair of boxes side by side: both as high as the higher. */
type Box = Readonly<{ height: number; bare?: true; draw: (x: number, y: number) => void }>;

const drawBoxes = (pen: Pen, boxes: readonly Box[]): void => {
  pen.down(5);
  for (let n = 0; n < boxes.length; n += 2) {
    const pair = boxes.slice(n, n + 2);
    const height = Math.max(...pair.map((box) => box.height));
    pen.room(height);
    const y = pen.at();
    for (const [column, box] of pair.entries()) {
      const x = LEFT + column * (BOX + GAP);
      if (!box.bare) pen.doc.lineWidth(0.6).strokeColor(LINE).roundedRect(x, y, BOX, height, 3).stroke();
      box.draw(x + PAD, y);
      pen.down(y - pen.at());
    }
    pen.down(height + ROW_GAP);
  }
};

const blankBox = (pen: Pen, { title: says, lines }: BlankField): Box => ({
  height: 14 + TITLE_LEADING + lines.length * 27,
  draw: (x, y) => {
    pen.down(7);
    set(pen, says, { ...title, x });
    for (const [n, line] of lines.entries()) {
      const baseline = y + 7 + TITLE_LEADING + n * 27 + 19;
      pen.write(line, x, baseline, { size: 10.5 });
      pen.doc
        .lineWidth(0.5)
        .strokeColor(INK)
        .moveTo(x + pen.width(line, 10.5) + 4, baseline + 3)
        .lineTo(x + BOX - PAD * 2, baseline + 3)
        .stroke();
    }
  },
});

const CODE = 88;

const codeBox = (pen: Pen, { says, caption }: Code): Box => ({
  height: CODE + 12,
  bare: true,
  draw: (x, y) => {
    drawCode(pen, says, x, y + 6, CODE);
    pen.down(10);
    const beside = CODE + 14;
    set(pen, caption, { ...words, x: x + beside, width: BOX - PAD * 2 - beside, leading: 15 });
  },
});

/** Draws fields to be filled by hand, and the code in the place after them. */
export const drawBlanks = (pen: Pen, fields: readonly BlankField[], code: Code | undefined): void =>
  drawBoxes(pen, [...fields.map((field) => blankBox(pen, field)), ...(code ? [codeBox(pen, code)] : [])]);

const signedBox = (pen: Pen, { title: says, words: said, hand }: SignedField): Box => {
  const ofWords = said.reduce((sum, line) => sum + heightOf(pen, line, { ...words, x: 0 }), 0);
  return {
    height: 14 + TITLE_LEADING + (hand ? HAND_HEIGHT + 6 : 0) + ofWords,
    draw: (x, y) => {
      pen.down(7);
      set(pen, says, { ...title, x });
      if (hand) {
        drawHand(pen, hand, {
          x: x + 6,
          y: y + 10 + TITLE_LEADING,
          width: BOX - PAD * 2 - 12,
          height: HAND_HEIGHT,
        });
        pen.down(HAND_HEIGHT + 6);
      }
      for (const line of said) set(pen, line, { ...words, x });
    },
  };
};

/** Draws fields as they were signed. */
export const drawSignatures = (pen: Pen, fields: readonly SignedField[]): void =>
  drawBoxes(
    pen,
    fields.map((field) => signedBox(pen, field)),
  );
