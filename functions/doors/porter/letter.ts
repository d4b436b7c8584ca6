// A letter reads as offices write them: to whom, what, from whom and when; below it a slip that is torn off.
import { GREY, LEFT, SIZE, WIDTH } from './page-size.ts';
import { type Paragraph, set } from './paragraph.ts';
import type { Pen } from './pen.ts';

/** Draws a letter: to whom, its paragraphs, and from whom and when at the right. */
export const drawLetter = (
  pen: Pen,
  { to, paragraphs, from }: Readonly<{ to: string; paragraphs: readonly string[]; from: readonly string[] }>,
): void => {
  const across: Paragraph = { x: LEFT, width: WIDTH, size: SIZE.body + 0.5, leading: 22 };
  set(pen, to, across);
  for (const paragraph of paragraphs) set(pen, paragraph, { ...across, first: across.size * 2 });
  pen.down(14);
  const wide = Math.max(...from.map((line) => pen.width(line, across.size)));
  for (const line of from) {
    const x = LEFT + WIDTH - 20 - wide + (wide - pen.width(line, across.size)) / 2;
    set(pen, line, { ...across, x, width: wide + 1, ragged: true });
  }
};

/** Draws where the paper is cut. */
export const drawCut = (pen: Pen, says: string): void => {
  pen.down(16);
  const size = SIZE.small;
  const middle = pen.at() + 6;
  const half = pen.width(says, size) / 2 + 10;
  const centre = LEFT + WIDTH / 2;
  pen.doc.lineWidth(0.6).strokeColor(GREY).dash(3, { space: 3 });
  pen.doc
    .moveTo(0, middle)
    .lineTo(centre - half, middle)
    .stroke();
  pen.doc
    .moveTo(centre + half, middle)
    .lineTo(LEFT * 2 + WIDTH, middle)
    .stroke()
    .undash();
  pen.write(says, centre - half + 10, middle + size * 0.36, { size, colour: GREY });
  pen.down(28);
};
