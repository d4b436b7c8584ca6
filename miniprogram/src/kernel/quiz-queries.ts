// Every question the phone asks of papers, attempts, contests and who has answered, and where each command on an attempt goes.
import * as z from 'zod/mini';
import { AttemptState } from '#shared/outreach/attempts.ts';
import { CountyLearning, TownLearning } from '#shared/outreach/region-learning.ts';
import { ContestTable, OwnPlace, ResultFile } from '#shared/outreach/tables.ts';
import { OwnHints, OwnLearning } from '#shared/outreach/views.ts';
import { after, type Question } from './queries.ts';

/** What whoever asks may sit, has sat, and should look at again. */
export const ownLearning: Question<OwnLearning> = { path: '/outreach/own', answer: OwnLearning };

/** The clauses to remember at the door. */
export const ownHints: Question<OwnHints> = { path: '/outreach/own/hints', answer: OwnHints };

/** An own attempt as it stands; the key is in it only once it is handed in. */
export const oneAttempt = (attemptId: string): Question<AttemptState> => ({
  path: `/outreach/attempts/${attemptId}`,
  answer: AttemptState,
});

/** A page of a contest's table for a village, a town or the county. */
export const contestTable = (contestId: string, table: string, next?: string): Question<ContestTable> => ({
  path: `/outreach/contests/${contestId}/tables/${table}${after(next)}`,
  answer: ContestTable,
});

/** One's own place in a table, however far down. */
export const ownPlace = (contestId: string, table: string): Question<OwnPlace> => ({
  path: `/outreach/contests/${contestId}/tables/${table}/own`,
  answer: OwnPlace,
});

/** A contest's frozen result, to be opened. */
export const contestResult = (contestId: string): Question<ResultFile> => ({
  path: `/outreach/contests/${contestId}/result`,
  answer: ResultFile,
});

/** How a town's people stand with the papers that are set. */
export const townLearning = (town: string): Question<TownLearning> => ({
  path: `/outreach/towns/${town}/learning`,
  answer: TownLearning,
});

/** How a county's towns stand with the papers that are set. */
export const countyLearning = (county: string): Question<CountyLearning> => ({
  path: `/outreach/counties/${county}/learning`,
  answer: CountyLearning,
});

/** What comes back of a command about an attempt. */
export const AcceptedAttempt = z.object({ stream: z.string(), version: z.number(), state: AttemptState });

/** Where a command about an attempt goes. */
export const quizPaths = {
  start: '/outreach/attempts/start',
  practise: '/outreach/practices/start',
  attempt: (attemptId: string, act: 'answer' | 'submit') => `/outreach/attempts/${attemptId}/${act}`,
} as const;
