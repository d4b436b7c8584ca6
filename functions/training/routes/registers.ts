// Who may see hours: everybody their own, a town's supervisor the town's, the county all of them.
import * as z from 'zod/mini';
import { queryRoute, type Route } from '#functions/kernel/route.ts';
import { refuse } from '#shared/kernel/refusal.ts';
import { levelOf, RegionCode } from '#shared/kernel/region.ts';
import { CountyRegister, OwnTrainings, TownRegister } from '#shared/training/views.ts';
import { registerOfCounty } from '../county-register.ts';
import { trainingsOwn } from '../own-trainings.ts';
import { registerOfTown, yearAsked } from '../town-register.ts';

const Year = z.optional(z.string().check(z.regex(/^\d{4}$/)));

export const registerRoutes: readonly Route[] = [
  queryRoute({
    path: '/training/own',
    summary: "A person's own sessions and hours",
    who: ['director', 'supervisor'],
    params: z.object({}),
    anywhere: true,
    on: () => [],
    view: OwnTrainings,
    answer: ({ read, actor, at }) => trainingsOwn({ read, actor, at }),
  }),
  queryRoute({
    path: '/training/towns/{town}/register',
    summary: "The hours of a town's people in a year, whoever lacks most first",
    who: ['supervisor', 'officer', 'auditor'],
    params: z.object({ town: RegionCode, year: Year }),
    on: ({ params }) => [params.town],
    view: TownRegister,
    answer: async ({ params: { town, year }, read, actor: { role }, at }) =>
      levelOf(town) === 'town'
        ? registerOfTown({ read, role, at }, town, yearAsked(year, at))
        : refuse('not_found'),
  }),
  queryRoute({
    path: '/training/counties/{county}/register',
    summary: "A county's hours of a year by town",
    who: ['officer', 'auditor'],
    params: z.object({ county: RegionCode, year: Year }),
    on: ({ params }) => [params.county],
    view: CountyRegister,
    answer: async ({ params: { county, year }, read, at }) =>
      levelOf(county) === 'county'
        ? registerOfCounty(read, { county, year: yearAsked(year, at), at })
        : refuse('not_found'),
  }),
];
