// The kind of stream of a handover, one per village handed over.
import { defineKind } from '#functions/kernel/kind.ts';
import { HandoverCommand, HandoverNeeds, handoverDecider } from '../decide/handover.ts';
import { HandoverEvent } from '../events/handover.ts';
import { comingHandover } from '../project/handover.ts';
import { handoverEffects } from '../react/handover.ts';

const rolesOf = (id: string) => ({ slice: 'access', id, answer: 'roles' });

export const handover = defineKind({
  id: 'handover',
  command: HandoverCommand,
  needs: {
    shape: HandoverNeeds,
    of: ({ type, data }) =>
      type === 'make' ? { from: rolesOf(data.fromPersonId), to: rolesOf(data.toPersonId) } : {},
  },
  event: HandoverEvent,
  decider: handoverDecider,
  caller: (state, handoverId) =>
    state.status === 'none' ? undefined : { handoverId, village: state.village, on: state.on },
  projections: (define) => [define(comingHandover)],
  react: handoverEffects,
});
