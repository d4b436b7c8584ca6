// A sheet's columns are found by their titles, in whatever order they stand; every row below is a row of questions.
import type { Cell, SheetRow } from '#functions/kernel/sheet.ts';
import { type Refusal, refuse } from '#shared/kernel/refusal.ts';
import { type ImportColumn, importColumns } from '#shared/outreach/import.ts';
import { columnTitles, meantBy, optionalColumns } from '#shared/outreach/import-words.ts';

/** What a row says, column by column; an empty cell is not there. */
export type QuestionRow = Readonly<{ row: number; cells: ReadonlyMap<ImportColumn, Cell> }>;

type Places = ReadonlyMap<ImportColumn, number>;

/** A title or a note may stand above the head. */
const MOST_ABOVE = 5;

const placesIn = ({ cells }: SheetRow): Places => {
  const places = new Map<ImportColumn, number>();
  for (const [place, cell] of cells.entries()) {
    const column = cell && !cell.isFormula ? meantBy<ImportColumn>(columnTitles, cell.says) : undefined;
    if (column && !places.has(column)) places.set(column, place);
  }
  return places;
};

const isHead = (places: Places): boolean =>
  importColumns.every((column) => places.has(column) || optionalColumns.includes(column));

const rowBy = (places: Places, { row, cells }: SheetRow): QuestionRow => ({
  row,
  cells: new Map(
    [...places].flatMap(([column, place]) => {
      const cell = cells[place];
      return cell ? [[column, cell] as const] : [];
    }),
  ),
});

/** The rows below the head that say anything in its columns; refused where no row is a head, or nothing stands below it. */
export const questionRows = (
  sheet: readonly SheetRow[],
): readonly QuestionRow[] | Refusal<'sheet_without_columns' | 'sheet_empty'> => {
  const heads = sheet.slice(0, MOST_ABOVE).map(placesIn);
  const head = heads.findIndex(isHead);
  const places = heads[head];
  if (!places) return refuse(sheet.length === 0 ? 'sheet_empty' : 'sheet_without_columns');
  const rows = sheet.slice(head + 1).map((row) => rowBy(places, row));
  const filled = rows.filter(({ cells }) => cells.size > 0);
  return filled.length === 0 ? refuse('sheet_empty') : filled;
};
