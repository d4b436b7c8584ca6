// Who may enter guardians, and who may read files, numbers and lists of the register.
import * as z from 'zod/mini';
import { commandRoute, noNeeds, queryRoute, type Route } from '#functions/kernel/route.ts';
import { idOf } from '#shared/kernel/id.ts';
import { isRefusal } from '#shared/kernel/refusal.ts';
import { RegionCode } from '#shared/kernel/region.ts';
import { IdNumber } from '#shared/registry/child.ts';
import {
  CorrectGuardian,
  GuardianState,
  InviteGuardian,
  RegisterGuardian,
  registryRefusals,
} from '#shared/registry/contract.ts';
import {
  ChildFile,
  ChildIdNumber,
  FindChild,
  Found,
  OwnChildren,
  TownAsked,
  VillageGuardians,
} from '#shared/registry/file.ts';
import { fileFor } from '#shared/registry/masking.ts';
import { asking, ChildNeeds } from './child-command.ts';
import { fileOf, idNumberOf } from './child-file.ts';
import { childRoutes } from './child-routes.ts';
import { GuardianNeeds } from './decide/guardian.ts';
import { findChild } from './find.ts';
import { childrenOfGuardian } from './own-children.ts';
import { askedOfTown } from './town-asked.ts';
import { guardiansOfVillage } from './village-guardians.ts';

const onGuardian = {
  slice: 'registry',
  idParam: 'guardianId',
  state: GuardianState,
  refusals: registryRefusals,
  who: ['director', 'supervisor', 'officer'],
} as const;

const ofChild = z.object({ childId: idOf('child') });
const standing = {
  shape: ChildNeeds,
  of: ({ childId }: z.infer<typeof ofChild>) => ({
    child: asking(childId, 'standing'),
    family: asking(childId, 'family'),
  }),
};

export const registryRoutes: readonly Route[] = [
  ...childRoutes,
  commandRoute({
    ...onGuardian,
    path: '/registry/guardians/{guardianId}/register',
    summary: 'Register a guardian',
    command: 'register_guardian',
    data: RegisterGuardian,
    needs: noNeeds,
    on: ({ data }) => [data.village],
  }),
  commandRoute({
    ...onGuardian,
    path: '/registry/guardians/{guardianId}/correct',
    summary: "Correct a guardian's name, phone, workplace or number",
    command: 'correct_guardian',
    data: CorrectGuardian,
    needs: GuardianNeeds,
    on: ({ needs }) => [needs.guardian?.village],
  }),
  commandRoute({
    ...onGuardian,
    path: '/registry/guardians/{guardianId}/invite',
    summary: 'Invite a guardian to sign in, for seven days',
    command: 'invite_guardian',
    data: InviteGuardian,
    needs: GuardianNeeds,
    on: ({ needs }) => [needs.guardian?.village],
  }),
  queryRoute({
    path: '/registry/children/{childId}',
    summary: "A child's file, masked by role",
    who: ['director', 'supervisor', 'officer', 'guardian', 'auditor'],
    params: ofChild,
    needs: standing,
    on: ({ needs }) => [needs?.child?.village],
    family: ({ needs }) => needs?.family?.guardians ?? [],
    opens: ({ childId }) => childId,
    view: ChildFile,
    answer: async ({ params, read, actor }) => {
      const file = await fileOf(read, params.childId);
      return isRefusal(file) ? file : fileFor(actor.role, file);
    },
  }),
  queryRoute({
    path: '/registry/children/{childId}/id-number',
    summary: "A child's full ID number",
    who: ['director', 'supervisor', 'officer'],
    params: ofChild,
    needs: standing,
    on: ({ needs }) => [needs?.child?.village],
    opens: ({ childId }) => childId,
    opensFor: 'id_number',
    view: ChildIdNumber,
    answer: ({ params, read }) => idNumberOf(read, params.childId),
  }),
  queryRoute({
    path: '/registry/find',
    summary: 'Find a child by ID number; elsewhere only that there is a file',
    who: ['director', 'supervisor', 'officer'],
    params: z.object({ idNumber: IdNumber }),
    asks: FindChild,
    anywhere: true,
    on: () => [],
    view: Found,
    answer: ({ params, read, actor }) => findChild(read, actor, params.idNumber),
  }),
  queryRoute({
    path: '/registry/own-children',
    summary: 'The children a guardian answers for',
    who: ['guardian'],
    params: z.object({}),
    anywhere: true,
    on: () => [],
    view: OwnChildren,
    answer: ({ read, actor }) => childrenOfGuardian(read, actor.guardianId),
  }),
  queryRoute({
    path: '/registry/villages/{village}/guardians',
    summary: "A village's guardians, for whoever names one in a file",
    who: ['director', 'supervisor', 'officer'],
    params: z.object({ village: RegionCode }),
    on: ({ params }) => [params.village],
    view: VillageGuardians,
    answer: ({ params, read }) => guardiansOfVillage(read, params.village),
  }),
  queryRoute({
    path: '/registry/towns/{town}/asked',
    summary: 'The files that other villages ask a town for, the oldest asking first',
    who: ['supervisor', 'officer'],
    params: z.object({ town: RegionCode }),
    on: ({ params }) => [params.town],
    view: TownAsked,
    answer: ({ params, read }) => askedOfTown(read, params.town),
  }),
];
