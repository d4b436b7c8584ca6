// Who may see the people of a town or of the county.
import * as z from 'zod/mini';
import { queryRoute, type Route } from '#functions/kernel/route.ts';
import { People } from '#shared/access/contract.ts';
import { refuse } from '#shared/kernel/refusal.ts';
import { levelOf, RegionCode } from '#shared/kernel/region.ts';
import { isRegion } from '#shared/registry/regions.ts';
import { peopleOf } from '../people.ts';

export const peopleRoutes: readonly Route[] = [
  queryRoute({
    path: '/access/towns/{town}/people',
    summary: "A town's supervisors and its villages' directors, with vacant villages",
    who: ['supervisor', 'officer'],
    params: z.object({ town: RegionCode }),
    on: ({ params }) => [params.town],
    view: People,
    answer: async ({ params: { town }, read, at }) =>
      isRegion(town) && levelOf(town) === 'town' ? peopleOf(read, town, at) : refuse('not_found'),
  }),
  queryRoute({
    path: '/access/counties/{county}/people',
    summary: "The county's officers and auditors and its towns' supervisors, with vacant towns",
    who: ['officer'],
    params: z.object({ county: RegionCode }),
    on: ({ params }) => [params.county],
    view: People,
    answer: async ({ params: { county }, read, at }) =>
      isRegion(county) && levelOf(county) === 'county' ? peopleOf(read, county, at) : refuse('not_found'),
  }),
];
