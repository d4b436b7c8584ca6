// What two officers have confirmed is done: the registry ends everything personal of the child or guardian.
import type { Effect } from '#functions/kernel/effect.ts';
import type { ErasureEvent } from '../events/erasure.ts';

export const erasureEffects = (event: ErasureEvent): readonly Effect[] =>
  event.type === 'erasure.confirmed'
    ? [{ kind: 'command', slice: 'registry', id: event.subjectId, type: 'erase', data: {} }]
    : [];
