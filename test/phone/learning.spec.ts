// What is to be done comes first, in one sentence; what was passed, used up or is over asks nothing any more.
import { expect, test } from 'vitest';
import type { AttemptLine, ContestLine, Hint, OwnLearning, PaperLine } from '#shared/outreach/views.ts';
import {
  inGroups,
  isShared,
  sayContest,
  sayOwnPlace,
  sayRank,
  tablesFor,
} from '../../miniprogram/src/features/quiz/contest/contest-words.ts';
import { dueIn } from '../../miniprogram/src/features/quiz/own/due.ts';
import { hintsAtDoor, isStale } from '../../miniprogram/src/features/quiz/parts/door-hints.ts';
import {
  isRunning,
  type OwnPaper,
  sayLearning,
  sayOutcome,
  sayPaper,
  sayUntil,
  standingOfContest,
  standingOfPaper,
  untoldIn,
} from '../../miniprogram/src/features/quiz/parts/learning-words.ts';
import { clausesIn } from '../../miniprogram/src/features/quiz/practice/clauses-in.ts';
import { beginSitting } from '../../miniprogram/src/kernel/sitting.ts';
import { anAttempt } from './kit/attempt.ts';
import { nth, TODAY, VILLAGE } from './kit/paper.ts';

const NOW = '2026-06-12T01:41:00.000Z';
const COUNTY = '320682000000';
const TOWN = '320682112000';

const paper = (n: number, changed: Partial<PaperLine> = {}): PaperLine => ({
  paperId: nth('ppr', n),
  version: 1,
  region: COUNTY,
  title: `卷子${n}`,
  purpose: 'quiz',
  audience: { role: 'director', region: COUNTY },
  audienceName: '全市的儿童主任',
  edition: 1,
  questions: 10,
  passMark: 80,
  minutes: 15,
  attempts: 3,
  openAt: '2026-06-01T00:00:00.000Z',
  closeAt: '2026-06-15T12:00:00.000Z',
  withdrawn: false,
  ...changed,
});
const owned = (n: number, changed: Partial<OwnPaper> = {}, of: Partial<PaperLine> = {}): OwnPaper => ({
  paper: paper(n, of),
  tried: 0,
  passed: false,
  ...changed,
});
const contest = (changed: Partial<ContestLine> = {}): ContestLine => ({
  contestId: nth('cst', 1),
  version: 1,
  region: COUNTY,
  title: '竞赛',
  paperId: nth('ppr', 9),
  audience: { role: 'director', region: COUNTY },
  audienceName: '全市的儿童主任',
  openAt: '2026-06-10T00:00:00.000Z',
  closeAt: '2026-06-20T12:00:00.000Z',
  status: 'open',
  ...changed,
});
const line = (changed: Partial<AttemptLine> = {}): AttemptLine => ({
  attemptId: nth('try', 1),
  paperId: nth('ppr', 1),
  title: '卷子1',
  purpose: 'quiz',
  n: 1,
  status: 'submitted',
  startedAt: NOW,
  deadlineAt: '2026-06-12T01:56:00.000Z',
  ...changed,
});
const hint = (n: number, changed: Partial<Hint> = {}): Hint => ({
  clause: { policyId: nth('pol', 1), no: `第${n}条` },
  title: '未成年人保护法',
  plainly: `第${n}条的意思`,
  ...changed,
});
const own = (changed: Partial<OwnLearning> = {}): OwnLearning => ({
  readAt: NOW,
  papers: [],
  contests: [],
  attempts: [],
  hints: [],
  changed: [],
  ...changed,
});
const nothing = { sitting: 0, waiting: 0 };

const plain = (words: string): string => words.replace(/\u00a0/g, ' ');

test('a paper is to be done while it is open, not passed and tries are left', () => {
  expect(standingOfPaper(owned(1), [], NOW)).toBe('to_do');
  expect(standingOfPaper(owned(1, { passed: true }), [], NOW)).toBe('passed');
  expect(standingOfPaper(owned(1, { tried: 3 }), [], NOW)).toBe('used_up');
  expect(standingOfPaper(owned(1, {}, { withdrawn: true }), [], NOW)).toBe('over');
  expect(standingOfPaper(owned(1), [], '2026-05-01T00:00:00.000Z')).toBe('not_yet');
  expect(standingOfPaper(owned(1), [], '2026-06-15T12:00:00.000Z')).toBe('over');
});

test('a try that was begun holds the paper until nobody can hand it in, and then lets the next one begin', () => {
  const begun = owned(1, { sitting: nth('try', 1), tried: 1 });
  const attempts = [line({ status: 'sitting' })];
  expect(standingOfPaper(begun, attempts, NOW)).toBe('sitting');
  expect(standingOfPaper(begun, attempts, '2026-06-12T02:00:00.000Z')).toBe('ending');
  expect(standingOfPaper(begun, attempts, '2026-06-12T02:06:01.000Z')).toBe('to_do');
});

test('a contest is to be done once, within its window', () => {
  expect(standingOfContest({ contest: contest() }, NOW)).toBe('to_do');
  expect(standingOfContest({ contest: contest(), attempt: line() }, NOW)).toBe('in');
  expect(standingOfContest({ contest: contest(), attempt: line({ status: 'sitting' }) }, NOW)).toBe(
    'sitting',
  );
  const left = { contest: contest(), attempt: line({ status: 'sitting' }) };
  expect(standingOfContest(left, '2026-06-12T02:00:00.000Z')).toBe('timed_out');
  expect(standingOfContest({ contest: contest({ status: 'cancelled' }) }, NOW)).toBe('cancelled');
  expect(standingOfContest({ contest: contest({ status: 'sealed' }) }, NOW)).toBe('missed');
  expect(standingOfContest({ contest: contest() }, '2026-06-01T00:00:00.000Z')).toBe('not_yet');
  expect([isRunning(contest(), NOW), isRunning(contest({ status: 'closed' }), NOW)]).toEqual([true, false]);
});

test('the sentence names the most urgent: what waits, what is begun, what closes first, what to remember', () => {
  const two = own({
    papers: [owned(1), owned(2, {}, { closeAt: '2026-06-13T12:00:00.000Z' })],
    hints: [hint(1)],
  });
  expect(sayLearning(two, { sitting: 1, waiting: 2 }, NOW)).toBe('有 2\u00a0份答完了，等着送出');
  expect(sayLearning(two, { sitting: 1, waiting: 0 }, NOW)).toBe('有 1\u00a0份没答完，先接着答');
  expect(sayLearning(two, nothing, NOW)).toBe('有 2\u00a0份要答，最早 6月13日\u00a020:00\u00a0截止');
  expect(sayLearning(own({ papers: [owned(1)] }), nothing, NOW)).toBe(
    '卷子1，10\u00a0题，6月15日\u00a020:00\u00a0截止',
  );
  expect(sayLearning(own({ hints: [hint(1)] }), nothing, NOW)).toBe('没有要答的，有 1\u00a0条要记住');
  expect(sayLearning(own(), nothing, NOW)).toBe('现在没有要答的');
  const atServer = own({
    contests: [{ contest: contest(), paper: paper(9), attempt: line({ status: 'sitting' }) }],
  });
  expect(sayLearning(atServer, nothing, NOW)).toBe('有 1\u00a0份没答完，先接着答');
});

test('a paper says what it asks, until when, and how often still', () => {
  expect(sayPaper(paper(1))).toBe('10\u00a0题，15\u00a0分钟，80\u00a0分合格');
  expect(sayUntil(owned(1, { tried: 1 }), TODAY)).toBe('6月15日\u00a020:00\u00a0截止，还可答\u00a02\u00a0次');
});

test('an outcome is told as far as it may be known: in a contest not before the day after its end', () => {
  const inContest = line({ contestId: nth('cst', 1), right: 9, of: 10, passed: true });
  const told = own({ contests: [{ contest: contest(), paper: paper(9) }] });
  expect(untoldIn(told, TODAY)).toEqual([nth('cst', 1)]);
  expect(untoldIn(told, '2026-06-21')).toEqual([]);
  expect(sayOutcome(inContest, untoldIn(told, TODAY))).toBe('交上了');
  expect(sayOutcome(inContest, [])).toBe('通过，10\u00a0题对\u00a09\u00a0题');
  expect(sayOutcome(line({ status: 'sitting' }), [])).toBe('没答完');
  expect(sayOutcome(line(), [])).toBe('等着算分');
  expect(sayOutcome(line({ right: 3, of: 10, passed: false }), [])).toMatch(/^没通过/);
  expect(sayOutcome(line({ purpose: 'practice', right: 3, of: 5, passed: false }), [])).toBe(
    '5\u00a0题对\u00a03\u00a0题',
  );
});

test('what is begun stands once, whether this phone knows of it, the server, or both; its paper is not offered again', () => {
  const sitting = beginSitting(anAttempt(), nth('prs', 1), { elapsedMs: 0, countedAt: 0 });
  const told = own({
    papers: [owned(1), owned(2, {}, { closeAt: '2026-06-13T12:00:00.000Z' }), owned(3)],
    attempts: [
      line({ status: 'sitting' }),
      line({ attemptId: nth('try', 2), status: 'sitting', title: '别的手机上的' }),
      line({ attemptId: nth('try', 3), status: 'sitting', deadlineAt: '2026-06-12T01:00:00.000Z' }),
      line({ attemptId: nth('try', 4), status: 'sitting', purpose: 'practice' }),
    ],
  });
  const due = dueIn(told, [sitting], NOW);
  expect(due.sitting.map(({ attemptId }) => attemptId)).toEqual([nth('try', 1), nth('try', 2)]);
  expect(due.papers.map((one) => one.paper.paperId)).toEqual([nth('ppr', 2), nth('ppr', 3)]);
  expect(due.count).toBe(4);
});

test('contests to be done stand before those one is in', () => {
  const second = contest({ contestId: nth('cst', 2) });
  const told = own({
    contests: [
      { contest: contest(), paper: paper(9), attempt: line() },
      { contest: second, paper: paper(9) },
    ],
  });
  expect(dueIn(told, [], NOW).contests.map(({ standing }) => standing)).toEqual(['to_do', 'in']);
});

test('two hints at a door, those of a duty there first; they are renewed after half a day', () => {
  const hints = [hint(1, { duty: 'outreach' }), hint(2, { duty: 'visit' }), hint(3, { duty: 'report' })];
  expect(hintsAtDoor(hints).map(({ clause }) => clause.no)).toEqual(['第2条', '第3条']);
  expect(hintsAtDoor([hint(1)])).toHaveLength(1);
  expect(isStale(undefined, NOW)).toBe(true);
  expect(isStale('2026-06-11T20:00:00.000Z', NOW)).toBe(false);
  expect(isStale('2026-06-11T12:00:00.000Z', NOW)).toBe(true);
});

test('the tables are those around where one works, up to where the contest is held', () => {
  expect(tablesFor(VILLAGE, COUNTY).map(({ word }) => word)).toEqual(['如皋市', '吴窑镇', '沈徐村']);
  expect(tablesFor(VILLAGE, TOWN).map(({ table }) => table)).toEqual([TOWN, VILLAGE]);
  expect(tablesFor(TOWN, COUNTY).map(({ table }) => table)).toEqual([COUNTY, TOWN]);
  expect(tablesFor(COUNTY, COUNTY, TOWN).map(({ table }) => table)).toEqual([COUNTY, TOWN]);
});

const ranked = (rank: number) => ({
  rank,
  name: '沈桂兰',
  region: VILLAGE,
  regionName: '沈徐村',
  right: 9,
  of: 10,
  tookMs: 1,
  isMine: false,
});

test('a shared rank is said to be shared; a contest says whether places may still change', () => {
  const lines = [ranked(1), ranked(2), ranked(2), ranked(4)];
  expect(lines.map((one) => sayRank(one, lines))).toEqual([
    '第\u00a01\u00a0名',
    '并列第\u00a02\u00a0名',
    '并列第\u00a02\u00a0名',
    '第\u00a04\u00a0名',
  ]);
  expect(isShared(ranked(4), lines)).toBe(false);
  const own = { right: 6, of: 10, tookMs: 412_000 };
  expect(plain(sayOwnPlace({ ...own, rank: 36 }))).toBe('我排第 36 名，对 6 题，6 分 52 秒');
  expect(plain(sayOwnPlace({ ...own, after: 2_000 }))).toBe('我排在 2000 名以后，对 6 题，6 分 52 秒');
  expect(sayContest(contest(), NOW, TODAY)).toBe('6月20日\u00a020:00\u00a0截止，截止以前名次会变');
  expect(sayContest(contest(), '2026-06-20T13:00:00.000Z', TODAY)).toBe('已经截止，名次核对好就封存');
  expect(sayContest(contest({ status: 'sealed' }), NOW, TODAY)).toBe('名次已经封存，不会再变');
  expect(sayContest(contest({ status: 'cancelled' }), NOW, TODAY)).toBe('这场竞赛取消了');
  expect(sayContest(contest(), '2026-06-01T00:00:00.000Z', TODAY)).toBe('6月10日\u00a08:00\u00a0开始');
  expect(inGroups('5f2ad91c07be43e8')).toEqual(['5f2ad91c', '07be43e8']);
});

test('the clauses of a practice come out of its address as they went in, however the host hands it over', () => {
  const clauses = [{ policyId: nth('pol', 1), no: '三（一）' }];
  const written = JSON.stringify(clauses);
  expect(clausesIn(written)).toEqual(clauses);
  expect(clausesIn(encodeURIComponent(written))).toEqual(clauses);
  expect(clausesIn('[{"policyId":1}]')).toEqual([]);
  expect(clausesIn()).toEqual([]);
});
