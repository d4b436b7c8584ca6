// Text is set as print is: full lines reach both edges, and the characters come out in the order in which they were put in.
import { INK, LEFT, WIDTH } from './page-size.ts';
import type { Pen } from './pen.ts';
import { wrapped } from './wrap.ts';

/** Where and how a paragraph is set: its lines this far apart, the first one `first` further in. */
export type Paragraph = Readonly<{
  x: number;
  width: number;
  size: number;
  leading: number;
  first?: number;
  bold?: true;
  colour?: string;
  /** Lines end where their words do, as in a table. */
  ragged?: true;
}>;

// What a line lacks to the edge is spread between its letters; more than this would show.
const MOST_APART = 1.2;

/** The lines a paragraph takes; its first line is shorter where it begins further in. */
const linesOf = (pen: Pen, text: string, { width, size, first = 0 }: Paragraph): readonly string[] => {
  const widthOf = (piece: string): number => pen.width(piece, size);
  if (first === 0) return wrapped(text, width, widthOf);
  const [begin = ''] = wrapped(text, width - first, widthOf);
  const rest = text.slice(begin.length);
  return rest === '' ? [begin] : [begin, ...wrapped(rest, width, widthOf)];
};

/** The height that a paragraph will take. */
export const heightOf = (pen: Pen, text: string, how: Paragraph): number =>
  linesOf(pen, text, how).length * how.leading;

const apartOf = (pen: Pen, line: string, width: number, size: number): number => {
  const letters = [...line].length;
  const apart = letters > 1 ? (width - pen.width(line, size)) / (letters - 1) : 0;
  return apart > 0 && apart <= MOST_APART ? apart : 0;
};

/** Sets a paragraph where the pen stands, and moves it on. */
export const set = (pen: Pen, text: string, how: Paragraph): void => {
  const { x, width, size, leading, first = 0, bold, ragged, colour = INK } = how;
  const lines = linesOf(pen, text, how);
  for (const [n, line] of lines.entries()) {
    pen.room(leading);
    const inset = n === 0 ? first : 0;
    const full = !ragged && n < lines.length - 1;
    const apart = full ? apartOf(pen, line, width - inset, size) : 0;
    const baseline = pen.at() + leading / 2 + size * 0.36;
    pen.write(line, x + inset, baseline, { size, colour, apart, ...(bold && { bold }) });
    pen.down(leading);
  }
};

/** Sets one line in the middle of the page. */
export const setInTheMiddle = (
  pen: Pen,
  text: string,
  setting: Readonly<{ size: number; leading: number; bold?: true; colour?: string }>,
): void => {
  const { size, leading, bold, colour = INK } = setting;
  for (const line of wrapped(text, WIDTH, (piece) => pen.width(piece, size))) {
    pen.room(leading);
    const x = (WIDTH - pen.width(line, size)) / 2;
    pen.write(line, x + LEFT, pen.at() + leading / 2 + size * 0.36, {
      size,
      colour,
      ...(bold && { bold }),
    });
    pen.down(leading);
  }
};

/** A text in which every hash stands in groups of eight, so that two people can read it to each other. */
export const grouped = (text: string): string =>
  text.replace(/\b[0-9a-f]{64}\b/g, (hash) => hash.match(/.{8}/g)?.join(' ') ?? hash);
