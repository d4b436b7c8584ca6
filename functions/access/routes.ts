// Who may register people and give or end roles: only within the region of whoever gives them.
import { commandRoute, noNeeds, type Route } from '#functions/kernel/route.ts';
import { accessRefusals, EndRole, GrantRole, PersonState, RegisterPerson } from '#shared/access/contract.ts';

const onPerson = {
  slice: 'access',
  idParam: 'personId',
  state: PersonState,
  refusals: accessRefusals,
  needs: noNeeds,
} as const;

export const accessRoutes: readonly Route[] = [
  commandRoute({
    ...onPerson,
    path: '/access/people/{personId}/register',
    summary: 'Register a person',
    command: 'register_person',
    who: ['officer'],
    data: RegisterPerson,
    on: ({ data }) => [data.region],
  }),
  commandRoute({
    ...onPerson,
    path: '/access/people/{personId}/grant',
    summary: 'Give a role on a region from a date',
    command: 'grant_role',
    who: ['officer'],
    data: GrantRole,
    on: ({ data }) => [data.region],
  }),
  commandRoute({
    ...onPerson,
    path: '/access/people/{personId}/end',
    summary: 'End a role on a region',
    command: 'end_role',
    who: ['officer'],
    data: EndRole,
    on: ({ data }) => [data.region],
  }),
];
