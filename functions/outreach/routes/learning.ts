// Who may see who has answered: a town's supervisor the town by person, the county every town and all of them together.
import * as z from 'zod/mini';
import { queryRoute, type Route } from '#functions/kernel/route.ts';
import { refuse } from '#shared/kernel/refusal.ts';
import { levelOf, RegionCode } from '#shared/kernel/region.ts';
import { CountyLearning, TownLearning } from '#shared/outreach/region-learning.ts';
import { learningInCounty } from '../county-learning.ts';
import { learningInTown } from '../town-learning.ts';

export const learningRoutes: readonly Route[] = [
  queryRoute({
    path: '/outreach/towns/{town}/learning',
    summary: "How a town's people stand with the papers set for them, whoever lacks most first",
    who: ['supervisor', 'officer', 'auditor'],
    params: z.object({ town: RegionCode }),
    on: ({ params }) => [params.town],
    view: TownLearning,
    answer: async ({ params: { town }, read, actor: { role }, at }) =>
      levelOf(town) === 'town' ? learningInTown({ read, role, at }, town) : refuse('not_found'),
  }),
  queryRoute({
    path: '/outreach/counties/{county}/learning',
    summary: 'How the towns stand with the papers set for their people',
    who: ['officer', 'auditor'],
    params: z.object({ county: RegionCode }),
    on: ({ params }) => [params.county],
    view: CountyLearning,
    answer: async ({ params: { county }, read, at }) =>
      levelOf(county) === 'county' ? learningInCounty({ read, at }, county) : refuse('not_found'),
  }),
];
