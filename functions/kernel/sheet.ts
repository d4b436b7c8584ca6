// What stands in a spreadsheet is plain data: whoever reads the file knows nothing of what it is about, and a slice nothing of files.
import type { Refusal } from '#shared/kernel/refusal.ts';

/** What a cell says, as text; of a formula the formula itself, which nobody ever computes. */
export type Cell = Readonly<{ says: string; isFormula?: true }>;

/** A row that holds anything: its number in the sheet, of which the first is 1, and its cells from column A on. */
export type SheetRow = Readonly<{ row: number; cells: readonly (Cell | undefined)[] }>;

/** Why a file is not read: no spreadsheet at all, more than may be unpacked, more rows than are taken. */
export type SheetRefusal = Refusal<'sheet_unreadable' | 'sheet_too_large' | 'sheet_too_long'>;

/** A column of a sheet to be filled in by hand: its title, its width in characters, and what may stand in it where that is a list. */
export type BlankColumn = Readonly<{ title: string; width: number; choices?: readonly string[] }>;

/** A sheet to be filled in by hand, with rows that show how. */
export type BlankSheet = Readonly<{
  name: string;
  columns: readonly BlankColumn[];
  rows: readonly (readonly string[])[];
}>;

/** Files of spreadsheets (XLSX), read and made. */
export type Sheets = Readonly<{
  /** The rows of a file's first sheet that is shown. */
  read: (file: Uint8Array) => Promise<readonly SheetRow[] | SheetRefusal>;
  /** A file that holds this sheet. */
  write: (sheet: BlankSheet) => Promise<Uint8Array>;
}>;
