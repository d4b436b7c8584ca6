// A sheet of questions is looked at row by row; nothing of it is kept.
import type { Reader } from '#functions/kernel/reader.ts';
import { isRefusal, type Refusal, refuse } from '#shared/kernel/refusal.ts';
import { countyDate } from '#shared/kernel/time.ts';
import type { CheckImport, ImportChecked, ImportRefusal } from '#shared/outreach/import.ts';
import { questionRows } from './columns.ts';
import { judgeRow } from './judge-row.ts';
import { knownPolicies } from './known-policies.ts';

/** How many questions one sheet may bring. */
const MOST_QUESTIONS = 200;

/** What of a sheet can be taken, and what is wrong with the rest; or why it cannot be looked at. */
export const checkImport = async (
  read: Reader,
  { name, region, sheet }: CheckImport,
  at: string,
): Promise<ImportChecked | Refusal<ImportRefusal>> => {
  const found = await read.sheet(sheet);
  if (isRefusal(found)) return found;
  const rows = questionRows(found);
  if (isRefusal(rows)) return rows;
  if (rows.length > MOST_QUESTIONS) return refuse('sheet_too_long');
  const named = rows.flatMap(({ cells }) => cells.get('policy')?.says ?? []);
  const known = await knownPolicies(read, { region, at, named });
  const before = new Set<string>();
  const checked: ImportChecked = { name, rows: rows.length, faulty: [], good: [] };
  for (const row of rows) {
    const judged = judgeRow(row, { known, on: countyDate(at), before });
    if ('faulty' in judged) checked.faulty.push(judged.faulty);
    else {
      before.add(judged.good.question.questionId);
      checked.good.push(judged.good);
    }
  }
  return checked;
};
