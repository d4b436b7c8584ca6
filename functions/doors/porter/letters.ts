// The letters of every paper are one Chinese typeface, read once per container; what it lacks is known before anything is drawn.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { create, type Font } from 'fontkit';

/** The typeface: its file as it is embedded (in part) into papers, and what it knows of characters. */
export type Letters = Readonly<{
  file: Buffer;
  has: (character: string) => boolean;
  /** The number of a character's glyph: some characters look alike and share one. */
  glyph: (character: string) => number;
  /** The width of a text set in one size; a missing character is as wide as a Chinese one, a missing mark on another takes no room. */
  width: (text: string, size: number) => number;
}>;

/** Noto Serif SC, under the SIL Open Font License: a printed Song, as papers of offices are set. */
const FILE = 'NotoSerifSC_400Regular.ttf';

// Beside the built door, or in the package it was copied from.
const pathOf = (): string => {
  const beside = join(import.meta.dirname, FILE);
  return existsSync(beside)
    ? beside
    : createRequire(import.meta.url).resolve(`@expo-google-fonts/noto-serif-sc/400Regular/${FILE}`);
};

const isMark = (character: string): boolean => /^\p{M}/u.test(character);

const lettersOf = (file: Buffer, font: Font): Letters => {
  const widths = new Map<string, number>();
  const has = (character: string): boolean => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
  const widthOf = (character: string): number => {
    const known = widths.get(character);
    if (known !== undefined) return known;
    const { advanceWidth } = font.glyphForCodePoint(character.codePointAt(0) ?? 0);
    const missing = isMark(character) ? 0 : 1;
    const wide = has(character) ? advanceWidth / font.unitsPerEm : missing;
    widths.set(character, wide);
    return wide;
  };
  return {
    file,
    has,
    glyph: (character) => font.glyphForCodePoint(character.codePointAt(0) ?? 0).id,
    width: (text, size) => [...text].reduce((sum, character) => sum + widthOf(character), 0) * size,
  };
};

const read = async (): Promise<Letters> => {
  const file = await readFile(pathOf());
  const font = create(file);
  if (!('glyphForCodePoint' in font)) throw new Error(`${FILE} is a collection`);
  return lettersOf(file, font);
};

let letters: Promise<Letters> | undefined;

/** The typeface, read at the first call. */
export const theLetters = (): Promise<Letters> => {
  letters ??= read();
  return letters;
};
