// The parts of a spreadsheet: the texts that its cells share, and its rows, each cell as the text that stands in it.
import type { Cell, SheetRow } from '#functions/kernel/sheet.ts';
import { Unreadable } from './unreadable.ts';
import { walkXml } from './walk-xml.ts';

/** Rows that hold anything. */
const MOST_ROWS = 1_000;
/** What stands further to the right is not looked at. */
const MOST_COLUMNS = 40;
/** What a cell says beyond this is not kept: nothing that is asked for is that long, and many cells may share one text. */
const MOST_CHARACTERS = 2_000;

// The format writes what XML cannot hold, and a literal _x, as _xHHHH_.
const unescaped = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** The texts that cells name by their place. How a word is pronounced stands beside it and is no part of it. */
export const sharedTexts = (part: Uint8Array): readonly string[] => {
  const texts: string[] = [];
  let text = '';
  let isText = false;
  let isSpoken = false;
  walkXml(part, {
    open: ({ name }) => {
      if (name === 'si') text = '';
      if (name === 'rPh') isSpoken = true;
      isText = name === 't' && !isSpoken;
    },
    text: (more) => {
      if (isText) text += more;
    },
    close: (name) => {
      isText = false;
      if (name === 'rPh') isSpoken = false;
      if (name === 'si') texts.push(unescaped(text));
    },
  });
  return texts;
};

/** What was read of a cell so far: its kind (absent for a number), its place, its value, and its formula where it has one. */
type Reading = { kind: string | undefined; column: number; value: string; formula: string | undefined };

const ALPHABET = 26;
const BEFORE_A = 64;

/** The column of a place such as AB12, of which A is 0. */
const columnOf = (place: string): number =>
  Array.from(/^[A-Z]{1,3}/.exec(place)?.[0] ?? '').reduce(
    (column, letter) => column * ALPHABET + letter.charCodeAt(0) - BEFORE_A,
    0,
  ) - 1;

const numberIn = (value: string): string => {
  const number = Number(value);
  return value.trim() !== '' && Number.isFinite(number) ? String(number) : value;
};

const saidBy = ({ kind, value }: Reading, shared: readonly string[]): string => {
  switch (kind) {
    case 's':
      return shared[Number(value)] ?? '';
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE';
    case 'inlineStr':
    case 'str':
    case 'e':
      return unescaped(value);
    default:
      return numberIn(value);
  }
};

const cellOf = (reading: Reading, shared: readonly string[]): Cell | undefined => {
  if (reading.formula !== undefined)
    return { says: `=${reading.formula}`.slice(0, MOST_CHARACTERS), isFormula: true };
  const says = saidBy(reading, shared).slice(0, MOST_CHARACTERS);
  return says.trim() === '' ? undefined : { says };
};

/** The rows that hold anything, in the order of the sheet. */
export const rowsIn = (part: Uint8Array, shared: readonly string[]): readonly SheetRow[] => {
  const rows: SheetRow[] = [];
  let row = 0;
  let cells: (Cell | undefined)[] = [];
  let cell: Reading = { kind: undefined, column: -1, value: '', formula: undefined };
  let within: string | undefined;
  const endCell = (): void => {
    const read = cellOf(cell, shared);
    if (read && cell.column >= 0 && cell.column < MOST_COLUMNS) cells[cell.column] = read;
  };
  const endRow = (): void => {
    if (cells.length === 0) return;
    if (rows.length === MOST_ROWS) throw new Unreadable('sheet_too_long');
    rows.push({ row, cells: Array.from(cells) });
  };
  walkXml(part, {
    open: ({ name, attribute }) => {
      within = name;
      if (name === 'row') {
        row = Number(attribute('r') ?? row + 1);
        cells = [];
        cell = { ...cell, column: -1 };
      }
      if (name === 'c') {
        const place = attribute('r');
        const column = place === undefined ? cell.column + 1 : columnOf(place);
        cell = { kind: attribute('t'), column, value: '', formula: undefined };
      }
      if (name === 'f') cell.formula = '';
    },
    text: (text) => {
      if (within === 'v' || within === 't') cell.value += text;
      if (within === 'f') cell.formula += text;
    },
    close: (name) => {
      within = undefined;
      if (name === 'c') endCell();
      if (name === 'row') endRow();
    },
  });
  return rows;
};
