// Who plans and writes down sessions: the village's director and the town's supervisor; the county sees where it happened.
import * as z from 'zod/mini';
import type { Regions } from '#functions/kernel/asking.ts';
import { commandRoute, queryRoute, type Route } from '#functions/kernel/route.ts';
import { idOf } from '#shared/kernel/id.ts';
import { refuse } from '#shared/kernel/refusal.ts';
import { levelOf, RegionCode } from '#shared/kernel/region.ts';
import { countyDate } from '#shared/kernel/time.ts';
import {
  AddPhoto,
  CallOffSession,
  CorrectSession,
  PlanSession,
  RecordSession,
  SessionState,
  sessionRefusals,
  yearOf,
} from '#shared/outreach/sessions.ts';
import { Coverage, SessionPhoto, SessionView, VillageSessions } from '#shared/outreach/tables.ts';
import { isRegion } from '#shared/registry/regions.ts';
import { coverageOf } from '../coverage.ts';
import { SessionNeeds } from '../decide/session.ts';
import { placeOf } from '../kinds/session.ts';
import { sessionPhoto } from '../session-photo.ts';
import { sessionView } from '../session-view.ts';
import { sessionsOfVillage } from '../village-sessions.ts';

const onSession = {
  slice: 'outreach',
  idParam: 'sessionId',
  who: ['director', 'supervisor'],
  state: SessionState,
  refusals: sessionRefusals,
  needs: SessionNeeds,
} as const;

const pathOf = (action: string): string => `/outreach/sessions/{sessionId}/${action}`;

/** What is said of a village, by somebody who acts there and wherever the session stands already. */
const there = ({
  data,
  needs,
}: Readonly<{ data: Readonly<{ village: string }>; needs: z.infer<typeof SessionNeeds> }>): Regions => [
  isRegion(data.village) ? data.village : undefined,
  needs.session?.village ?? data.village,
];

const inYear = z.optional(z.string().check(z.regex(/^\d{4}$/)));
const ofSession = z.object({ sessionId: idOf('outreach') });

/** The session itself says where it was held. */
const standing = {
  shape: SessionNeeds,
  of: ({ sessionId }: z.infer<typeof ofSession>) => placeOf(sessionId),
};

export const sessionRoutes: readonly Route[] = [
  commandRoute({
    ...onSession,
    path: pathOf('plan'),
    summary: 'Plan an outreach session in a village',
    command: 'plan',
    data: PlanSession,
    on: there,
  }),
  commandRoute({
    ...onSession,
    path: pathOf('record'),
    summary: 'Write down a session that was held, planned or not',
    command: 'record',
    data: RecordSession,
    on: there,
    offline: true,
  }),
  commandRoute({
    ...onSession,
    path: pathOf('correct'),
    summary: 'Say a recorded session anew; the first version stays',
    command: 'correct',
    data: CorrectSession,
    on: ({ data, needs }) => [needs.session?.village, data.village],
    offline: true,
  }),
  commandRoute({
    ...onSession,
    path: pathOf('call-off'),
    summary: 'Call a planned session off',
    command: 'call_off',
    data: CallOffSession,
    on: ({ needs }) => [needs.session?.village],
  }),
  commandRoute({
    ...onSession,
    path: pathOf('photo'),
    summary: 'Add one photo to a session that was held',
    command: 'add_photo',
    data: AddPhoto,
    on: ({ needs }) => [needs.session?.village],
    picture: { field: 'photo', subject: ({ data }) => data.personId },
  }),
  queryRoute({
    path: '/outreach/villages/{village}/sessions',
    summary: "A village's sessions of a year, the latest first",
    who: ['director', 'supervisor', 'officer', 'auditor'],
    params: z.object({ village: RegionCode, year: inYear }),
    on: ({ params }) => [params.village],
    view: VillageSessions,
    answer: async ({ params: { village, year }, read, at }) =>
      levelOf(village) === 'village'
        ? sessionsOfVillage(read, village, year ?? yearOf(countyDate(at)), at)
        : refuse('not_found'),
  }),
  queryRoute({
    path: '/outreach/sessions/{sessionId}',
    summary: 'One session, with its clauses, materials and photos by name',
    who: ['director', 'supervisor', 'officer', 'auditor'],
    params: ofSession,
    needs: standing,
    on: ({ needs }) => [needs?.session?.village],
    view: SessionView,
    answer: ({ params, read, at }) => sessionView(read, params.sessionId, at),
  }),
  queryRoute({
    path: '/outreach/sessions/{sessionId}/photos/{n}',
    summary: 'One photo of a session',
    who: ['director', 'supervisor', 'officer'],
    params: z.extend(ofSession, { n: z.string().check(z.regex(/^[1-9]$/)) }),
    needs: standing,
    on: ({ needs }) => [needs?.session?.village],
    view: SessionPhoto,
    answer: ({ params, read }) => sessionPhoto(read, params.sessionId, Number(params.n)),
  }),
  queryRoute({
    path: '/outreach/regions/{region}/coverage',
    summary: 'In which villages policy was carried this year, and in which not yet',
    who: ['supervisor', 'officer', 'auditor'],
    params: z.object({ region: RegionCode, year: inYear }),
    on: ({ params }) => [params.region],
    view: Coverage,
    answer: async ({ params: { region, year }, read, at }) =>
      levelOf(region) === 'village'
        ? refuse('not_found')
        : coverageOf(read, region, year ?? yearOf(countyDate(at)), at),
  }),
];
