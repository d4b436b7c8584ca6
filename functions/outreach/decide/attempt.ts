// Decides every command on one attempt: begun, answered, handed in, or closed by the clock. It belongs to one person.
import type { Decider, Handled } from '#functions/kernel/decider.ts';
import { refuse } from '#shared/kernel/refusal.ts';
import { answer, comeDue, submit } from '../answering.ts';
import type { AttemptCommand, AttemptNeeds, Outcome, Refused } from '../attempt-command.ts';
import { type AttemptState, evolveAttempt } from '../attempt-state.ts';
import type { AttemptEvent } from '../events/attempt.ts';
import { start, startPractice } from '../starting.ts';

type Command = AttemptCommand & Handled<AttemptNeeds>;

const begins = (command: Extract<Command, { type: 'start' | 'start_practice' }>): Outcome =>
  command.type === 'start' ? start(command) : startPractice(command);

const decide = (command: Command, state: AttemptState): Outcome => {
  if (command.type === 'start' || command.type === 'start_practice')
    return state.status === 'none' ? begins(command) : refuse('attempt_already_started');
  if (state.status === 'none') return refuse('attempt_not_started');
  if (command.type === 'come_due') return comeDue(command, state);
  if (command.by !== state.personId) return refuse('attempt_not_yours');
  return command.type === 'answer' ? answer(command, state) : submit(command, state);
};

export const attemptDecider: Decider<Command, AttemptState, AttemptEvent, Refused> = {
  initial: { status: 'none' },
  evolve: evolveAttempt,
  decide,
};
