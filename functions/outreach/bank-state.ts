// A bank as its facts leave it: every question ever entered, in the order of entering, and which papers ask which.
import * as z from 'zod/mini';
import { type BankQuestions, type PracticeQuestions, policyOf } from '#shared/outreach/policies.ts';
import { Question } from '#shared/outreach/questions.ts';
import { type BankEvent, retiredBecause } from './events/bank.ts';

const HeldQuestion = z.extend(Question, { retired: z.optional(z.enum(retiredBecause)) });
type HeldQuestion = z.infer<typeof HeldQuestion>;

/** Everything a bank holds, retired questions too: the answer `everything`, for its officer and for a check of an import. */
export const WholeBank = z.object({ questions: z.array(HeldQuestion) });
export type WholeBank = z.infer<typeof WholeBank>;

/** A question with the version of its policy that it was written for. */
export type Kept = HeldQuestion & Readonly<{ version: number }>;

/** A paper that asks some of the bank's questions, until it closes. */
type Use = Readonly<{
  paperId: string;
  questionIds: readonly string[];
  closeAt: string;
  isContest?: true | undefined;
}>;

/** A bank with questions. */
export type Bank = Readonly<{
  status: 'begun';
  region: string;
  questions: ReadonlyMap<string, Kept>;
  uses: readonly Use[];
}>;

/** No bank yet, or one with everything decisions need. */
export type BankState = Readonly<{ status: 'none' }> | Bank;

type Added = Extract<BankEvent, { type: 'questions.added' }>;

const withQuestions = (before: ReadonlyMap<string, Kept>, more: readonly Kept[]): ReadonlyMap<string, Kept> =>
  new Map([...before, ...more.map((one) => [one.questionId, one] as const)]);

const added = (state: BankState, { region, questions }: Added): Bank => ({
  status: 'begun',
  region,
  questions: withQuestions(state.status === 'none' ? new Map() : state.questions, questions),
  uses: state.status === 'none' ? [] : state.uses,
});

const after = (bank: Bank, event: Exclude<BankEvent, Added>): Bank => {
  switch (event.type) {
    case 'question.corrected':
      return { ...bank, questions: withQuestions(bank.questions, [event.question]) };
    case 'questions.retired': {
      const { questionIds, because: retired } = event;
      const gone = questionIds.flatMap((id) => bank.questions.get(id) ?? []);
      const marked = gone.map((one) => ({ ...one, retired }));
      return { ...bank, questions: withQuestions(bank.questions, marked) };
    }
    case 'use.noted': {
      const { paperId, questionIds, closeAt, isContest } = event;
      return { ...bank, uses: [...bank.uses, { paperId, questionIds, closeAt, isContest }] };
    }
  }
};

/** The bank after one more fact. */
export const evolveBank = (state: BankState, event: BankEvent): BankState => {
  if (event.type === 'questions.added') return added(state, event);
  return state.status === 'none' ? state : after(state, event);
};

/** What may be asked, in the order of entering. */
export const askable = ({ questions }: Bank): readonly Kept[] =>
  [...questions.values()].filter(({ retired }) => retired === undefined);

const written = ({ version: _, retired: _retired, ...question }: Kept): Question => question;

/** The bank as a paper draws from it. */
export const questionsOf = (state: BankState, bankId: string): BankQuestions | undefined =>
  state.status === 'none'
    ? undefined
    : { policyId: policyOf(bankId), region: state.region, questions: askable(state).map(written) };

/** The bank as somebody practises it. */
export const practiceOf = (state: BankState, bankId: string): PracticeQuestions | undefined => {
  const bank = questionsOf(state, bankId);
  if (!bank || state.status === 'none') return undefined;
  const contests = state.uses.filter(({ isContest }) => isContest);
  return {
    ...bank,
    contests: contests.map(({ questionIds, closeAt }) => ({ questionIds: [...questionIds], closeAt })),
  };
};

/** The bank with its retired questions. */
export const everythingOf = (state: BankState): WholeBank | undefined =>
  state.status === 'none'
    ? undefined
    : { questions: [...state.questions.values()].map(({ version: _, ...question }) => question) };
