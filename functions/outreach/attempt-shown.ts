// An attempt as its taker may see it: nothing of the key before it is over, and in a contest not before everybody's is.
import type { Reader } from '#functions/kernel/reader.ts';
import { type Refusal, refuse } from '#shared/kernel/refusal.ts';
import { countyDate } from '#shared/kernel/time.ts';
import type {
  AttemptResult,
  KeptQuestion,
  ScoredQuestion,
  AttemptState as Shown,
} from '#shared/outreach/attempts.ts';
import { graceUntil } from '#shared/outreach/contract.ts';
import type { AskedQuestion } from '#shared/outreach/questions.ts';
import { isRight } from '#shared/outreach/scoring.ts';
import { ticketOf } from '#shared/outreach/ticket.ts';
import { type Attempt, type AttemptState, evolveAttempt, type Result } from './attempt-state.ts';
import { AttemptEvent } from './events/attempt.ts';

const asked = ({ questionId, kind, asks, options }: KeptQuestion): AskedQuestion => ({
  questionId,
  kind,
  asks,
  options,
});

const scored =
  ({ choices }: Attempt) =>
  (question: KeptQuestion): ScoredQuestion => {
    const { questionId, right, because, policyId, clause } = question;
    const chosen = choices.get(questionId) ?? [];
    return {
      question: { ...asked(question), right, because },
      chosen: [...chosen],
      isRight: isRight(question, chosen),
      clause: { policyId, no: clause },
    };
  };

// A command's answer has no clock, so in a contest it explains nothing.
const isExplained = ({ contestId, explainedOn }: Attempt, readAt: string | undefined): boolean =>
  contestId === undefined ||
  (readAt !== undefined && explainedOn !== undefined && countyDate(readAt) >= explainedOn);

const resultOf = (attempt: Attempt, result: Result, readAt: string | undefined): AttemptResult => {
  const { right, of, passed, tookMs, late } = result;
  const { passMark, questions } = attempt;
  return {
    right,
    of,
    passed,
    passMark,
    tookMs,
    ...(late && { late }),
    ...(isExplained(attempt, readAt) && { questions: questions.map(scored(attempt)) }),
  };
};

/** The attempt as it stands; `readAt` where it was asked for and not answered to a command. */
export const shownAttempt = (state: AttemptState, attemptId: string, readAt?: string): Shown | undefined => {
  if (state.status === 'none') return undefined;
  const { status, paperId, contestId, title, purpose, n, startedAt, deadlineAt, nonce, result } = state;
  return {
    attemptId,
    status,
    ...(paperId !== undefined && { paperId }),
    ...(contestId !== undefined && { contestId }),
    title,
    purpose,
    n,
    startedAt,
    ...(deadlineAt !== undefined && { deadlineAt, graceUntilAt: graceUntil(deadlineAt) }),
    ticket: ticketOf(nonce, { attemptId, startedAt, deadlineAt }),
    questions: state.questions.map(asked),
    answers: [...state.choices].map(([questionId, chosen]) => ({ questionId, chosen: [...chosen] })),
    ...(result && { result: resultOf(state, result, readAt) }),
    ...(readAt !== undefined && { readAt }),
  };
};

/** One's own attempt; anybody else's is not found. */
export const ownAttempt = async (
  read: Reader,
  attemptId: string,
  personId: string,
  at: string,
): Promise<Shown | Refusal> => {
  const past = await read.timeline('outreach', attemptId);
  const state = past
    .flatMap(({ events }) => events)
    .map((event) => AttemptEvent.parse(event))
    .reduce<AttemptState>(evolveAttempt, { status: 'none' });
  const isOwn = state.status !== 'none' && state.personId === personId;
  return (isOwn && shownAttempt(state, attemptId, at)) || refuse('not_found');
};
