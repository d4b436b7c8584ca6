// What may be begun or gone on with, by the server and by this phone, in the order of what closes first.
import type { AttemptLine, OwnLearning } from '#shared/outreach/views.ts';
import type { Sitting } from '../../../kernel/sitting.ts';
import {
  type ContestStanding,
  type OwnContest,
  type OwnPaper,
  runningOf,
  standingOfContest,
  standingOfPaper,
} from '../parts/learning-words.ts';

/** An attempt that was begun and is not over. */
export type Begun = Readonly<{ attemptId: string; title: string; deadlineAt: string | undefined }>;

export type Due = Readonly<{
  sitting: readonly Begun[];
  papers: readonly OwnPaper[];
  /** Every contest that is told of, those to be done first. */
  contests: readonly Readonly<{ own: OwnContest; standing: ContestStanding }>[];
  /** How many of all this there are. */
  count: number;
}>;

const begunOf = ({ attemptId, title, deadlineAt }: AttemptLine | Sitting['attempt']): Begun => ({
  attemptId,
  title,
  deadlineAt,
});

/** Those the server tells of and those in hand, each once; one whose time is over is left to be scored. */
const begunIn = (own: OwnLearning, sitting: readonly Sitting[], at: string): readonly Begun[] => {
  // A practice that was left on another phone asks nothing of anybody.
  const told = own.attempts.filter((line) => line.purpose !== 'practice' && runningOf(line, at) === 'sat');
  const here = sitting.map(({ attempt }) => begunOf(attempt));
  const elsewhere = told.filter(({ attemptId }) => !here.some((one) => one.attemptId === attemptId));
  return [...here, ...elsewhere.map(begunOf)];
};

const order = ['to_do', 'not_yet', 'in', 'timed_out', 'missed', 'cancelled', 'sitting'] as const;

/** The cards of the page; `sitting` are the attempts in hand. */
export const dueIn = (own: OwnLearning, sitting: readonly Sitting[], at: string): Due => {
  const begun = begunIn(own, sitting, at);
  const papers = own.papers
    .filter((paper) => standingOfPaper(paper, own.attempts, at) === 'to_do')
    .filter(({ paper }) => !sitting.some(({ attempt }) => attempt.paperId === paper.paperId))
    .sort((a, b) => (a.paper.closeAt < b.paper.closeAt ? -1 : 1));
  const contests = own.contests
    .map((one) => ({ own: one, standing: standingOfContest(one, at) }))
    .filter(({ standing }) => standing !== 'sitting')
    .sort((a, b) => order.indexOf(a.standing) - order.indexOf(b.standing));
  return { sitting: begun, papers, contests, count: begun.length + papers.length + contests.length };
};
