// Who may register and correct people, give or end roles, and end somebody's service: only within their own region.
import { commandRoute, noNeeds, type Route } from '#functions/kernel/route.ts';
import {
  accessRefusals,
  CorrectPerson,
  EndRole,
  GrantRole,
  PersonState,
  RegisterPerson,
  RevokePerson,
  UnbindWechat,
} from '#shared/access/contract.ts';
import { refuse } from '#shared/kernel/refusal.ts';
import { PersonNeeds } from './decide/person.ts';
import { checkpointRoutes } from './routes/checkpoints.ts';
import { consentRoutes } from './routes/consents.ts';
import { erasureRoutes } from './routes/erasures.ts';
import { glassRoutes } from './routes/glasses.ts';
import { handoverRoutes } from './routes/handovers.ts';
import { peopleRoutes } from './routes/people.ts';
import { readingRoutes } from './routes/readings.ts';
import { reviewRoutes } from './routes/reviews.ts';

const onPerson = {
  slice: 'access',
  idParam: 'personId',
  state: PersonState,
  refusals: accessRefusals,
} as const;

// The region stands in what was sent, so refusing it by name tells of nobody.
const onRegion = {
  ...onPerson,
  who: ['officer', 'supervisor'],
  needs: noNeeds,
  outside: refuse('region_not_yours', 'region'),
} as const;

const onSomebody = { ...onPerson, who: ['officer', 'supervisor'], needs: PersonNeeds } as const;

export const accessRoutes: readonly Route[] = [
  commandRoute({
    ...onRegion,
    path: '/access/people/{personId}/register',
    summary: 'Register a person',
    command: 'register_person',
    data: RegisterPerson,
    on: ({ data }) => [data.region],
  }),
  commandRoute({
    ...onRegion,
    path: '/access/people/{personId}/grant',
    summary: 'Give a role on a region from a date',
    command: 'grant_role',
    data: GrantRole,
    on: ({ data }) => [data.region],
  }),
  commandRoute({
    ...onRegion,
    path: '/access/people/{personId}/end',
    summary: 'End a role on a region',
    command: 'end_role',
    data: EndRole,
    on: ({ data }) => [data.region],
  }),
  commandRoute({
    ...onSomebody,
    path: '/access/people/{personId}/correct',
    summary: 'Correct the name or phone of a person',
    command: 'correct_person',
    data: CorrectPerson,
    on: ({ needs }) => [needs.person?.region],
  }),
  commandRoute({
    ...onSomebody,
    path: '/access/people/{personId}/unbind',
    summary: 'End the binding to a WeChat account, and every session with it',
    command: 'unbind_wechat',
    data: UnbindWechat,
    on: ({ needs }) => [needs.person?.region],
  }),
  commandRoute({
    ...onSomebody,
    path: '/access/people/{personId}/revoke',
    summary: 'End every role of a person at once',
    command: 'revoke_person',
    who: ['officer'],
    data: RevokePerson,
    on: ({ needs }) => [needs.person?.region],
  }),
  ...handoverRoutes,
  ...peopleRoutes,
  ...readingRoutes,
  ...glassRoutes,
  ...reviewRoutes,
  ...consentRoutes,
  ...erasureRoutes,
  ...checkpointRoutes,
];
