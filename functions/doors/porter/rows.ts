// Names and what they are stand in a table of two columns, and a hash in groups that two people can read to each other.
import { GREY, INK, LEFT, LINE, SIZE, WIDTH } from './page-size.ts';
import { grouped, heightOf, type Paragraph, set } from './paragraph.ts';
import type { Pen } from './pen.ts';

const NAME = 84;
const PAD = 3;

const names: Paragraph = {
  x: LEFT + 6,
  width: NAME - 8,
  size: SIZE.small,
  leading: 13.5,
  colour: GREY,
  ragged: true,
};
const values: Paragraph = {
  x: LEFT + NAME,
  width: WIDTH - NAME - 6,
  size: SIZE.small,
  leading: 13.5,
  ragged: true,
};

const rule = ({ doc, at }: Pen): void => {
  doc
    .lineWidth(0.4)
    .strokeColor(LINE)
    .moveTo(LEFT, at())
    .lineTo(LEFT + WIDTH, at())
    .stroke();
};

type Row = Readonly<{ name: string; says: string }>;

/** Draws the table under its title; a row is never cut in two, and no title stands alone. */
export const drawRows = (pen: Pen, title: string | undefined, rows: readonly Row[]): void => {
  if (title !== undefined) {
    pen.room(80);
    set(pen, title, { ...values, x: LEFT, width: WIDTH, size: 10.5, leading: 18, colour: INK, bold: true });
  }
  rule(pen);
  for (const { name, says } of rows) {
    const text = grouped(says);
    const height = Math.max(heightOf(pen, name, names), heightOf(pen, text, values)) + PAD * 2;
    pen.room(height);
    const y = pen.at() + PAD;
    pen.down(PAD);
    set(pen, name, names);
    pen.down(y - pen.at());
    set(pen, text, values);
    pen.down(y - PAD + height - pen.at());
    rule(pen);
  }
  pen.down(8);
};

/** Draws the county's mark: a frame with who marked it and when, at the right. */
export const drawMark = (pen: Pen, lines: readonly string[]): void => {
  const size = SIZE.small;
  const wide = Math.max(...lines.map((line) => pen.width(line, size))) + 28;
  const height = lines.length * 15 + 14;
  pen.room(height + 8);
  const [x, y] = [LEFT + WIDTH - wide, pen.at() + 4];
  pen.doc.lineWidth(1).strokeColor(INK).roundedRect(x, y, wide, height, 4).stroke();
  pen.down(11);
  for (const line of lines)
    set(pen, line, {
      x: x + (wide - pen.width(line, size)) / 2,
      width: wide,
      size,
      leading: 15,
      ragged: true,
    });
  pen.down(16);
};
