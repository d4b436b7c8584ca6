// Who may erase, and hold back an erasure: officers of the county, for whom it holds in its register.
import * as z from 'zod/mini';
import { commandRoute, queryRoute, type Route } from '#functions/kernel/route.ts';
import {
  ConfirmErasure,
  ErasureState,
  Erasures,
  erasureRefusals,
  LiftHold,
  PlaceHold,
  ProposeErasure,
  WithdrawErasure,
} from '#shared/access/erasure.ts';
import { RegionCode } from '#shared/kernel/region.ts';
import { ErasureNeeds } from '../decide/erasure.ts';
import { erasureIdOf } from '../erasure-id.ts';
import { erasuresOf } from '../erasures.ts';

type About = Readonly<{ subjectId: string }>;

const byOfficer = {
  slice: 'access',
  who: ['officer'],
  computes: ({ subjectId }: About) => erasureIdOf(subjectId),
  state: ErasureState,
  refusals: erasureRefusals,
  needs: ErasureNeeds,
  on: ({ needs }: Readonly<{ needs: ErasureNeeds }>) => [needs.child?.village ?? needs.guardian?.village],
} as const;

export const erasureRoutes: readonly Route[] = [
  commandRoute({
    ...byOfficer,
    path: '/access/erasures/propose',
    summary: 'Propose to erase a child or guardian; another officer confirms',
    command: 'propose',
    data: ProposeErasure,
  }),
  commandRoute({
    ...byOfficer,
    path: '/access/erasures/confirm',
    summary:
      "Confirm another officer's proposal; it is done for good, and final after the Vault's seven days",
    command: 'confirm',
    data: ConfirmErasure,
  }),
  commandRoute({
    ...byOfficer,
    path: '/access/erasures/withdraw',
    summary: 'Withdraw a proposal to erase',
    command: 'withdraw',
    data: WithdrawErasure,
  }),
  commandRoute({
    ...byOfficer,
    path: '/access/erasures/hold',
    summary: 'Place a legal hold: nothing of this child or guardian is erased while it stands',
    command: 'place_hold',
    data: PlaceHold,
  }),
  commandRoute({
    ...byOfficer,
    path: '/access/erasures/lift',
    summary: 'Lift a legal hold',
    command: 'lift_hold',
    data: LiftHold,
  }),
  queryRoute({
    path: '/access/counties/{county}/erasures',
    summary: "A county's erasures and legal holds, the newest first",
    who: ['officer'],
    params: z.object({ county: RegionCode }),
    on: ({ params }) => [params.county],
    view: Erasures,
    answer: ({ params, read }) => erasuresOf(read, params.county),
  }),
];
