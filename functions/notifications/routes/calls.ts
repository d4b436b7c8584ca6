// Who may ask for a call, and whose task it is to make one.
import * as z from 'zod/mini';
import { commandRoute, queryRoute, type Route } from '#functions/kernel/route.ts';
import { RegionCode } from '#shared/kernel/region.ts';
import {
  AskForCall,
  CallStanding,
  CallState,
  callRefusals,
  FinishCall,
  HandOnCall,
} from '#shared/notifications/call.ts';
import { Calls } from '#shared/notifications/views.ts';
import { ChildFamily, ChildStanding } from '#shared/registry/contract.ts';
import { callsAt } from '../calls-view.ts';

const Needs = z.object({
  child: z.optional(ChildStanding),
  family: z.optional(ChildFamily),
  call: z.optional(CallStanding),
});

const onCall = {
  slice: 'notifications',
  idParam: 'callId',
  state: CallState,
  refusals: callRefusals,
  needs: Needs,
} as const;

const staff = ['director', 'supervisor', 'officer'] as const;

export const callRoutes: readonly Route[] = [
  commandRoute({
    ...onCall,
    path: '/notifications/calls/{callId}/ask',
    summary: 'A family asks to be called, or for help',
    who: ['guardian'],
    command: 'ask',
    data: AskForCall,
    on: ({ needs }) => [needs.child?.village],
    family: ({ needs }) => needs.family?.guardians ?? [],
  }),
  commandRoute({
    ...onCall,
    path: '/notifications/calls/{callId}/finish',
    summary: 'How a call went; one that reached nobody stays open',
    who: staff,
    command: 'finish',
    data: FinishCall,
    on: ({ needs }) => [needs.call?.region],
  }),
  commandRoute({
    ...onCall,
    path: '/notifications/calls/{callId}/hand-on',
    summary: 'A call goes up one level at once',
    who: staff,
    command: 'hand_on',
    data: HandOnCall,
    on: ({ needs }) => [needs.call?.region],
  }),
  queryRoute({
    path: '/notifications/regions/{region}/calls',
    summary: 'The open calls whose task lies at a place',
    who: staff,
    params: z.object({ region: RegionCode }),
    on: ({ params }) => [params.region],
    view: Calls,
    answer: async ({ params: { region }, read, at }) => callsAt(read, region, at),
  }),
];
