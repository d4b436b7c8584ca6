// An erasure's row, in the county's list: how it stands, and who said so; nothing of whom it is about.

import { newestFirst } from '#functions/kernel/newest-first.ts';
import type { ProjectionDefinition } from '#functions/kernel/projection.ts';
import { ErasurePart, erasureList } from '#shared/access/erasure.ts';
import { countyOf } from '#shared/kernel/region.ts';
import { partAfter } from '../erasure-state.ts';
import type { ErasureEvent } from '../events/erasure.ts';

export const erasureEntry: ProjectionDefinition<ErasureEvent, ErasurePart> = {
  row: 'erasure',
  fields: ErasurePart,
  evolve: (part, event, { at }) => partAfter(part, event, { by: event.by, at }),
  list: ({ village, at, subjectId }) => ({
    under: erasureList(countyOf(village)),
    sort: newestFirst(at, subjectId),
  }),
};
