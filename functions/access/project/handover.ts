// A handover's row waits for its day, on which the clock asks about it; then it is over.
import type { ProjectionDefinition } from '#functions/kernel/projection.ts';
import { HandoverPart, handoverList } from '#shared/access/handover.ts';
import type { HandoverEvent } from '../events/handover.ts';

export const comingHandover: ProjectionDefinition<HandoverEvent, HandoverPart> = {
  row: 'handover',
  fields: HandoverPart,
  evolve: (_part, { type, village, on }) => (type === 'handover.made' ? { village, on } : undefined),
  list: ({ village, on }) => ({ under: handoverList(village), sort: on }),
  due: ({ on }) => on,
};
