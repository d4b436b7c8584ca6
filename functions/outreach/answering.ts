// What was chosen is kept as it is chosen; what is handed in is timed by the server, and what was left counts as it was saved.
import { type Refusal, refuse } from '#shared/kernel/refusal.ts';
import { countyDate } from '#shared/kernel/time.ts';
import type { Answer, KeptQuestion } from '#shared/outreach/attempts.ts';
import { graceUntil, overOn, quizPolicyOn } from '#shared/outreach/contract.ts';
import { type Choices, hasPassed, scoreOf } from '#shared/outreach/scoring.ts';
import { ticketOf } from '#shared/outreach/ticket.ts';
import type { Ordered, Outcome, Refused } from './attempt-command.ts';
import { type Attempt, withAnswers } from './attempt-state.ts';

const chosenBroken = ({ kind, options }: KeptQuestion, { chosen }: Answer): Refused | undefined => {
  if (!chosen.every((key) => options.some((option) => option.key === key))) return 'option_not_offered';
  switch (kind) {
    case 'single':
    case 'true_false':
      return chosen.length > 1 ? 'too_many_chosen' : undefined;
    case 'order':
      return chosen.length > 0 && chosen.length < options.length ? 'order_incomplete' : undefined;
    case 'multiple':
      return undefined;
  }
};

const answerBroken = (
  questions: readonly KeptQuestion[],
  answers: readonly Answer[],
  n: number,
): Refused | undefined => {
  const answer = answers[n];
  const question = questions.find(({ questionId }) => questionId === answer?.questionId);
  if (!answer || !question) return 'question_not_drawn';
  const isAgain = answers.findIndex(({ questionId }) => questionId === answer.questionId) < n;
  return isAgain ? 'question_answered_twice' : chosenBroken(question, answer);
};

/** The first answer that cannot be one, by its place. */
const answersBroken = ({ questions }: Attempt, answers: readonly Answer[]): Refusal<Refused> | undefined => {
  for (const n of answers.keys()) {
    const broken = answerBroken(questions, answers, n);
    if (broken) return refuse(broken, `answers.${n}`);
  }
  return undefined;
};

/** Keeps what was chosen, until the deadline. */
export const answer = ({ data, at }: Ordered<'answer'>, attempt: Attempt): Outcome => {
  const { status, deadlineAt } = attempt;
  if (status === 'submitted') return refuse('already_submitted');
  if (status === 'closed' || (deadlineAt !== undefined && at > deadlineAt)) return refuse('deadline_passed');
  return (
    answersBroken(attempt, data.answers) ?? [{ type: 'attempt.answered', answers: data.answers, savedAt: at }]
  );
};

const isChosen = (choices: Choices, { questionId, chosen }: Answer): boolean =>
  (choices.get(questionId) ?? []).join() === chosen.join();

const msBetween = (fromAt: string, untilAt: string): number => Date.parse(untilAt) - Date.parse(fromAt);

type Timed = Readonly<{ tookMs: number; late?: true }>;

/**
 * How long it took, by the server's clock. What arrives within the grace must have been finished in time by the phone's own count,
 * which cannot fall short of what the server has seen; in a contest it counts as the whole time, as no phone's word gives a place.
 */
const timed = ({ data, at }: Ordered<'submit'>, attempt: Attempt): Timed | Refusal<Refused> => {
  const { startedAt, deadlineAt, savedAt = startedAt, contestId } = attempt;
  if (deadlineAt === undefined || at <= deadlineAt) return { tookMs: msBetween(startedAt, at) };
  const limit = msBetween(startedAt, deadlineAt);
  const { toleratedMs } = quizPolicyOn(countyDate(startedAt));
  if (at > graceUntil(deadlineAt) || data.elapsedMs > limit) return refuse('deadline_passed');
  if (data.elapsedMs + toleratedMs < msBetween(startedAt, savedAt)) return refuse('clock_set_back');
  return { tookMs: contestId === undefined ? data.elapsedMs : limit, late: true };
};

const satBy = ({ personId, region, paperId, contestId, purpose, explainedOn }: Attempt) => ({
  personId,
  region,
  ...(paperId !== undefined && { paperId }),
  ...(contestId !== undefined && { contestId }),
  purpose,
  ...(explainedOn !== undefined && { explainedOn }),
});

const cameOut = ({ questions, passMark }: Attempt, choices: Choices, tookMs: number) => {
  const { right, of, failed, known } = scoreOf(questions, choices);
  return {
    right,
    of,
    passed: hasPassed(right, of, passMark),
    tookMs,
    failed: [...failed],
    known: [...known],
  };
};

/** Handed in: what stands on the phone goes over what was saved, question by question. The same once more changes nothing. */
export const submit = (command: Ordered<'submit'>, attempt: Attempt): Outcome => {
  const { data, id } = command;
  const { answers } = data;
  const { status, choices, nonce } = attempt;
  if (status === 'closed') return refuse('deadline_passed');
  const fresh = answers.filter((one) => !isChosen(choices, one));
  if (status === 'submitted') return refuse(fresh.length > 0 ? 'submitted_otherwise' : 'already_submitted');
  if (data.ticket !== ticketOf(nonce, { ...attempt, attemptId: id })) return refuse('ticket_forged');
  const broken = answersBroken(attempt, answers);
  if (broken) return broken;
  const time = timed(command, attempt);
  if ('refused' in time) return time;
  const { tookMs, late } = time;
  return [
    {
      type: 'attempt.submitted',
      ...satBy(attempt),
      answers: fresh,
      ...cameOut(attempt, withAnswers(choices, fresh), tookMs),
      ...(late && { late }),
    },
  ];
};

/** The clock asks: once nobody can hand it in any more, what was saved is scored, and has taken all the time there was. */
export const comeDue = ({ data }: Ordered<'come_due'>, attempt: Attempt): Outcome => {
  const { status, startedAt, deadlineAt, choices } = attempt;
  if (status !== 'sitting' || deadlineAt === undefined || overOn(deadlineAt) > data.on)
    return refuse('nothing_due');
  return [
    {
      type: 'attempt.closed',
      ...satBy(attempt),
      ...cameOut(attempt, choices, msBetween(startedAt, deadlineAt)),
    },
  ];
};
