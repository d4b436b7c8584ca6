// The kind of stream of what one person has learnt, under the person's own id; a name in it is sealed under their key.
import { defineKind } from '#functions/kernel/kind.ts';
import type { Needs } from '#functions/kernel/stream.ts';
import { LearnerCommand, LearnerNeeds, learnerDecider } from '../decide/learner.ts';
import { LearnerEvent } from '../events/learner.ts';
import { learnerEntry, tableEntry } from '../project/learner.ts';
import { learnerEffects } from '../react/learner.ts';

// Only a contest's tables show a name.
const needsOf = (command: LearnerCommand, id: string): Needs =>
  command.type === 'note_result' && command.data.contestId !== undefined
    ? { person: { slice: 'access', id, answer: 'particulars', opened: true } }
    : {};

export const learner = defineKind({
  id: 'person',
  command: LearnerCommand,
  needs: { shape: LearnerNeeds, of: needsOf },
  event: LearnerEvent,
  decider: learnerDecider,
  caller: () => undefined,
  sealed: true,
  projections: (define) => [define(learnerEntry), define(tableEntry)],
  react: learnerEffects,
});
