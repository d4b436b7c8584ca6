// What a person may sit, has sat, and should look at again: everything that is meant for their role and place, and their own attempts.
import * as z from 'zod/mini';
import type { Opened, Reader } from '#functions/kernel/reader.ts';
import type { Actor } from '#shared/kernel/access.ts';
import { isMeant } from '#shared/kernel/audience.ts';
import { countyOf, townOf } from '#shared/kernel/region.ts';
import { addDays, countyDate } from '#shared/kernel/time.ts';
import { NEW_FOR_DAYS } from '#shared/outreach/documents.ts';
import { AttemptPart, attemptList, contestList } from '#shared/outreach/rows.ts';
import type { AttemptLine, ContestLine, OwnLearning, PaperLine, PolicyLine } from '#shared/outreach/views.ts';
import { policiesIn, policyLine } from './county-policies.ts';
import { hintsIn, learnerOf } from './own-hints.ts';
import { ContestRow, contestLine, PaperRow, paperLine } from './paper-lines.ts';
import { papersSetBy, SHOWN_FOR_DAYS } from './set-papers.ts';

const AttemptRow = z.object({ outreach: AttemptPart });

// The newest stand first; what is older than these has closed long ago.
const MOST_LISTED = 50;

/** Whoever works in a village is meant by its town and its county as well. */
const listsOf = ({ region }: Actor): readonly string[] => [
  ...new Set([region, townOf(region), countyOf(region)]),
];

const attemptLine = ({ id, parts }: Opened<z.infer<typeof AttemptRow>>): AttemptLine => {
  const { personId: _person, closesOn: _closes, done: _done, ...line } = parts.outreach;
  return { attemptId: id, ...line };
};

/** A person's attempts, the newest first. */
const attemptsOf = async (read: Reader, personId: string): Promise<readonly AttemptLine[]> =>
  (await read.list(attemptList(personId), AttemptRow, MOST_LISTED)).map(attemptLine);

const papersFor = async (read: Reader, actor: Actor, at: string): Promise<readonly PaperLine[]> =>
  (await papersSetBy(read, listsOf(actor))).filter(
    ({ audience, closeAt }) => at < closeAt && isMeant(audience, actor),
  );

const contestsFor = async (read: Reader, actor: Actor, at: string): Promise<readonly ContestLine[]> => {
  const since = addDays(countyDate(at), -SHOWN_FOR_DAYS);
  const lists = await Promise.all(
    listsOf(actor).map((region) => read.list(contestList(region), ContestRow, MOST_LISTED)),
  );
  return lists
    .flat()
    .map(contestLine)
    .filter(({ audience, closeAt }) => countyDate(closeAt) >= since && isMeant(audience, actor));
};

const satPaper = (
  paper: PaperLine,
  attempts: readonly AttemptLine[],
  passed: readonly string[],
): OwnLearning['papers'][number] => {
  const mine = attempts.filter(
    ({ paperId, contestId }) => paperId === paper.paperId && contestId === undefined,
  );
  const sitting = mine.find(({ status }) => status === 'sitting');
  return {
    paper,
    tried: mine.length,
    passed: passed.includes(paper.paperId) || mine.some((attempt) => attempt.passed === true),
    ...(sitting && { sitting: sitting.attemptId }),
  };
};

const satContest = async (
  read: Reader,
  contest: ContestLine,
  attempts: readonly AttemptLine[],
): Promise<OwnLearning['contests']> => {
  const paper = await read.row('paper', contest.paperId, PaperRow);
  const attempt = attempts.find(({ contestId }) => contestId === contest.contestId);
  return paper ? [{ contest, paper: paperLine(paper), ...(attempt && { attempt }) }] : [];
};

const changedFor = async (read: Reader, { region }: Actor, at: string): Promise<PolicyLine[]> => {
  const today = countyDate(at);
  const since = addDays(today, -NEW_FOR_DAYS);
  const lines = (await policiesIn(read, countyOf(region))).map((row) => policyLine(row, today));
  return lines.filter(
    ({ effectiveOn, holds }) => holds === 'now' && effectiveOn <= today && effectiveOn > since,
  );
};

/** The page of one's own learning. */
export const ownLearning = async (read: Reader, actor: Actor, at: string): Promise<OwnLearning> => {
  const [attempts, papers, contests, learner, changed] = await Promise.all([
    attemptsOf(read, actor.personId),
    papersFor(read, actor, at),
    contestsFor(read, actor, at),
    learnerOf(read, actor.personId),
    changedFor(read, actor, at),
  ]);
  const [sat, hints] = await Promise.all([
    Promise.all(contests.map((contest) => satContest(read, contest, attempts))),
    hintsIn(read, learner.hints, at),
  ]);
  return {
    readAt: at,
    papers: papers.map((paper) => satPaper(paper, attempts, learner.passed)),
    contests: sat.flat(),
    attempts: [...attempts],
    hints,
    changed,
  };
};
