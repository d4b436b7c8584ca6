// Who may plan a session, take a seat in it and see who comes: its organiser's officer or supervisor, and directors and supervisors for themselves.
import * as z from 'zod/mini';
import { commandRoute, queryRoute, type Route } from '#functions/kernel/route.ts';
import { idOf } from '#shared/kernel/id.ts';
import { refuse } from '#shared/kernel/refusal.ts';
import { levelOf, RegionCode } from '#shared/kernel/region.ts';
import { spokenName } from '#shared/registry/regions.ts';
import {
  CancelTraining,
  Enrol,
  ExcuseOneself,
  PlanTraining,
  ReplanTraining,
  TrainingDoor,
  TrainingState,
  trainingRefusals,
} from '#shared/training/contract.ts';
import { CodeKey, RegionTrainings, TrainingCard, TrainingRoom } from '#shared/training/views.ts';
import { trainingCard } from '../training-card.ts';
import { doorAt, TrainingNeeds } from '../training-command.ts';
import { lineOf, sessionsOf } from '../training-lines.ts';
import { trainingRoom } from '../training-room.ts';

const onSession = {
  slice: 'training',
  idParam: 'trainingId',
  state: TrainingState,
  refusals: trainingRefusals,
  needs: TrainingNeeds,
} as const;

const pathOf = (action: string): string => `/training/sessions/{trainingId}/${action}`;

const ofSession = z.object({ trainingId: idOf('training') });

/** The session itself says whose it is. */
const itself = {
  shape: z.object({ training: z.optional(TrainingDoor) }),
  of: ({ trainingId }: z.infer<typeof ofSession>) => ({ training: doorAt(trainingId) }),
};

const writing: readonly Route[] = [
  commandRoute({
    ...onSession,
    path: pathOf('plan'),
    summary: 'Plan a session of the county or of a town',
    command: 'plan',
    who: ['officer', 'supervisor'],
    data: PlanTraining,
    on: ({ data }) => [data.region],
  }),
  commandRoute({
    ...onSession,
    path: pathOf('replan'),
    summary: 'Change what is planned, before it begins',
    command: 'replan',
    who: ['officer', 'supervisor'],
    data: ReplanTraining,
    on: ({ needs }) => [needs.training?.region],
  }),
  commandRoute({
    ...onSession,
    path: pathOf('cancel'),
    summary: 'Call a session off, with why',
    command: 'cancel',
    who: ['officer', 'supervisor'],
    data: CancelTraining,
    on: ({ needs }) => [needs.training?.region],
  }),
  commandRoute({
    ...onSession,
    path: pathOf('enrol'),
    summary: 'Take a seat',
    command: 'enrol',
    who: ['director', 'supervisor'],
    data: Enrol,
    anywhere: true,
    on: () => [],
  }),
  commandRoute({
    ...onSession,
    path: pathOf('excuse'),
    summary: 'Say that one cannot come, and why; a seat is free again',
    command: 'excuse',
    who: ['director', 'supervisor'],
    data: ExcuseOneself,
    anywhere: true,
    on: () => [],
  }),
];

const reading: readonly Route[] = [
  queryRoute({
    path: pathOf('card'),
    summary: 'One session, and how it stands for whoever asks',
    who: ['director', 'supervisor'],
    params: ofSession,
    anywhere: true,
    on: () => [],
    view: TrainingCard,
    answer: ({ params, ...asking }) => trainingCard(asking, params.trainingId),
  }),
  queryRoute({
    path: pathOf('room'),
    summary: 'Everybody with a seat in a session, and everybody who came',
    who: ['officer', 'supervisor', 'auditor'],
    params: ofSession,
    needs: itself,
    on: ({ needs }) => [needs?.training?.region],
    view: TrainingRoom,
    answer: ({ params, read, actor: { role }, at }) => trainingRoom({ read, role, at }, params.trainingId),
  }),
  queryRoute({
    path: pathOf('code-key'),
    summary: "What the codes on the trainer's screen are signed with",
    who: ['officer', 'supervisor'],
    params: ofSession,
    needs: itself,
    on: ({ needs }) => [needs?.training?.region],
    view: CodeKey,
    answer: async ({ params: { trainingId }, needs, at }) =>
      needs?.training?.status === 'planned'
        ? { trainingId, codeKey: needs.training.codeKey, readAt: at }
        : refuse('not_found'),
  }),
  queryRoute({
    path: '/training/regions/{region}/sessions',
    summary: 'The sessions that a county or town organises',
    who: ['officer', 'supervisor', 'auditor'],
    params: z.object({ region: RegionCode }),
    on: ({ params }) => [params.region],
    view: RegionTrainings,
    answer: async ({ params: { region }, read, at }) =>
      levelOf(region) === 'village'
        ? refuse('not_found')
        : {
            region,
            regionName: spokenName(region),
            readAt: at,
            sessions: (await sessionsOf(read, region)).map(lineOf),
          },
  }),
];

export const sessionRoutes: readonly Route[] = [...writing, ...reading];
