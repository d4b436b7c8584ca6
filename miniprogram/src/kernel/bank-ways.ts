// The ways between the pages of the officer's desk for banks, papers and contests.
import Taro from '@tarojs/taro';
import { go, goToPlace } from './ways.ts';

const withQuery = (page: string, query: Readonly<Record<string, string | undefined>>): string => {
  const said = Object.entries(query).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${encodeURIComponent(value)}`],
  );
  return `features/bank/${page}/index${said.length === 0 ? '' : `?${said.join('&')}`}`;
};

/** Opens the county's banks, a place of the rail. */
export const openBanks = (): void => goToPlace('bank/bank');

/** Opens the questions of one policy. */
export const openQuestions = (policyId: string): void => go(withQuery('questions', { policy: policyId }));

/** Opens the form of a question: a new one, on a clause where one is named, or one to be put right. */
export const openQuestion = (
  policyId: string,
  at: Readonly<{ question?: string; clause?: string }> = {},
): void => go(withQuery('question', { policy: policyId, question: at.question, clause: at.clause }));

/** The clause as an address names it: one host hands it over decoded, the other does not. */
export const clauseIn = (written: string): string => {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
};

/** Opens the import of questions from a sheet. */
export const openImport = (): void => go(withQuery('import', {}));

/** Opens the form in which a policy is published, or its next version is written. */
export const openPolicyForm = (policyId?: string): void => go(withQuery('policy', { policy: policyId }));

/** Opens the papers and contests, the other half of the same place. */
export const openPapers = (): void => goToPlace('bank/papers');

/** Opens one paper. */
export const openPaper = (paperId: string): void => go(withQuery('paper', { paper: paperId }));

/** Opens the making of a paper; `editionOf` is the one it takes the place of. */
export const openPaperForm = (editionOf?: string): void => go(withQuery('compose', { edition: editionOf }));

/** Opens the form in which a contest is opened; over a paper where one is named. */
export const openContestForm = (paperId?: string): void => go(withQuery('contests', { paper: paperId }));

/** Opens one contest as its officer sees it. */
export const openContestPage = (contestId: string): void => go(withQuery('contests', { contest: contestId }));

/** One contest, in place of the form that it was opened from. */
export const turnToContest = (contestId: string): void => {
  void Taro.redirectTo({ url: `/${withQuery('contests', { contest: contestId })}` }).catch(() => undefined);
};

/** One paper, in place of the form that it was published from. */
export const turnToPaper = (paperId: string): void => {
  void Taro.redirectTo({ url: `/${withQuery('paper', { paper: paperId })}` }).catch(() => undefined);
};
