// Who sits what: directors and supervisors, each their own attempts and nobody else's.
import * as z from 'zod/mini';
import { commandRoute, noNeeds, queryRoute, type Route } from '#functions/kernel/route.ts';
import { idOf } from '#shared/kernel/id.ts';
import {
  AttemptState,
  attemptRefusals,
  SaveAnswers,
  StartAttempt,
  StartPractice,
  SubmitAttempt,
} from '#shared/outreach/attempts.ts';
import { OwnHints, OwnLearning } from '#shared/outreach/views.ts';
import { attemptIdOf, practiceAttemptIdOf } from '../attempt-command.ts';
import { ownAttempt } from '../attempt-shown.ts';
import { ownHints } from '../own-hints.ts';
import { ownLearning } from '../own-learning.ts';

/** An attempt belongs to its person wherever they work; whose it is, its own decision says. */
const onOwn = {
  slice: 'outreach',
  who: ['director', 'supervisor'],
  anywhere: true,
  on: () => [],
  state: AttemptState,
  refusals: attemptRefusals,
  needs: noNeeds,
} as const;

export const attemptRoutes: readonly Route[] = [
  commandRoute({
    ...onOwn,
    path: '/outreach/attempts/start',
    summary: 'Begin to sit a paper, or in a contest; the server draws and sets the deadline',
    computes: attemptIdOf,
    command: 'start',
    data: StartAttempt,
  }),
  commandRoute({
    ...onOwn,
    path: '/outreach/practices/start',
    summary: 'Begin a short practice on clauses one has failed',
    computes: practiceAttemptIdOf,
    command: 'start_practice',
    data: StartPractice,
  }),
  commandRoute({
    ...onOwn,
    path: '/outreach/attempts/{attemptId}/answer',
    summary: 'Keep what was chosen',
    idParam: 'attemptId',
    command: 'answer',
    data: SaveAnswers,
  }),
  commandRoute({
    ...onOwn,
    path: '/outreach/attempts/{attemptId}/submit',
    summary: 'Hand an attempt in; it is scored at once',
    idParam: 'attemptId',
    command: 'submit',
    data: SubmitAttempt,
  }),
  queryRoute({
    path: '/outreach/attempts/{attemptId}',
    summary: "One's own attempt: its questions and what was chosen, and the key once it is over",
    who: ['director', 'supervisor'],
    params: z.object({ attemptId: idOf('attempt') }),
    anywhere: true,
    on: () => [],
    view: AttemptState,
    answer: ({ params, read, actor, at }) => ownAttempt(read, params.attemptId, actor.personId, at),
  }),
  queryRoute({
    path: '/outreach/own',
    summary: 'What one may sit, has sat, and should look at again',
    who: ['director', 'supervisor'],
    params: z.object({}),
    anywhere: true,
    on: () => [],
    view: OwnLearning,
    answer: ({ read, actor, at }) => ownLearning(read, actor, at),
  }),
  queryRoute({
    path: '/outreach/own/hints',
    summary: 'The clauses to remember at the door',
    who: ['director', 'supervisor'],
    params: z.object({}),
    anywhere: true,
    on: () => [],
    view: OwnHints,
    answer: ({ read, actor, at }) => ownHints(read, actor.personId, at),
  }),
];
