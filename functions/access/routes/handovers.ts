// Who may hand over a village, and where: its town's supervisor, or the county.
import { commandRoute, noNeeds, type Route } from '#functions/kernel/route.ts';
import { HandoverState, handoverRefusals, MakeHandover } from '#shared/access/handover.ts';
import { refuse } from '#shared/kernel/refusal.ts';

export const handoverRoutes: readonly Route[] = [
  commandRoute({
    path: '/access/handovers/{handoverId}/make',
    summary: 'Hand over a village from one director to the next on a day',
    slice: 'access',
    idParam: 'handoverId',
    command: 'make',
    who: ['supervisor', 'officer'],
    data: MakeHandover,
    state: HandoverState,
    refusals: [...handoverRefusals, 'role_already_held', 'person_revoked', 'region_not_yours'],
    needs: noNeeds,
    on: ({ data }) => [data.village],
    outside: refuse('region_not_yours', 'village'),
  }),
];
