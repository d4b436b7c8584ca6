// The kind of stream of an attempt: nothing in it is personal but whose it is, and the key leaves it only once it is over.
import { defineKind } from '#functions/kernel/kind.ts';
import type { AttemptStanding } from '#shared/outreach/attempts.ts';
import { graceUntil } from '#shared/outreach/contract.ts';
import { AttemptCommand, AttemptNeeds, needsOfAttempt } from '../attempt-command.ts';
import { shownAttempt } from '../attempt-shown.ts';
import type { AttemptState } from '../attempt-state.ts';
import { attemptDecider } from '../decide/attempt.ts';
import { AttemptEvent } from '../events/attempt.ts';
import { attemptEntry } from '../project/attempt.ts';
import { attemptEffects } from '../react/attempt.ts';

const standing = (state: AttemptState): AttemptStanding | undefined => {
  if (state.status === 'none') return undefined;
  const { personId, status, result, deadlineAt } = state;
  return {
    personId,
    status,
    ...(result && { passed: result.passed }),
    ...(deadlineAt !== undefined && { graceUntilAt: graceUntil(deadlineAt) }),
  };
};

export const attempt = defineKind({
  id: 'attempt',
  command: AttemptCommand,
  needs: { shape: AttemptNeeds, of: needsOfAttempt },
  event: AttemptEvent,
  decider: attemptDecider,
  caller: shownAttempt,
  answers: { standing },
  projections: (define) => [define(attemptEntry)],
  react: attemptEffects,
});
