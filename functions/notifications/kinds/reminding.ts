// The kind of stream of how one person is reminded, under the person's own id.
import { defineKind } from '#functions/kernel/kind.ts';
import { RemindingCommand, RemindingNeeds, remindingDecider } from '../decide/reminding.ts';
import { RemindingEvent } from '../events/reminding.ts';
import { remindingEntry } from '../project/reminding.ts';

export const reminding = defineKind({
  id: 'person',
  command: RemindingCommand,
  needs: { shape: RemindingNeeds },
  event: RemindingEvent,
  decider: remindingDecider,
  caller: (state) => state,
  projections: (define) => [define(remindingEntry)],
  react: () => [],
});
