// What follows when questions are retired: every paper that asks them drops them.
import type { Effect } from '#functions/kernel/effect.ts';
import type { DropQuestions } from '#shared/outreach/papers.ts';
import type { BankEvent } from '../events/bank.ts';

const dropping = (paperId: string, questionIds: string[]): Effect => {
  const data: DropQuestions = { questionIds };
  return { kind: 'command', slice: 'outreach', id: paperId, type: 'drop_questions', data };
};

/** A paper of which the bank heard too late drops what was retired before. */
export const bankEffects = (event: BankEvent): readonly Effect[] => {
  switch (event.type) {
    case 'questions.retired':
      return event.papers.map(({ paperId, questionIds }) => dropping(paperId, questionIds));
    case 'use.noted':
      return event.retired.length > 0 ? [dropping(event.paperId, event.retired)] : [];
    default:
      return [];
  }
};
