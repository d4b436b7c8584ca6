// A person's own row of how they are reminded.
import type { ProjectionDefinition } from '#functions/kernel/projection.ts';
import { RemindingPart } from '#shared/notifications/reminding.ts';
import type { RemindingEvent } from '../events/reminding.ts';

export const remindingEntry: ProjectionDefinition<RemindingEvent, RemindingPart> = {
  row: 'reminding',
  fields: RemindingPart,
  evolve: (_part, { digestAt }) => ({ digestAt }),
};
