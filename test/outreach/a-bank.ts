// Banks as tests make them: questions of every kind on the clauses of one plan.
import { bankDecider } from '#functions/outreach/decide/bank.ts';
import type { BankEvent } from '#functions/outreach/events/bank.ts';
import {
  bankOf,
  type FollowPolicy,
  type NotePaperUse,
  type PolicyDocument,
} from '#shared/outreach/policies.ts';
import type { Question } from '#shared/outreach/questions.ts';
import { AT, COUNTY, nth } from '../kit/ids.ts';
import { specOf } from '../kit/spec.ts';
import { documentAfter, policyId, published } from './a-policy.ts';

type Command = Parameters<typeof bankDecider.decide>[0];
type Ordered<Type extends Command['type']> = Extract<Command, { type: Type }>;
type Fact<Type extends BankEvent['type']> = Extract<BankEvent, { type: Type }>;

export const { given } = specOf(bankDecider);

export const bankId = bankOf(policyId);
export const paperId = nth('paper');
export const otherPaper = nth('paper', 2);
export const CLOSE_AT = '2026-06-30T12:00:00.000Z';

/** The n-th question, on the first clause, with one right answer. */
export const aQuestion = (n = 1, changed: Partial<Question> = {}): Question => ({
  questionId: nth('question', n),
  clause: '一',
  duty: 'visit',
  kind: 'single',
  difficulty: 'easy',
  asks: `第 ${n} 题：多久走访一次？`,
  options: [
    { key: 'A', says: '每月' },
    { key: 'B', says: '每季度' },
    { key: 'C', says: '每年' },
  ],
  right: ['A'],
  because: '第一条写明每月走访一次。',
  ...changed,
});

/** One of each kind. */
export const ofEveryKind: readonly Question[] = [
  aQuestion(1),
  aQuestion(2, { kind: 'multiple', clause: '二', right: ['A', 'C'], difficulty: 'middle' }),
  aQuestion(3, {
    kind: 'true_false',
    clause: '三',
    duty: 'report',
    options: [
      { key: 'A', says: '对' },
      { key: 'B', says: '错' },
    ],
    right: ['B'],
  }),
  aQuestion(4, { kind: 'order', clause: '二', right: ['C', 'A', 'B'], difficulty: 'hard' }),
];

type Besides = Readonly<{ at?: string; document?: PolicyDocument | undefined }>;

const context = (besides: Besides = {}) => ({
  id: bankId,
  at: besides.at ?? AT,
  by: nth('person'),
  needs: { document: 'document' in besides ? besides.document : documentAfter(published()) },
});

export const add = (questions: readonly Question[] = [aQuestion()], besides?: Besides): Ordered<'add'> => ({
  ...context(besides),
  type: 'add',
  data: { questions: [...questions] },
});

export const correct = (question: Question, besides?: Besides): Ordered<'correct'> => ({
  ...context(besides),
  type: 'correct',
  data: question,
});

export const retire = (n = 1, besides?: Besides): Ordered<'retire'> => ({
  ...context(besides),
  type: 'retire',
  data: { questionId: nth('question', n) },
});

export const follow = (data: Partial<FollowPolicy> = {}): Ordered<'follow_policy'> => ({
  ...context({ document: undefined }),
  type: 'follow_policy',
  data: { version: 2, changed: ['二', '三'], ceased: false, ...data },
});

export const noteUse = (
  questions: readonly number[],
  changed: Partial<NotePaperUse> = {},
): Ordered<'note_paper_use'> => ({
  ...context({ document: undefined }),
  type: 'note_paper_use',
  data: { paperId, questionIds: questions.map((n) => nth('question', n)), closeAt: CLOSE_AT, ...changed },
});

export const added = (
  questions: readonly Question[] = [aQuestion()],
  version = 1,
): Fact<'questions.added'> => ({
  type: 'questions.added',
  policyId,
  region: COUNTY,
  questions: questions.map((question) => ({ ...question, version })),
});

export const corrected = (question: Question, version = 1): Fact<'question.corrected'> => ({
  type: 'question.corrected',
  question: { ...question, version },
});

export const retired = (
  questions: readonly number[],
  because: Fact<'questions.retired'>['because'] = 'by_hand',
  papers: Fact<'questions.retired'>['papers'] = [],
): Fact<'questions.retired'> => ({
  type: 'questions.retired',
  questionIds: questions.map((n) => nth('question', n)),
  because,
  papers,
});

export const useNoted = (
  questions: readonly number[],
  changed: Partial<Fact<'use.noted'>> = {},
): Fact<'use.noted'> => ({
  type: 'use.noted',
  paperId,
  questionIds: questions.map((n) => nth('question', n)),
  closeAt: CLOSE_AT,
  retired: [],
  ...changed,
});
