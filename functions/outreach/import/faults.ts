// What is wrong with the cells of one row, each cell blamed once, for the first thing that is wrong with it.
import * as z from 'zod/mini';
import {
  type FaultyRow,
  type ImportColumn,
  type ImportFault,
  importFaults,
} from '#shared/outreach/import.ts';
import type { QuestionRow } from './columns.ts';

/** As much of a cell as an answer shows again. */
const SHOWN = 80;

const Fault = z.enum(importFaults);

/** Notes what is wrong with a row. */
export const faultsOf = ({ row, cells }: QuestionRow) => {
  const faults = new Map<ImportColumn, ImportFault>();
  const shown = (column: ImportColumn): string => (cells.get(column)?.says ?? '').slice(0, SHOWN);
  const blame = (column: ImportColumn, fault: ImportFault): undefined => {
    if (!faults.has(column)) faults.set(column, fault);
    return undefined;
  };
  return {
    blame,
    /** What a cell says; blamed and undefined where it is empty or a formula. */
    said: (column: ImportColumn): string | undefined => {
      const cell = cells.get(column);
      if (cell?.isFormula) return blame(column, 'formula');
      return cell?.says ?? blame(column, 'empty');
    },
    /** The same as the treaty takes it; blamed by the treaty's own reason where it does not. */
    taken: (
      column: ImportColumn,
      shape: z.ZodMiniType<string>,
      says: string | undefined,
    ): string | undefined => {
      if (says === undefined) return undefined;
      const parsed = shape.safeParse(says);
      if (parsed.success) return parsed.data;
      const reason = Fault.safeParse(parsed.error.issues[0]?.message);
      return blame(column, reason.success ? reason.data : 'empty');
    },
    has: (column: ImportColumn): boolean => cells.has(column),
    /** The row with its faults, in the order of judging. */
    told: (): FaultyRow => ({
      row,
      asks: shown('asks'),
      faults: [...faults].map(([column, fault]) => ({ column, says: shown(column), fault })),
    }),
  };
};

export type Faults = ReturnType<typeof faultsOf>;
