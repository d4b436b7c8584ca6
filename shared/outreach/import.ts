// Questions come in as a sheet: its columns, what may be wrong with a cell, and what a check of it answers; nothing is stored by a check.
import * as z from 'zod/mini';
import { idOf } from '../kernel/id.ts';
import { RegionCode } from '../kernel/region.ts';
import { Question } from './questions.ts';

/** The columns of an import, as the template names them. */
export const importColumns = [
  'policy',
  'clause',
  'duty',
  'kind',
  'difficulty',
  'asks',
  'A',
  'B',
  'C',
  'D',
  'E',
  'F',
  'G',
  'H',
  'right',
  'because',
] as const;
export type ImportColumn = (typeof importColumns)[number];

/** Why a cell cannot be taken. */
export const importFaults = [
  'empty',
  'too_long',
  'formula',
  'policy_unknown',
  'policy_superseded',
  'clause_unknown',
  'duty_unknown',
  'kind_unknown',
  'difficulty_unknown',
  'asked_twice_in_sheet',
  'already_in_bank',
  'broken_character',
  'options_out_of_order',
  'options_alike',
  'options_not_true_false',
  'right_not_an_option',
  'right_named_twice',
  'right_not_one',
  'right_too_few',
  'right_not_all',
  'too_few',
] as const;
export type ImportFault = (typeof importFaults)[number];

/** One row that cannot be taken: its number in the sheet (the first is 1), and each cell with what it says. */
export const FaultyRow = z.object({
  row: z.number(),
  asks: z.string(),
  faults: z.array(z.object({ column: z.enum(importColumns), says: z.string(), fault: z.enum(importFaults) })),
});
export type FaultyRow = z.infer<typeof FaultyRow>;

/** A sheet that was looked at; nothing is stored. Questions come with ids already, so entering them twice changes nothing. */
export const ImportChecked = z.object({
  name: z.string(),
  rows: z.number(),
  faulty: z.array(FaultyRow),
  good: z.array(z.object({ row: z.number(), policyId: idOf('policy'), question: Question })),
});
export type ImportChecked = z.infer<typeof ImportChecked>;

/** The sheet itself: XLSX, in base64. */
export const CheckImport = z.strictObject({
  name: z.string('not_text').check(z.maxLength(200, 'too_long')),
  region: RegionCode,
  sheet: z.string('not_text'),
});
export type CheckImport = z.infer<typeof CheckImport>;

export const importRefusals = [
  'sheet_unreadable',
  'sheet_too_large',
  'sheet_without_columns',
  'sheet_empty',
  'sheet_too_long',
] as const;
export type ImportRefusal = (typeof importRefusals)[number];
