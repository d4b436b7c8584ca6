// Why a sign-in did not work, as one bold clause and one plain one.
import type { Refusal } from '#shared/kernel/refusal.ts';
import { wordsOf } from '../../kernel/refusal-copy.ts';
import type { Answer } from '../../kernel/request.ts';

export type Trouble = Readonly<{ bold: string; plain: string }>;

/** The words of a refusal. */
export const troubleOf = (refusal: Refusal): Trouble => {
  const { what, next } = wordsOf(refusal);
  return { bold: what, plain: next };
};

const NO_ANSWER: Trouble = { bold: '没有连上', plain: '请看看有没有网，再点一次。填的都还在。' };

/** The words of an answer that was no yes. */
export const troubleIn = (answer: Answer<unknown>): Trouble | undefined => {
  if (answer.kind === 'ok') return undefined;
  if (answer.kind === 'refused') return troubleOf(answer.refusal);
  const { reference } = answer.failure;
  return reference ? { ...NO_ANSWER, plain: `${NO_ANSWER.plain}编号 ${reference}` } : NO_ANSWER;
};
