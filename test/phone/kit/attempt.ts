// An attempt as the server hands it out, for the phone's tests.
import type { AttemptState } from '#shared/outreach/attempts.ts';
import { type AskedQuestion, optionKeys, type QuestionKind } from '#shared/outreach/questions.ts';
import { nth } from './paper.ts';

const names: Readonly<Record<QuestionKind, string>> = {
  single: '先做什么',
  multiple: '哪几样要看',
  true_false: '这样对不对',
  order: '先后怎么排',
};

/** The n-th question: of this kind, with as many options. */
export const aQuestion = (n: number, kind: QuestionKind = 'single', options = 4): AskedQuestion => ({
  questionId: nth('qst', n),
  kind,
  asks: `第 ${n} 题：${names[kind]}？`,
  options: optionKeys
    .slice(0, kind === 'true_false' ? 2 : options)
    .map((key) => ({ key, says: `${key} 项` })),
});

/** Fifteen minutes over four questions of every kind, begun at 9:30. */
export const anAttempt = (changed: Partial<AttemptState> = {}): AttemptState => ({
  attemptId: nth('try', 1),
  status: 'sitting',
  paperId: nth('ppr', 1),
  title: '强制报告与委托照护',
  purpose: 'quiz',
  n: 1,
  startedAt: '2026-06-12T01:30:00.000Z',
  deadlineAt: '2026-06-12T01:45:00.000Z',
  graceUntilAt: '2026-06-12T01:55:00.000Z',
  ticket: 'a-ticket',
  questions: [aQuestion(1), aQuestion(2, 'multiple'), aQuestion(3, 'true_false'), aQuestion(4, 'order')],
  answers: [],
  ...changed,
});
