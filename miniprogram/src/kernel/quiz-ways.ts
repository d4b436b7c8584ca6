// The ways between the pages of learning: what one may sit, an attempt, how it came out, practice, a contest's tables, and who has answered.
import Taro from '@tarojs/taro';
import type { ClauseRef } from '#shared/outreach/clauses.ts';
import { go, goToPlace } from './ways.ts';

const page = (name: string, query = ''): string => `features/quiz/${name}/index${query}`;

const turn = (url: string): void => {
  void Taro.redirectTo({ url: `/${url}` }).catch(() => undefined);
};

/** Opens what a person may sit, has sat, and should look at again: a place of the rail. */
export const openLearning = (): void => goToPlace('quiz/own');

/** The same in place of the page it was left from. */
export const turnToLearning = (): void => turn(page('own'));

/** Opens an attempt where it was left. */
export const openAttempt = (attemptId: string): void => go(page('attempt', `?attempt=${attemptId}`));

/** The same in place of the page it was begun on. */
export const turnToAttempt = (attemptId: string): void => turn(page('attempt', `?attempt=${attemptId}`));

/** Opens how an attempt came out. */
export const openResult = (attemptId: string): void => go(page('result', `?attempt=${attemptId}`));

/** The same in place of the attempt. */
export const turnToResult = (attemptId: string): void => turn(page('result', `?attempt=${attemptId}`));

/** Opens the practice: of these clauses, or, where none is named, of those to remember. */
export const openPractice = (clauses: readonly ClauseRef[] = []): void =>
  go(page('practice', clauses.length === 0 ? '' : `?clauses=${encodeURIComponent(JSON.stringify(clauses))}`));

/** Opens a contest's tables; without a table, at the widest. */
export const openContest = (contestId: string, table?: string): void =>
  go(page('contest', `?contest=${contestId}${table === undefined ? '' : `&table=${table}`}`));

/** Opens who has answered in the own town or county, or in one town of it; at a paper where one is named. */
export const openRegionLearning = ({
  town,
  paper,
}: Readonly<{ town?: string; paper?: string }> = {}): void => {
  const asked = Object.entries({ town, paper }).flatMap(([key, value]) => (value ? [`${key}=${value}`] : []));
  go(page('region', asked.length === 0 ? '' : `?${asked.join('&')}`));
};
