// Every breaking of a glass has a row of its own in the county's list, the newest first; its reason stays sealed in the record.

import { newestFirst } from '#functions/kernel/newest-first.ts';
import type { ProjectionDefinition } from '#functions/kernel/projection.ts';
import { GlassPart, glassList } from '#shared/access/glass.ts';
import { countyOf } from '#shared/kernel/region.ts';
import type { GlassEvent } from '../events/glass.ts';

export const glassEntry: ProjectionDefinition<GlassEvent, GlassPart> = {
  row: 'glass',
  fields: GlassPart,
  rows: ({ untilAt }, id) => [`${id}/${untilAt}`],
  evolve: (_part, { type: _, personal: _reason, ...broken }, { at }) => ({ ...broken, brokenAt: at }),
  list: ({ village, personId, brokenAt }) => ({
    under: glassList(countyOf(village)),
    sort: newestFirst(brokenAt, personId),
  }),
};
