// Who may open and cancel contests: officers inside their region; its tables and its frozen result are for all of its people.
import * as z from 'zod/mini';
import { commandRoute, queryRoute, type Route } from '#functions/kernel/route.ts';
import { idOf } from '#shared/kernel/id.ts';
import { RegionCode } from '#shared/kernel/region.ts';
import { CancelContest, ContestState, contestRefusals, OpenContest } from '#shared/outreach/contests.ts';
import { ContestTable, OwnPlace, ResultFile } from '#shared/outreach/tables.ts';
import { contestTable, TableCursor } from '../contest-table.ts';
import { ContestNeeds } from '../decide/contest.ts';
import { ownPlace } from '../own-place.ts';
import { resultFile } from '../result-file.ts';

const onContest = {
  slice: 'outreach',
  idParam: 'contestId',
  who: ['officer'],
  state: ContestState,
  refusals: contestRefusals,
  needs: ContestNeeds,
} as const;

/** Contestants look at each other's places, wherever they work in the county. */
const forAll = {
  who: ['director', 'supervisor', 'officer', 'auditor'],
  anywhere: true,
  on: () => [],
} as const;

const ofContest = z.object({ contestId: idOf('contest') });

export const contestRoutes: readonly Route[] = [
  commandRoute({
    ...onContest,
    path: '/outreach/contests/{contestId}/open',
    summary: 'Open a contest over a published paper',
    command: 'open',
    data: OpenContest,
    on: ({ data }) => [data.region],
  }),
  commandRoute({
    ...onContest,
    path: '/outreach/contests/{contestId}/cancel',
    summary: 'Cancel a contest before it closes',
    command: 'cancel',
    data: CancelContest,
    on: ({ needs }) => [needs.contest?.region],
  }),
  queryRoute({
    ...forAll,
    path: '/outreach/contests/{contestId}/tables/{table}',
    summary: "A page of a contest's table for a village, a town or the county, the best first",
    params: z.extend(ofContest, { table: RegionCode, after: z.optional(TableCursor) }),
    view: ContestTable,
    answer: ({ params, read, actor, at }) => contestTable(read, { ...params, actor, at }),
  }),
  queryRoute({
    path: '/outreach/contests/{contestId}/tables/{table}/own',
    summary: "One's own place in a table, however far down",
    who: ['director', 'supervisor'],
    anywhere: true,
    on: () => [],
    params: z.extend(ofContest, { table: RegionCode }),
    view: OwnPlace,
    answer: ({ params, read, actor, at }) => ownPlace(read, { ...params, actor, at }),
  }),
  queryRoute({
    ...forAll,
    path: '/outreach/contests/{contestId}/result',
    summary: 'The frozen result of a contest, as PDF',
    params: ofContest,
    view: ResultFile,
    answer: ({ params, read, actor }) => resultFile(read, params.contestId, actor),
  }),
];
