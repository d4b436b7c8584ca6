// A reading's row stands in the list of its child, the newest first.

import { newestFirst } from '#functions/kernel/newest-first.ts';
import type { ProjectionDefinition } from '#functions/kernel/projection.ts';
import { ReadingPart, readingList } from '#shared/access/reading.ts';
import type { ReadingEvent } from '../events/reading.ts';

export const readingEntry: ProjectionDefinition<ReadingEvent, ReadingPart> = {
  row: 'reading',
  fields: ReadingPart,
  evolve: (_part, { type: _, ...opened }, { at }) => ({ ...opened, at }),
  list: ({ childId, personId, at }) => ({ under: readingList(childId), sort: newestFirst(at, personId) }),
};
