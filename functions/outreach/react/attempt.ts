// What follows from the end of an attempt: the person's own record learns how it came out, and the person hears of a quiz.
import type { Effect } from '#functions/kernel/effect.ts';
import type { Origin } from '#functions/kernel/projection.ts';
import { levelOf } from '#shared/kernel/region.ts';
import type { NoteResult } from '#shared/outreach/attempts.ts';
import type { AttemptEvent } from '../events/attempt.ts';

type Ended = Extract<AttemptEvent, { type: 'attempt.submitted' | 'attempt.closed' }>;

const noted = (event: Ended, attemptId: string): Effect => {
  const { paperId, contestId, explainedOn, region, purpose, passed, right, of, tookMs, failed, known } =
    event;
  const data: NoteResult = {
    attemptId,
    ...(paperId !== undefined && { paperId }),
    ...(contestId !== undefined && { contestId }),
    ...(explainedOn !== undefined && { explainedOn }),
    region,
    purpose,
    passed,
    right,
    of,
    tookMs,
    failed,
    known,
  };
  return { kind: 'command', slice: 'outreach', id: event.personId, type: 'note_result', data };
};

const told = ({ personId, region, passed }: Ended, attemptId: string): Effect => ({
  kind: 'notify',
  template: passed ? 'quiz_passed' : 'quiz_failed',
  role: levelOf(region) === 'village' ? 'director' : 'supervisor',
  region,
  about: attemptId,
  personId,
});

/** Of a contest one hears when its result is frozen, and of a practice not at all. */
export const attemptEffects = (event: AttemptEvent, { id }: Origin): readonly Effect[] => {
  switch (event.type) {
    case 'attempt.started':
    case 'attempt.answered':
      return [];
    case 'attempt.submitted':
    case 'attempt.closed': {
      const isQuiz = event.purpose === 'quiz' || event.purpose === 'start_of_duty';
      return [noted(event, id), ...(isQuiz ? [told(event, id)] : [])];
    }
  }
};
