// The kind of stream of an erasure, one per child or guardian.
import { defineKind } from '#functions/kernel/kind.ts';
import { ErasureCommand, ErasureNeeds, erasureDecider, needsOfErasure } from '../decide/erasure.ts';
import { erasureIdOf } from '../erasure-id.ts';
import { statusOf } from '../erasure-state.ts';
import { ErasureEvent } from '../events/erasure.ts';
import { erasureEntry } from '../project/erasure.ts';
import { erasureEffects } from '../react/erasure.ts';

export const erasure = defineKind({
  id: 'erasure',
  command: ErasureCommand,
  needs: { shape: ErasureNeeds, of: needsOfErasure },
  event: ErasureEvent,
  decider: erasureDecider,
  caller: (state, erasureId) => ({ erasureId, status: statusOf(state), held: state.held }),
  sealed: true,
  // Only a hold says anything in words. The rest must be answered alike once the subject's key is gone.
  subject: ({ type, data: { subjectId } }) => (type === 'place_hold' ? subjectId : erasureIdOf(subjectId)),
  projections: (define) => [define(erasureEntry)],
  react: erasureEffects,
});
