// The text of a sheet is shown line by line as it was told; what it looks like is decided beside the words, never in them.
import { saltedHash } from '#shared/entrustment/text.ts';

/** A line and what it looks like; `name` and `words` together are the line, character by character. */
export type ShownSheetLine = Readonly<{
  /** Its place in the text, from 0. */
  at: number;
  kind: 'title' | 'heading' | 'clause' | 'field' | 'plain';
  /** What stands before the words and is set apart: a field's name with its colon, a clause's number with its point. */
  name: string;
  words: string;
}>;

const HEADING = /^[一二三四五六七八九十]+、/;
const CLAUSE = /^\d+．/;
const FIELD = /^[^：，。“？]{1,12}：/;

const lookOf = (line: string): Omit<ShownSheetLine, 'at'> => {
  if (HEADING.test(line)) return { kind: 'heading', name: '', words: line };
  const number = CLAUSE.exec(line)?.[0];
  if (number !== undefined) return { kind: 'clause', name: number, words: line.slice(number.length) };
  const field = FIELD.exec(line)?.[0];
  return field === undefined
    ? { kind: 'plain', name: '', words: line }
    : { kind: 'field', name: field, words: line.slice(field.length) };
};

/** The lines of a canonical text, in their order; the first is its title. */
export const shownLines = (text: string): readonly ShownSheetLine[] =>
  text
    .split('\n')
    .map((line, at) => ({ at, ...(at === 0 ? { kind: 'title', name: '', words: line } : lookOf(line)) }));

/** One heading with what stands under it; the title is the head of the first. */
export type SheetPart = Readonly<{ head: ShownSheetLine; lines: readonly ShownSheetLine[] }>;

const beginsPart = ({ kind }: ShownSheetLine): boolean => kind === 'title' || kind === 'heading';

/** The parts of the text, each begun by its heading. */
export const partsOf = (lines: readonly ShownSheetLine[]): readonly SheetPart[] =>
  lines.filter(beginsPart).map((head, n, heads) => ({
    head,
    lines: lines.slice(head.at + 1, heads[n + 1]?.at ?? lines.length),
  }));

/** The hash of what stood on the screen, made from those very lines. */
export const hashOfShown = (salt: string, lines: readonly ShownSheetLine[]): string =>
  saltedHash(salt, lines.map(({ name, words }) => name + words).join('\n'));
