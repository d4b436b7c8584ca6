// A paper as its officer sees it: the rule it was drawn by, its seed, and everything it may ask, dropped questions marked.
import type { Reader } from '#functions/kernel/reader.ts';
import { type Refusal, refuse } from '#shared/kernel/refusal.ts';
import type { PaperSitting } from '#shared/outreach/papers.ts';
import type { PaperView } from '#shared/outreach/views.ts';
import { PaperRow, paperLine } from './paper-lines.ts';

/** The whole paper, the key included. */
export const paperView = async (
  read: Reader,
  sitting: PaperSitting,
  at: string,
): Promise<PaperView | Refusal<'not_found'>> => {
  const row = await read.row('paper', sitting.paperId, PaperRow);
  if (!row) return refuse('not_found');
  const { drawing, rule, seed, pool, dropped } = sitting;
  return {
    readAt: at,
    paper: paperLine(row),
    drawing,
    rule,
    seed,
    questions: [
      ...pool.map(({ line: _, ...question }) => ({ ...question, dropped: false })),
      ...dropped.map(({ line: _, ...question }) => ({ ...question, dropped: true })),
    ],
  };
};
