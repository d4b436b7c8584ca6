// The text of a paper is printed line for line as it was signed: only the width of the page breaks its lines.
import { INK, LEFT, SIZE, WIDTH } from './page-size.ts';
import { grouped, heightOf, type Paragraph, set, setInTheMiddle } from './paragraph.ts';
import type { Pen } from './pen.ts';

const HEADING = /^[一二三四五六七八九十]+、/;
const NUMBERED = /^\d+．/;
// Room for two lines, or for the first fields to sign.
const AFTER_HEADING = 40;
const INDENT = SIZE.body * 2;

const heading: Paragraph = { x: LEFT, width: WIDTH, size: SIZE.heading, leading: 20, bold: true };
const body: Paragraph = { x: LEFT + INDENT, width: WIDTH - INDENT, size: SIZE.body, leading: 17 };

/** A rule across the page under a title. */
const rule = ({ doc, at, down }: Pen): void => {
  const y = at() + 3;
  doc
    .lineWidth(1.2)
    .strokeColor(INK)
    .moveTo(LEFT, y)
    .lineTo(LEFT + WIDTH, y)
    .stroke();
  doc
    .lineWidth(0.4)
    .moveTo(LEFT, y + 2.6)
    .lineTo(LEFT + WIDTH, y + 2.6)
    .stroke();
  down(14);
};

/** A title with its rule. */
export const drawTitle = (pen: Pen, title: string): void => {
  setInTheMiddle(pen, title, { size: SIZE.title, leading: 32, bold: true });
  rule(pen);
};

/** A heading; it never stands alone at the foot of a page. */
export const drawHeading = (pen: Pen, says: string): void => {
  pen.down(4);
  pen.room(heading.leading + AFTER_HEADING);
  set(pen, says, heading);
};

/** A short line at the right. */
export const drawAside = (pen: Pen, says: string): void =>
  set(pen, says, { ...body, x: LEFT + WIDTH - pen.width(says, body.size), ragged: true });

const drawLine = (pen: Pen, line: string): void => {
  if (HEADING.test(line)) {
    drawHeading(pen, line);
    return;
  }
  const number = NUMBERED.exec(line)?.[0] ?? '';
  // The second line of a numbered clause begins under its first word.
  const hang = pen.width(number, body.size);
  const how = { ...body, x: body.x + hang, width: body.width - hang, first: -hang };
  const height = heightOf(pen, line, how);
  if (height <= body.leading * 3) pen.room(height);
  set(pen, line, how);
};

const NAMED = /^([^：]+)：/;
const HALF = body.width / 2;

/** A short named line: its name, if it fits beside another. */
const nameOf = (pen: Pen, line: string): string | undefined =>
  pen.width(line, body.size) < HALF - body.size && !NUMBERED.test(line) ? NAMED.exec(line)?.[1] : undefined;

/** Short named lines stand two in a row; a name that comes again begins what follows it anew. */
const rowsOf = (pen: Pen, lines: readonly string[]): readonly (readonly string[])[] => {
  const rows: string[][] = [];
  let named = new Set<string>();
  let open = false;
  for (const line of lines) {
    const name = nameOf(pen, line);
    const again = name !== undefined && named.has(name);
    if (HEADING.test(line) || again) named = new Set();
    if (name !== undefined) named.add(name);
    if (open && name !== undefined && !again) {
      rows.at(-1)?.push(line);
      open = false;
    } else {
      rows.push([line]);
      open = name !== undefined;
    }
  }
  return rows;
};

/** Draws the lines of a text, in their order. */
export const drawText = (pen: Pen, lines: readonly string[]): void => {
  for (const [line = '', beside] of rowsOf(pen, lines)) {
    drawLine(pen, line);
    if (beside === undefined) continue;
    pen.down(-body.leading);
    set(pen, beside, { ...body, x: body.x + HALF, width: HALF });
  }
};

/** Draws what explains: smaller, numbered lines hanging. */
export const drawNotes = (pen: Pen, lines: readonly string[]): void => {
  pen.down(3);
  for (const line of lines.map(grouped)) {
    const number = NUMBERED.exec(line)?.[0] ?? '';
    const hang = pen.width(number, SIZE.small);
    const how = { x: LEFT + hang, width: WIDTH - hang, first: -hang, size: SIZE.small, leading: 14.5 };
    pen.room(heightOf(pen, line, how));
    set(pen, line, how);
  }
  pen.down(6);
};
