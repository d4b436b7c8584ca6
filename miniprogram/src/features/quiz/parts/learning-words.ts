// What a person may sit, has sat and should look at again, sorted by what it asks of them, and said in one sentence.

import { countyDate } from '#shared/kernel/time.ts';
import { graceUntil, overOn } from '#shared/outreach/contract.ts';
import type { AttemptLine, ContestLine, OwnLearning, PaperLine } from '#shared/outreach/views.ts';
import { sayAt } from '../../../kernel/policy-words.ts';
import { sayCount } from '../../../kernel/say.ts';

export type OwnPaper = OwnLearning['papers'][number];
export type OwnContest = OwnLearning['contests'][number];

const isWithin = ({ openAt, closeAt }: Pick<PaperLine, 'openAt' | 'closeAt'>, at: string): boolean =>
  openAt <= at && at < closeAt;

/** How a begun attempt stands at a moment: sat, past its time but perhaps still on its way, or over and to be scored. */
type Running = 'sat' | 'ending' | 'over';

export const runningOf = ({ status, deadlineAt }: AttemptLine, at: string): Running => {
  if (status !== 'sitting') return 'over';
  if (deadlineAt === undefined || at < deadlineAt) return 'sat';
  return at <= graceUntil(deadlineAt) ? 'ending' : 'over';
};

/** How a paper stands for the person at a moment of the county's clock. */
export type PaperStanding = 'sitting' | 'ending' | 'to_do' | 'not_yet' | 'passed' | 'used_up' | 'over';

const begunAs = (
  own: OwnPaper,
  attempts: readonly AttemptLine[],
  at: string,
): 'sitting' | 'ending' | undefined => {
  const line = attempts.find(({ attemptId }) => attemptId === own.sitting);
  const running = line && runningOf(line, at);
  return running === 'sat' ? 'sitting' : running === 'ending' ? 'ending' : undefined;
};

/** The standing; a try that was left lets the next one begin once nobody can hand it in any more. */
export const standingOfPaper = (
  own: OwnPaper,
  attempts: readonly AttemptLine[],
  at: string,
): PaperStanding => {
  const { paper, tried, passed } = own;
  const begun = begunAs(own, attempts, at);
  if (begun) return begun;
  if (passed) return 'passed';
  if (tried >= paper.attempts) return 'used_up';
  if (paper.withdrawn) return 'over';
  if (at < paper.openAt) return 'not_yet';
  return isWithin(paper, at) ? 'to_do' : 'over';
};

/** How a contest stands for the person. */
export type ContestStanding = 'sitting' | 'to_do' | 'not_yet' | 'in' | 'timed_out' | 'missed' | 'cancelled';

export const standingOfContest = (
  { contest, attempt }: Pick<OwnContest, 'contest' | 'attempt'>,
  at: string,
): ContestStanding => {
  if (contest.status === 'cancelled') return 'cancelled';
  if (attempt?.status === 'sitting') return runningOf(attempt, at) === 'sat' ? 'sitting' : 'timed_out';
  if (attempt) return 'in';
  if (at < contest.openAt) return 'not_yet';
  return contest.status === 'open' && isWithin(contest, at) ? 'to_do' : 'missed';
};

/** True while places in a contest may still change. */
export const isRunning = ({ status, closeAt }: ContestLine, at: string): boolean =>
  status === 'open' && at < closeAt;

/** 10 题，15 分钟，80 分合格 */
export const sayPaper = ({ questions, minutes, passMark }: PaperLine): string =>
  `${sayCount(questions, '题')}，${sayCount(minutes, '分钟')}，${sayCount(passMark, '分')}合格`;

/** Until when, and how often still: 6月15日 20:00 截止，还可答 2 次. */
export const sayUntil = ({ paper, tried }: OwnPaper, today: string): string => {
  const left = paper.attempts - tried;
  return `${sayAt(paper.closeAt, today)}\u00a0截止，还可答\u00a0${sayCount(left, '次')}`;
};

/** Everything that may be begun or gone on with now, whatever it is. */
type Due = Readonly<{ name: string; questions: number; closeAt: string; isSitting: boolean }>;

const dueOf = ({ papers, contests, attempts }: OwnLearning, at: string): readonly Due[] =>
  [
    ...papers.map((own) => ({
      paper: own.paper,
      closeAt: own.paper.closeAt,
      name: own.paper.title,
      standing: standingOfPaper(own, attempts, at),
    })),
    ...contests.map((own) => ({
      paper: own.paper,
      closeAt: own.contest.closeAt,
      name: own.contest.title,
      standing: standingOfContest(own, at),
    })),
  ]
    .filter(({ standing }) => standing === 'sitting' || standing === 'to_do')
    .map(({ paper, closeAt, name, standing }) => ({
      name,
      closeAt,
      questions: paper.questions,
      isSitting: standing === 'sitting',
    }))
    .sort((a, b) => (a.closeAt < b.closeAt ? -1 : 1));

/** What the phone itself knows: attempts in hand, and finished ones that wait to be sent. */
export type OnThisPhone = Readonly<{ sitting: number; waiting: number }>;

/** What is to be done, in one sentence; the most urgent of it. */
export const sayLearning = (own: OwnLearning, phone: OnThisPhone, at: string): string => {
  if (phone.waiting > 0) return `有 ${sayCount(phone.waiting, '份')}答完了，等着送出`;
  const due = dueOf(own, at);
  const sitting = Math.max(phone.sitting, due.filter(({ isSitting }) => isSitting).length);
  if (sitting > 0) return `有 ${sayCount(sitting, '份')}没答完，先接着答`;
  const [first] = due;
  const today = countyDate(at);
  if (first && due.length === 1)
    return `${first.name}，${sayCount(first.questions, '题')}，${sayAt(first.closeAt, today)}\u00a0截止`;
  if (first) return `有 ${sayCount(due.length, '份')}要答，最早 ${sayAt(first.closeAt, today)}\u00a0截止`;
  const hints = own.hints.length;
  if (hints > 0) return `没有要答的，有 ${sayCount(hints, '条')}要记住`;
  return '现在没有要答的';
};

/** Of a hundred, as it is called 分, rounded down so that nobody looks to have passed who has not; nothing where nothing was asked. */
export const marksOf = (right: number, of: number): number | undefined =>
  of === 0 ? undefined : Math.floor((100 * right) / of);

/** The contests of which nobody may know yet how anybody came out. */
export const untoldIn = ({ contests }: OwnLearning, today: string): readonly string[] =>
  contests.filter(({ contest }) => today < overOn(contest.closeAt)).map(({ contest }) => contest.contestId);

/** How one attempt came out, for its row; in a contest of `untold` only that it is in. */
export const sayOutcome = (
  { status, right, of, passed, purpose, contestId }: AttemptLine,
  untold: readonly string[],
): string => {
  if (status === 'sitting') return '没答完';
  if (contestId !== undefined && untold.includes(contestId)) return '交上了';
  if (right === undefined || of === undefined) return '等着算分';
  const counts = `${sayCount(of, '题')}对\u00a0${sayCount(right, '题')}`;
  if (purpose === 'practice') return counts;
  return `${passed ? '通过' : '没通过'}，${counts}`;
};
