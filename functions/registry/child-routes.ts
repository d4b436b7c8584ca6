// Who may keep a child's file, and where: the director in the own village, supervisor and officer above; moving and closing is theirs alone.
import type * as z from 'zod/mini';
import type { Regions } from '#functions/kernel/asking.ts';
import { commandRoute, noNeeds, type Route } from '#functions/kernel/route.ts';
import type { Role } from '#shared/kernel/access.ts';
import {
  AskForFile,
  Categorise,
  ChildState,
  CloseChild,
  CorrectChild,
  EndCategory,
  MoveChild,
  RegisterChild,
  ReopenChild,
  registryRefusals,
  SetBenefits,
  SetHealth,
  SetHousehold,
  SetResponsibilities,
  SetSchooling,
} from '#shared/registry/contract.ts';
import { type ChildCommand, ChildNeeds } from './child-command.ts';

const onChild = {
  slice: 'registry',
  idParam: 'childId',
  state: ChildState,
  refusals: registryRefusals,
} as const;

// A file goes where the mover's duty reaches, or to a village whose own people asked for it.
const movingOn = (village: string, { child, asked }: ChildNeeds): Regions =>
  asked?.villages.includes(village) ? [child?.village] : [child?.village, village];

const keepers: readonly Role[] = ['director', 'supervisor', 'officer'];
const above: readonly Role[] = ['supervisor', 'officer'];

// Part by part the file is kept where the child lives.
const keeping = <Data>(
  action: string,
  command: ChildCommand['type'],
  data: z.ZodMiniType<Data>,
  summary: string,
): Route =>
  commandRoute({
    ...onChild,
    path: `/registry/children/{childId}/${action}`,
    summary,
    command,
    who: keepers,
    data,
    needs: ChildNeeds,
    on: ({ needs }) => [needs.child?.village],
  });

export const childRoutes: readonly Route[] = [
  commandRoute({
    ...onChild,
    path: '/registry/children/{childId}/register',
    summary: "Open a child's file",
    command: 'register_child',
    who: keepers,
    data: RegisterChild,
    needs: noNeeds,
    on: ({ data }) => [data.village],
  }),
  keeping('correct', 'correct_child', CorrectChild, 'Correct name, birth, number, addresses'),
  keeping('categorise', 'categorise', Categorise, 'Put a child into a category, with evidence'),
  keeping('end-category', 'end_category', EndCategory, 'End a category, with evidence'),
  keeping('responsibilities', 'set_responsibilities', SetResponsibilities, 'Say who answers for a child'),
  keeping('schooling', 'set_schooling', SetSchooling, "Say a child's school"),
  keeping('health', 'set_health', SetHealth, "Say a child's health"),
  keeping('household', 'set_household', SetHousehold, "Say a child's household"),
  keeping('benefits', 'set_benefits', SetBenefits, 'Say which benefits a child draws'),
  commandRoute({
    ...onChild,
    path: '/registry/children/{childId}/move',
    summary: 'Move a child to another village',
    command: 'move_child',
    who: above,
    data: MoveChild,
    needs: ChildNeeds,
    on: ({ data, needs }) => movingOn(data.village, needs),
  }),
  commandRoute({
    ...onChild,
    path: '/registry/children/{childId}/close',
    summary: "Close a child's file with its reason",
    command: 'close_child',
    who: above,
    data: CloseChild,
    needs: ChildNeeds,
    on: ({ needs }) => [needs.child?.village],
  }),
  commandRoute({
    ...onChild,
    path: '/registry/children/{childId}/reopen',
    summary: 'Open a closed file again, where the child lives now',
    command: 'reopen_child',
    who: above,
    data: ReopenChild,
    needs: ChildNeeds,
    on: ({ data, needs }) => [needs.child?.village, data.village],
  }),
  commandRoute({
    ...onChild,
    path: '/registry/children/{childId}/ask-for',
    summary: 'Ask the town where a file lies to move it here',
    command: 'ask_for_file',
    who: ['director', 'supervisor'],
    data: AskForFile,
    needs: ChildNeeds,
    anywhere: true,
    on: ({ data }) => [data.village],
  }),
];
