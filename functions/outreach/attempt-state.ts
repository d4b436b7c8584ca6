// An attempt as its facts leave it: what was drawn, the last choice of every question, and how it came out.
import type { Chosen } from '#shared/outreach/questions.ts';
import type { Choices } from '#shared/outreach/scoring.ts';
import type { AttemptEvent } from './events/attempt.ts';

type Started = Extract<AttemptEvent, { type: 'attempt.started' }>;
type Ended = Extract<AttemptEvent, { type: 'attempt.submitted' | 'attempt.closed' }>;

/** How an attempt came out. */
export type Result = Pick<Ended, 'right' | 'of' | 'passed' | 'tookMs'> &
  Readonly<{ late?: true | undefined }>;

/** An attempt that was begun; `savedAt` is when the server last saw its answers. */
export type Attempt = Omit<Started, 'type'> &
  Readonly<{
    status: 'sitting' | 'submitted' | 'closed';
    choices: Choices;
    savedAt?: string;
    result?: Result;
  }>;

/** None, or one that was begun. */
export type AttemptState = Readonly<{ status: 'none' }> | Attempt;

/** The choices after these answers: the last one of a question counts, an empty one takes it back. */
export const withAnswers = (
  choices: Choices,
  answers: readonly Readonly<{ questionId: string; chosen: Chosen }>[],
): Choices => {
  const after = new Map(choices);
  for (const { questionId, chosen } of answers)
    if (chosen.length === 0) after.delete(questionId);
    else after.set(questionId, chosen);
  return after;
};

const begun = ({ type: _, ...started }: Started): Attempt => ({
  ...started,
  status: 'sitting',
  choices: new Map(),
});

const ended = (attempt: Attempt, event: Ended): Attempt => {
  const { right, of, passed, tookMs } = event;
  const isSubmitted = event.type === 'attempt.submitted';
  return {
    ...attempt,
    status: isSubmitted ? 'submitted' : 'closed',
    choices: isSubmitted ? withAnswers(attempt.choices, event.answers) : attempt.choices,
    result: { right, of, passed, tookMs, ...(isSubmitted && event.late && { late: event.late }) },
  };
};

/** The attempt after one more fact. */
export const evolveAttempt = (state: AttemptState, event: AttemptEvent): AttemptState => {
  if (event.type === 'attempt.started') return begun(event);
  if (state.status === 'none') return state;
  return event.type === 'attempt.answered'
    ? { ...state, choices: withAnswers(state.choices, event.answers), savedAt: event.savedAt }
    : ended(state, event);
};
