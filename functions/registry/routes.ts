// Who may open, move, close and read children's files, and where.
import * as z from 'zod/mini';
import { commandRoute, noNeeds, queryRoute, type Route } from '#functions/kernel/route.ts';
import { idOf } from '#shared/kernel/id.ts';
import {
  ChildFile,
  ChildState,
  CloseChild,
  GuardianState,
  MoveChild,
  RegisterChild,
  RegisterGuardian,
  registryRefusals,
} from '#shared/registry/contract.ts';
import { fileOf } from './child-file.ts';
import { ChildNeeds } from './decide/child.ts';

const onChild = {
  slice: 'registry',
  idParam: 'childId',
  state: ChildState,
  refusals: registryRefusals,
} as const;

export const registryRoutes: readonly Route[] = [
  commandRoute({
    ...onChild,
    path: '/registry/children/{childId}/register',
    summary: "Open a child's file",
    command: 'register_child',
    who: ['director', 'supervisor', 'officer'],
    data: RegisterChild,
    needs: noNeeds,
    on: ({ data }) => [data.village],
  }),
  commandRoute({
    ...onChild,
    path: '/registry/children/{childId}/move',
    summary: 'Move a child to another village',
    command: 'move_child',
    who: ['supervisor', 'officer'],
    data: MoveChild,
    needs: ChildNeeds,
    on: ({ data, needs }) => [needs.child?.village, data.village],
  }),
  commandRoute({
    ...onChild,
    path: '/registry/children/{childId}/close',
    summary: "Close a child's file with its reason",
    command: 'close_child',
    who: ['supervisor', 'officer'],
    data: CloseChild,
    needs: ChildNeeds,
    on: ({ needs }) => [needs.child?.village],
  }),
  commandRoute({
    slice: 'registry',
    idParam: 'guardianId',
    state: GuardianState,
    refusals: registryRefusals,
    path: '/registry/guardians/{guardianId}/register',
    summary: 'Register a guardian',
    command: 'register_guardian',
    who: ['director', 'supervisor', 'officer'],
    data: RegisterGuardian,
    needs: noNeeds,
    on: ({ data }) => [data.village],
  }),
  queryRoute({
    path: '/registry/children/{childId}',
    summary: "The head of a child's file",
    who: ['director', 'supervisor', 'officer'],
    params: z.object({ childId: idOf('child') }),
    needs: {
      shape: ChildNeeds,
      of: ({ childId }) => ({ child: { slice: 'registry', id: childId, answer: 'standing' } }),
    },
    on: ({ needs }) => [needs?.child?.village],
    view: ChildFile,
    answer: ({ params, read }) => fileOf(read, params.childId),
  }),
];
