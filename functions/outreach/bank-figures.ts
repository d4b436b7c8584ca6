// What there is to draw from, bank by bank: how many questions by clause, difficulty and kind.
import * as z from 'zod/mini';
import type { Reader } from '#functions/kernel/reader.ts';
import { BankQuestions } from '#shared/outreach/policies.ts';
import type { Question } from '#shared/outreach/questions.ts';
import { BankPart, bankList } from '#shared/outreach/rows.ts';
import type { BankFigures } from '#shared/outreach/views.ts';
import { PolicyRow } from './county-policies.ts';

const BankRow = z.object({ outreach: BankPart });

/** Whole banks are read to count in them, so no more than a county works by. */
const MOST_BANKS = 60;

type Bank = BankFigures['banks'][number];
type Figure = Bank['figures'][number];

const counted = (questions: readonly Question[]): Figure[] => {
  const figures = new Map<string, Figure>();
  for (const { clause, difficulty, kind } of questions) {
    const key = JSON.stringify([clause, difficulty, kind]);
    const figure = figures.get(key) ?? { clause, difficulty, kind, n: 0 };
    figures.set(key, { ...figure, n: figure.n + 1 });
  }
  return [...figures.values()];
};

const figuresOf = async (read: Reader, bankId: string, policyId: string): Promise<Bank> => {
  const [answer, policy] = await Promise.all([
    read.answer({ slice: 'outreach', id: bankId, answer: 'questions' }),
    read.row('policy', policyId, PolicyRow),
  ]);
  const questions = answer === undefined ? [] : BankQuestions.parse(answer).questions;
  return {
    policyId,
    title: policy?.parts.outreach.title ?? '',
    questions: questions.length,
    figures: counted(questions),
  };
};

/** The figures of a county's banks. */
export const figuresOfCounty = async (read: Reader, county: string, at: string): Promise<BankFigures> => {
  const rows = await read.list(bankList(county), BankRow, MOST_BANKS);
  const banks = rows.map(({ id, parts }) => figuresOf(read, id, parts.outreach.policyId));
  return { region: county, readAt: at, banks: await Promise.all(banks) };
};
