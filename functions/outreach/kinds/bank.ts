// The kind of stream of a bank; papers draw from its answer, and its officer sees what was retired as well.
import { defineKind } from '#functions/kernel/kind.ts';
import type { Needs } from '#functions/kernel/stream.ts';
import { policyOf, type BankState as Shown } from '#shared/outreach/policies.ts';
import { askable, type BankState, everythingOf, practiceOf, questionsOf } from '../bank-state.ts';
import { BankCommand, BankNeeds, bankDecider } from '../decide/bank.ts';
import { BankEvent } from '../events/bank.ts';
import { bankEntry } from '../project/bank.ts';
import { bankEffects } from '../react/bank.ts';
import { documentNeed } from './policy.ts';

const needsOf = ({ type }: BankCommand, bankId: string): Needs => {
  switch (type) {
    case 'add':
    case 'correct':
    case 'retire':
      return { document: documentNeed(policyOf(bankId)) };
    case 'follow_policy':
    case 'note_paper_use':
      return {};
  }
};

const caller = (state: BankState, bankId: string): Shown | undefined => {
  if (state.status === 'none') return undefined;
  const questions = askable(state).length;
  return { bankId, questions, retired: state.questions.size - questions };
};

export const bank = defineKind({
  id: 'bank',
  command: BankCommand,
  needs: { shape: BankNeeds, of: needsOf },
  event: BankEvent,
  decider: bankDecider,
  caller,
  answers: { questions: questionsOf, practice: practiceOf, everything: everythingOf },
  projections: (define) => [define(bankEntry)],
  react: bankEffects,
});
