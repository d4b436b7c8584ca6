// Attempts in memory, drawn and scored by the shared rules: nothing of a key is told before they are handed in.

import { type Refusal, refuse } from '#shared/kernel/refusal.ts';
import {
  type AttemptState,
  SaveAnswers,
  StartAttempt,
  StartPractice,
  SubmitAttempt,
} from '#shared/outreach/attempts.ts';
import { isSameClause } from '#shared/outreach/clauses.ts';
import { graceUntil } from '#shared/outreach/contract.ts';
import type { Chosen } from '#shared/outreach/questions.ts';
import { hasPassed, isRight } from '#shared/outreach/scoring.ts';
import type { AttemptLine } from '#shared/outreach/views.ts';
import { nth } from './children.ts';
import { type KeyedQuestion, questionBank } from './quiz-bank.ts';
import { contests, papers } from './quiz-papers.ts';

/** An attempt as it is kept; whoever answers changes it in place. */
export type KeptAttempt = {
  personId: string;
  line: Omit<AttemptLine, 'right' | 'of' | 'passed'>;
  questions: readonly KeyedQuestion[];
  passMark: number;
  chosen: Map<string, Chosen>;
  handedIn?: { at: string; tookMs: number; late: boolean };
};

/** The attempts of one county. */
export type Attempts = ReturnType<typeof createAttempts>;

const minutesLater = (at: string, minutes: number): string =>
  new Date(Date.parse(at) + minutes * 60_000).toISOString();

const isOpenContest = (contestId: string | undefined, now: string): boolean =>
  contestId !== undefined && now < (contests[contestId]?.closeAt ?? '');

const resultOf = (
  { line, questions, chosen, passMark, handedIn }: KeptAttempt,
  now: string,
): AttemptState['result'] => {
  if (!handedIn) return undefined;
  const scored = questions.map(({ clause, ...question }) => {
    const mine = [...(chosen.get(question.questionId) ?? [])];
    return {
      question: { ...question, options: [...question.options], right: [...question.right] },
      chosen: mine,
      isRight: isRight(question, mine),
      clause,
    };
  });
  const right = scored.filter((one) => one.isRight).length;
  return {
    right,
    of: scored.length,
    passed: hasPassed(right, scored.length, passMark),
    passMark,
    tookMs: handedIn.tookMs,
    ...(handedIn.late && { late: true as const }),
    ...(!isOpenContest(line.contestId, now) && { questions: scored }),
  };
};

/** The attempt as its person sees it. */
export const stateOf = (kept: KeptAttempt, now: string): AttemptState => {
  const { line, questions, chosen } = kept;
  const result = resultOf(kept, now);
  return {
    ...line,
    ...(line.deadlineAt !== undefined && { graceUntilAt: graceUntil(line.deadlineAt) }),
    ticket: `ticket-${line.attemptId}`,
    questions: questions.map(({ questionId, kind, asks, options }) => ({
      questionId,
      kind,
      asks,
      options: [...options],
    })),
    answers: [...chosen].map(([questionId, keys]) => ({ questionId, chosen: [...keys] })),
    ...(result && { result }),
  };
};

/** The attempts; `now` is the county's clock. */
export const createAttempts = (now: () => string) => {
  const kept = new Map<string, KeptAttempt>();
  const lay = (attempt: KeptAttempt): AttemptState => {
    kept.set(attempt.line.attemptId, attempt);
    return stateOf(attempt, now());
  };

  const start = (personId: string, data: StartAttempt): AttemptState | Refusal => {
    const paper = papers[data.paperId];
    const contest = data.contestId === undefined ? undefined : contests[data.contestId];
    if (!paper) return refuse('paper_not_published');
    if (now() >= (contest ?? paper).closeAt) return refuse(contest ? 'contest_closed' : 'paper_closed');
    const attemptId = nth('try', 1_000 + kept.size);
    return lay({
      personId,
      line: {
        attemptId,
        paperId: paper.paperId,
        ...(contest && { contestId: contest.contestId }),
        title: contest?.title ?? paper.title,
        purpose: paper.purpose,
        n: data.n,
        status: 'sitting',
        startedAt: now(),
        deadlineAt: minutesLater(now(), paper.minutes),
      },
      questions: questionBank,
      passMark: paper.passMark,
      chosen: new Map(),
    });
  };
  const practise = (personId: string, data: StartPractice): AttemptState | Refusal => {
    const questions = questionBank.filter(({ clause }) =>
      data.clauses.some((one) => isSameClause(one, clause)),
    );
    if (questions.length === 0) return refuse('nothing_to_practise');
    const attemptId = nth('try', 1_000 + kept.size);
    return lay({
      personId,
      line: { attemptId, title: '练一练', purpose: 'practice', n: 1, status: 'sitting', startedAt: now() },
      questions: questions.slice(0, 5),
      passMark: 100,
      chosen: new Map(),
    });
  };
  const save = (attempt: KeptAttempt, { answers }: SaveAnswers): AttemptState | Refusal => {
    const { deadlineAt, status } = attempt.line;
    if (status !== 'sitting') return refuse('already_submitted');
    if (deadlineAt !== undefined && now() > deadlineAt) return refuse('deadline_passed');
    for (const { questionId, chosen } of answers) attempt.chosen.set(questionId, chosen);
    return stateOf(attempt, now());
  };
  const submit = (attempt: KeptAttempt, { answers, elapsedMs }: SubmitAttempt): AttemptState | Refusal => {
    const { deadlineAt, startedAt, status } = attempt.line;
    if (status !== 'sitting') return refuse('already_submitted');
    if (deadlineAt !== undefined && now() > graceUntil(deadlineAt)) return refuse('deadline_passed');
    const late = deadlineAt !== undefined && now() > deadlineAt;
    for (const { questionId, chosen } of answers) attempt.chosen.set(questionId, chosen);
    const tookMs = late ? elapsedMs : Math.max(elapsedMs, Date.parse(now()) - Date.parse(startedAt));
    attempt.line = { ...attempt.line, status: 'submitted' };
    attempt.handedIn = { at: now(), tookMs, late };
    return stateOf(attempt, now());
  };
  const begin = (who: string, what: string, data: unknown): AttemptState | Refusal => {
    if (what === 'practise') {
      const practice = StartPractice.safeParse(data);
      return practice.success ? practise(who, practice.data) : refuse('invalid_input', 'clauses');
    }
    const wanted = StartAttempt.safeParse(data);
    return wanted.success ? start(who, wanted.data) : refuse('invalid_input', 'paperId');
  };
  const act = (who: string, id: string, what: string, data: unknown): AttemptState | Refusal => {
    if (what === 'start' || what === 'practise') return begin(who, what, data);
    const attempt = kept.get(id);
    if (attempt?.personId !== who) return refuse('attempt_not_yours');
    const saved = SaveAnswers.safeParse(data);
    if (what === 'answer' && saved.success) return save(attempt, saved.data);
    const submitted = SubmitAttempt.safeParse(data);
    return submitted.success ? submit(attempt, submitted.data) : refuse('invalid_input', 'answers');
  };
  return { kept, lay, act };
};
