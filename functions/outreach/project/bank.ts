// A bank's row says how many questions it holds; the questions themselves are told by its stream.
import type { ProjectionDefinition } from '#functions/kernel/projection.ts';
import { BankPart, bankList } from '#shared/outreach/rows.ts';
import type { BankEvent } from '../events/bank.ts';

const evolve = (part: BankPart | undefined, event: BankEvent): BankPart | undefined => {
  switch (event.type) {
    case 'questions.added': {
      const { policyId, region, questions } = event;
      const { questions: before, retired } = part ?? { questions: 0, retired: 0 };
      return { policyId, region, questions: before + questions.length, retired };
    }
    case 'questions.retired': {
      const n = event.questionIds.length;
      return part && { ...part, questions: part.questions - n, retired: part.retired + n };
    }
    default:
      return part;
  }
};

export const bankEntry: ProjectionDefinition<BankEvent, BankPart> = {
  row: 'bank',
  fields: BankPart,
  evolve,
  list: ({ region, policyId }) => ({ under: bankList(region), sort: policyId }),
};
