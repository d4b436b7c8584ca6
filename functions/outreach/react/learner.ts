// What follows from what somebody has learnt: who passed the paper that lets them start their duty is qualified.
import type { Effect } from '#functions/kernel/effect.ts';
import type { Origin } from '#functions/kernel/projection.ts';
import { countyDate } from '#shared/kernel/time.ts';
import type { NotePassed } from '#shared/training/contract.ts';
import type { LearnerEvent } from '../events/learner.ts';

/** One command to the trainee of the same person. */
export const learnerEffects = (event: LearnerEvent, { id, at }: Origin): readonly Effect[] => {
  if (event.type !== 'result.noted') return [];
  const { purpose, passed, paperId, region } = event;
  if (purpose !== 'start_of_duty' || !passed || paperId === undefined) return [];
  const data: NotePassed = { paperId, region, on: countyDate(at) };
  return [{ kind: 'command', slice: 'training', id, type: 'note_passed', data }];
};
