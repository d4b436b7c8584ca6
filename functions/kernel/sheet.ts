// What stands in a spreadsheet is plain data: whoever reads the file knows nothing of what it is about, and a slice nothing of files.
import type { Refusal } from '#shared/kernel/refusal.ts';

/** What a cell says, as text; of a formula the formula itself, which nobody ever computes. */
export type Cell = Readonly<{ says: string; isFormula?: true }>;

/** A row that holds anything: its number in the sheet, of which the first is 1, and its cells from column A on. */
export type SheetRow = Readonly<{ row: number; cells: readonly (Cell | undefined)[] }>;

/** Why a file is not read: no spreadsheet at all, more than may be unpacked, more rows than are taken. */
export type SheetRefusal = Refusal<'sheet_unreadable' | 'sheet_too_large' | 'sheet_too_long'>;

/** Reads the rows of the first sheet that is shown, of a file in base64 (XLSX). */
export type SheetReading = (file: string) => Promise<readonly SheetRow[] | SheetRefusal>;
