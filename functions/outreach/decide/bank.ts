// Decides every command on a bank: only what can be asked comes in, and what is retired is told to the papers that ask it.
import * as z from 'zod/mini';
import type { Context, Decider, Decision } from '#functions/kernel/decider.ts';
import { isRefusal, type Refusal, refuse } from '#shared/kernel/refusal.ts';
import { countyDate } from '#shared/kernel/time.ts';
import { clauseFrom } from '#shared/outreach/documents.ts';
import {
  AddQuestions,
  type BankRefusal,
  CorrectQuestion,
  FollowPolicy,
  MOST_QUESTIONS,
  NotePaperUse,
  PolicyDocument,
  RetireQuestion,
} from '#shared/outreach/policies.ts';
import { type Question, questionFault } from '#shared/outreach/questions.ts';
import { askable, type Bank, type BankState, evolveBank, type Kept } from '../bank-state.ts';
import type { BankEvent } from '../events/bank.ts';

export const BankCommand = z.discriminatedUnion('type', [
  z.object({ type: z.literal('add'), data: AddQuestions }),
  z.object({ type: z.literal('correct'), data: CorrectQuestion }),
  z.object({ type: z.literal('retire'), data: RetireQuestion }),
  z.object({ type: z.literal('follow_policy'), data: FollowPolicy }),
  z.object({ type: z.literal('note_paper_use'), data: NotePaperUse }),
]);
export type BankCommand = z.infer<typeof BankCommand>;

/** The document whose questions these are. */
export const BankNeeds = z.object({ document: z.optional(PolicyDocument) });
export type BankNeeds = z.infer<typeof BankNeeds>;

type Ordered<Type extends BankCommand['type']> = Extract<BankCommand, { type: Type }> & Context<BankNeeds>;
type Outcome = Decision<BankEvent, BankRefusal>;
type No = Refusal<BankRefusal>;

/** The document, while it may be asked about. */
const documentFor = ({ needs: { document }, at }: Context<BankNeeds>): PolicyDocument | No => {
  if (!document) return refuse('policy_not_published');
  const { supersededOn } = document;
  return supersededOn !== undefined && supersededOn <= countyDate(at)
    ? refuse('policy_superseded')
    : document;
};

/** The question with the version it is written for; `path` leads to it in the command. */
const writtenFor = (document: PolicyDocument, question: Question, on: string, path = ''): Kept | No => {
  const worded = clauseFrom(document, question.clause, on);
  if (!worded) return refuse('clause_unknown', `${path}clause`);
  const fault = questionFault(question);
  if (fault) return refuse('question_unaskable', `${path}${fault.field}`);
  return { ...question, version: worded.version };
};

const known = ({ data }: Ordered<'add'>, state: BankState): No | undefined => {
  const ids = data.questions.map(({ questionId }) => questionId);
  const twice = ids.findIndex((id, n) => ids.indexOf(id) < n);
  if (twice !== -1) return refuse('question_entered_twice', `questions.${twice}.questionId`);
  if (state.status === 'none') return undefined;
  const entered = ids.findIndex((id) => state.questions.has(id));
  if (entered !== -1) return refuse('question_already_entered', `questions.${entered}.questionId`);
  return state.questions.size + ids.length > MOST_QUESTIONS ? refuse('bank_full') : undefined;
};

const add = (command: Ordered<'add'>, state: BankState): Outcome => {
  const document = documentFor(command);
  if (isRefusal(document)) return document;
  const broken = known(command, state);
  if (broken) return broken;
  const questions: Kept[] = [];
  for (const [n, question] of command.data.questions.entries()) {
    const written = writtenFor(document, question, countyDate(command.at), `questions.${n}.`);
    if (isRefusal(written)) return written;
    questions.push(written);
  }
  const { policyId, region } = document;
  return [{ type: 'questions.added', policyId, region, questions }];
};

/** A question that is still asked. */
const asked = (bank: Bank, questionId: string): Kept | No => {
  const question = bank.questions.get(questionId);
  if (!question) return refuse('question_unknown', 'questionId');
  return question.retired === undefined ? question : refuse('question_retired', 'questionId');
};

const correct = (command: Ordered<'correct'>, bank: Bank): Outcome => {
  const document = documentFor(command);
  if (isRefusal(document)) return document;
  const before = asked(bank, command.data.questionId);
  if (isRefusal(before)) return before;
  const question = writtenFor(document, command.data, countyDate(command.at));
  if (isRefusal(question)) return question;
  return JSON.stringify(before) === JSON.stringify(question)
    ? refuse('nothing_changed')
    : [{ type: 'question.corrected', question }];
};

type Retired = Extract<BankEvent, { type: 'questions.retired' }>;

const retired = (
  { uses }: Bank,
  gone: readonly string[],
  because: Retired['because'],
  at: string,
): Retired => ({
  type: 'questions.retired',
  questionIds: [...gone],
  because,
  papers: uses
    .filter(({ closeAt }) => closeAt > at)
    .map(({ paperId, questionIds }) => ({
      paperId,
      questionIds: questionIds.filter((id) => gone.includes(id)),
    }))
    .filter(({ questionIds }) => questionIds.length > 0),
});

const retire = ({ data, at }: Ordered<'retire'>, bank: Bank): Outcome => {
  const question = asked(bank, data.questionId);
  return isRefusal(question) ? question : [retired(bank, [data.questionId], 'by_hand', at)];
};

const follow = ({ data, at }: Ordered<'follow_policy'>, bank: Bank): Outcome => {
  const { version, changed, ceased } = data;
  const stale = askable(bank).filter(
    (question) => ceased || (question.version < version && changed.includes(question.clause)),
  );
  if (stale.length === 0) return refuse('nothing_changed');
  const gone = stale.map(({ questionId }) => questionId);
  return [retired(bank, gone, 'clause_changed', at)];
};

const noteUse = ({ data }: Ordered<'note_paper_use'>, bank: Bank): Outcome => {
  const { paperId, closeAt, isContest } = data;
  if (bank.uses.some((use) => use.paperId === paperId)) return refuse('nothing_changed');
  const questions = data.questionIds.flatMap((id) => bank.questions.get(id) ?? []);
  if (questions.length === 0) return refuse('question_unknown');
  return [
    {
      type: 'use.noted',
      paperId,
      questionIds: questions.map(({ questionId }) => questionId),
      closeAt,
      ...(isContest && { isContest }),
      retired: questions.flatMap((one) => (one.retired === undefined ? [] : [one.questionId])),
    },
  ];
};

const decide = (command: BankCommand & Context<BankNeeds>, state: BankState): Outcome => {
  if (command.type === 'add') return add(command, state);
  if (state.status === 'none') return refuse('question_unknown');
  switch (command.type) {
    case 'correct':
      return correct(command, state);
    case 'retire':
      return retire(command, state);
    case 'follow_policy':
      return follow(command, state);
    case 'note_paper_use':
      return noteUse(command, state);
  }
};

export const bankDecider: Decider<BankCommand & Context<BankNeeds>, BankState, BankEvent, BankRefusal> = {
  initial: { status: 'none' },
  evolve: evolveBank,
  decide,
};
