// Who may break the glass, and who sees that it was broken.
import * as z from 'zod/mini';
import { computedId } from '#functions/kernel/computed-id.ts';
import { commandRoute, queryRoute, type Route } from '#functions/kernel/route.ts';
import { BreakGlass, BrokenGlasses, GlassState, glassRefusals } from '#shared/access/glass.ts';
import { RegionCode } from '#shared/kernel/region.ts';
import { GlassNeeds } from '../decide/glass.ts';
import { glassesOf } from '../glasses.ts';

export const glassRoutes: readonly Route[] = [
  commandRoute({
    path: '/access/glasses/break',
    summary: "Open the file of another town's child for three hours, with a reason; the county is told",
    slice: 'access',
    computes: ({ childId }, { personId }) => computedId('glass', childId, personId),
    command: 'break_glass',
    who: ['supervisor'],
    data: BreakGlass,
    state: GlassState,
    refusals: glassRefusals,
    needs: GlassNeeds,
    on: ({ needs }) => [needs.child?.village],
    anywhere: true,
  }),
  queryRoute({
    path: '/access/counties/{county}/glasses',
    summary: 'Who opened a file of another town, the newest first',
    who: ['officer'],
    params: z.object({ county: RegionCode }),
    on: ({ params }) => [params.county],
    view: BrokenGlasses,
    answer: ({ params, read }) => glassesOf(read, params.county),
  }),
];
