// Who may record, correct and read visits, and where: a director in the own village, a supervisor in the own town.
import * as z from 'zod/mini';
import { commandRoute, queryRoute, type Route } from '#functions/kernel/route.ts';
import { idOf } from '#shared/kernel/id.ts';
import { refuse } from '#shared/kernel/refusal.ts';
import { RegionCode } from '#shared/kernel/region.ts';
import {
  CorrectVisit,
  FollowedChild,
  RecordVisit,
  Timeline,
  TownRed,
  VillageChildren,
  visitRefusals,
} from '#shared/visits/contract.ts';
import { VisitNeeds } from './decide.ts';
import { fileOf } from './needs.ts';
import { timelineOf } from './timeline.ts';
import { redOfTown } from './town-red.ts';
import { childrenOfVillage } from './village-children.ts';

export const visitRoutes: readonly Route[] = [
  commandRoute({
    path: '/visits/{childId}/record',
    summary: 'Record a home visit',
    slice: 'visits',
    idParam: 'childId',
    command: 'record',
    who: ['director', 'supervisor'],
    data: RecordVisit,
    state: FollowedChild,
    refusals: visitRefusals,
    needs: VisitNeeds,
    on: ({ needs }) => [needs.child?.village],
    offline: true,
  }),
  commandRoute({
    path: '/visits/{childId}/correct',
    summary: 'Correct a recorded visit; the first version stays',
    slice: 'visits',
    idParam: 'childId',
    command: 'correct',
    who: ['director', 'supervisor'],
    data: CorrectVisit,
    state: FollowedChild,
    refusals: visitRefusals,
    needs: VisitNeeds,
    on: ({ needs }) => [needs.child?.village],
    offline: true,
  }),
  queryRoute({
    path: '/visits/{childId}/timeline',
    summary: "A child's visits as they happened, newest first",
    who: ['director', 'supervisor', 'officer'],
    params: z.object({ childId: idOf('child') }),
    needs: { shape: VisitNeeds, of: ({ childId }) => fileOf(childId) },
    on: ({ needs }) => [needs?.child?.village],
    opens: ({ childId }) => childId,
    view: Timeline,
    answer: ({ params, read }) => timelineOf(read, params.childId),
  }),
  queryRoute({
    path: '/visits/villages/{village}/children',
    summary: "A village's followed children, the most urgent first",
    who: ['director', 'supervisor', 'officer', 'auditor'],
    params: z.object({ village: RegionCode }),
    on: ({ params }) => [params.village],
    view: VillageChildren,
    answer: ({ params, read, actor, at }) => childrenOfVillage(read, params.village, actor.role, at),
  }),
  queryRoute({
    path: '/visits/towns/{town}/red',
    summary: "A town's red children, late ones first, with every village's figures",
    who: ['supervisor', 'officer', 'auditor'],
    params: z.object({ town: RegionCode }),
    on: ({ params }) => [params.town],
    view: TownRed,
    answer: async ({ params, read, actor, at }) =>
      params.town.endsWith('000') ? redOfTown(read, params.town, actor.role, at) : refuse('not_found'),
  }),
];
