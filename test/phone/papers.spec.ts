// A paper is put together, judged before it is sent and said in sentences; papers and contests stand in the list by their time.
import { describe, expect, test } from 'vitest';
import type { ContestLine, PaperLine, PaperView } from '#shared/outreach/views.ts';
import {
  editionFrom,
  missingOfPaper,
  type PaperInHand,
  paperData,
  ruleOf,
  startLine,
  startPaper,
} from '../../miniprogram/src/features/bank/compose/paper-form.ts';
import { NEVER_CHANGES, sayPaper, sayPass } from '../../miniprogram/src/features/bank/compose/paper-words.ts';
import {
  contestData,
  missingOfContest,
  overPaper,
  papersForContest,
  startContest,
} from '../../miniprogram/src/features/bank/contests/contest-form.ts';
import {
  saySet,
  setLines,
  standingOfPaper,
} from '../../miniprogram/src/features/bank/papers/paper-groups.ts';
import {
  forWhom,
  kindOf,
  sayAttempts,
  sayContest,
  sayEdition,
  sayStanding,
  sayTerms,
} from '../../miniprogram/src/features/bank/papers/set-words.ts';
import { nth, TODAY } from './kit/paper.ts';

const COUNTY = '320682000000';
const NOW = `${TODAY}T01:41:00.000Z`;

const filled = (changed: Partial<PaperInHand> = {}): PaperInHand => ({
  ...startPaper(COUNTY, TODAY),
  title: ' 年度竞答 ',
  rule: [{ ...startLine(), policyId: nth('pol', 1), n: '10' }],
  ...changed,
});

const faultsOf = (paper: PaperInHand): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(missingOfPaper(paper, NOW)).flatMap(([place, words]) =>
      words === undefined ? [] : [[place, words]],
    ),
  );

describe('a paper in hand', () => {
  test('says at each place what is missing', () => {
    expect(faultsOf(filled())).toEqual({});
    expect(faultsOf(startPaper(COUNTY, TODAY))).toEqual({
      title: '还差名称',
      'rule.0.policyId': '还没有选政策',
    });
    expect(faultsOf(filled({ rule: [] }))).toEqual({ rule: '还没有写抽题的规则' });
    const second = { ...startLine(), policyId: nth('pol', 2), n: '60' };
    expect(faultsOf(filled({ rule: [...filled().rule, second] }))).toEqual({ 'rule.1.n': '题数填 1 到 50' });
    expect(faultsOf(filled({ passMark: '', minutes: '0', attempts: '11' }))).toEqual({
      passMark: '还差及格线',
      minutes: '时间填 1 到 180',
      attempts: '次数填 1 到 10',
    });
  });

  test('is held to its window as the server holds it', () => {
    expect(faultsOf(filled({ closeOn: TODAY, closeTime: '09:00' }))).toEqual({ closeAt: '截止时间已经过了' });
    expect(faultsOf(filled({ closeOn: '2026-06-13', closeTime: '07:00' }))).toEqual({
      closeAt: '截止时间在开放之前',
    });
    expect(faultsOf(filled({ closeOn: '2026-06-13', closeTime: '08:20' }))).toEqual({
      closeAt: '开放的时间不够答一次',
    });
    // What opened yesterday and closes in ten minutes leaves nobody half an hour.
    expect(faultsOf(filled({ openOn: '2026-06-01', closeOn: TODAY, closeTime: '09:51' }))).toEqual({
      closeAt: '开放的时间不够答一次',
    });
    expect(faultsOf(filled({ openOn: '' }))).toEqual({ openAt: '还差开放的时间' });
    expect(faultsOf(filled({ closeTime: '' }))).toEqual({ closeAt: '还差截止的时间' });
  });

  test('becomes the command, by the county’s clock; a contest is sat once', () => {
    expect(paperData(filled({ purpose: 'contest', attempts: '' }), COUNTY, nth('ppr', 1))).toEqual({
      region: COUNTY,
      title: '年度竞答',
      purpose: 'contest',
      audience: { role: 'director', region: COUNTY },
      rule: [{ policyId: nth('pol', 1), n: 10 }],
      drawing: 'each_their_own',
      passMark: 80,
      minutes: 30,
      attempts: 1,
      openAt: '2026-06-13T00:00:00.000Z',
      closeAt: '2026-06-27T12:00:00.000Z',
      editionOf: nth('ppr', 1),
    });
    const [line] = ruleOf([{ ...startLine(), policyId: 'p', clauses: ['一'], difficulty: 'hard', n: '' }]);
    expect(line).toEqual({ policyId: 'p', clauses: ['一'], difficulty: 'hard', n: 0 });
  });

  test('is said in sentences before it is sent', () => {
    const said = sayPaper(paperData(filled(), COUNTY, undefined), TODAY);
    expect(said).toEqual([
      '6月13日\u00a08:00 到 6月27日\u00a020:00，全市的儿童主任可以答，以后新到岗的也算。',
      '10\u00a0题，30\u00a0分钟，最多 2\u00a0次，10\u00a0题对 8\u00a0题通过。每人各抽各的题。',
      '开放那天和截止前一天，会提醒还没通过的人。',
    ]);
    expect(sayPaper(paperData(filled({ purpose: 'contest' }), COUNTY, undefined), TODAY)[2]).toContain(
      '另开一场竞赛',
    );
    expect(sayPass(15, 80)).toBe('15\u00a0题对 12\u00a0题通过');
    expect(NEVER_CHANGES).toContain('不能改');
  });
});

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
  minutes: 30,
  attempts: 2,
  openAt: '2026-06-01T00:00:00.000Z',
  closeAt: '2026-06-15T12:00:00.000Z',
  withdrawn: false,
  ...changed,
});

const contest = (n: number, changed: Partial<ContestLine> = {}): ContestLine => ({
  contestId: nth('cst', n),
  version: 1,
  region: COUNTY,
  title: `竞赛${n}`,
  paperId: nth('ppr', 1),
  audience: { role: 'director', region: COUNTY },
  audienceName: '全市的儿童主任',
  openAt: '2026-06-10T00:00:00.000Z',
  closeAt: '2026-06-14T12:00:00.000Z',
  status: 'open',
  ...changed,
});

const later = { openAt: '2026-07-01T00:00:00.000Z', closeAt: '2026-07-15T12:00:00.000Z' };
const over = { openAt: '2026-05-01T00:00:00.000Z', closeAt: '2026-05-15T12:00:00.000Z' };

describe('the list', () => {
  const set = {
    region: COUNTY,
    regionName: '如皋市',
    readAt: NOW,
    papers: [paper(1), paper(2, later), paper(3, over), paper(4, { withdrawn: true })],
    contests: [contest(1), contest(2, { ...over, status: 'sealed' }), contest(3, { status: 'cancelled' })],
  };

  test('shows what is open first, what ends first before it', () => {
    const lines = setLines(set, NOW);
    expect(lines.map(({ title, standing }) => [title, standing])).toEqual([
      ['竞赛1', 'open'],
      ['卷子1', 'open'],
      ['卷子2', 'to_come'],
      ['卷子3', 'closed'],
      ['竞赛2', 'closed'],
      ['卷子4', 'withdrawn'],
      ['竞赛3', 'withdrawn'],
    ]);
    expect(saySet(lines)).toBe('正在开放：1\u00a0份卷子、1\u00a0场竞赛');
    expect(lines.map(kindOf).slice(0, 2)).toEqual(['竞赛', '年度竞答']);
    expect(lines.map(forWhom)[0]).toBe('全市的儿童主任');
    expect(lines.map((line) => sayStanding(line, NOW, TODAY))).toEqual([
      '正在开放',
      '正在开放',
      '还没开放',
      '已截止',
      '名次已封存',
      '已停用',
      '已取消',
    ]);
  });

  test('says so where nothing is open', () => {
    const of = (papers: PaperLine[]) => saySet(setLines({ ...set, papers, contests: [] }, NOW));
    expect(of([paper(2, later)])).toBe('现在没有开放的，还有1\u00a0份卷子没到时间');
    expect(of([paper(3, over)])).toBe('现在没有开放的卷子和竞赛');
    expect(of([])).toBe('还没有出过卷子');
    expect(standingOfPaper(paper(1), '2026-06-15T12:00:00.000Z')).toBe('closed');
  });

  test('says terms, editions and how a contest stands', () => {
    expect(sayTerms(paper(1))).toBe('10\u00a0题，30\u00a0分钟，80\u00a0% 及格');
    expect([sayAttempts(paper(1)), sayAttempts(paper(1, { purpose: 'contest' }))]).toEqual([
      '最多答 2\u00a0次',
      '只能答一次',
    ]);
    expect([sayEdition(paper(1)), sayEdition(paper(1, { edition: 2 }))]).toEqual(['', '第 2 版']);
    const said = (changed: Partial<ContestLine>) => sayContest(contest(1, changed), NOW, TODAY);
    expect(said(later)).toBe('7月1日\u00a08:00 开始');
    expect(said({})).toBe('6月14日\u00a020:00 截止');
    expect(said(over)).toBe('已到时间，等最后交卷的');
    expect(said({ status: 'closed' })).toBe('已截止，名次等封存');
  });
});

describe('the next edition', () => {
  const view = (line: PaperLine): PaperView => ({
    readAt: NOW,
    paper: line,
    drawing: 'same_for_all',
    rule: [{ policyId: nth('pol', 1), n: 5, clauses: ['一'], difficulty: 'easy' }],
    seed: 'ab',
    questions: [],
  });

  test('starts as the one before, with a window that is still to come', () => {
    expect(editionFrom(view(paper(1)), TODAY)).toMatchObject({
      title: '卷子1',
      drawing: 'same_for_all',
      openOn: '2026-06-01',
      closeOn: '2026-06-15',
      closeTime: '20:00',
      rule: [{ policyId: nth('pol', 1), clauses: ['一'], difficulty: 'easy', n: '5' }],
    });
    expect(editionFrom(view(paper(1, over)), TODAY)).toMatchObject({
      openOn: '2026-06-13',
      closeOn: '2026-06-27',
    });
  });
});

describe('a contest in hand', () => {
  const of = paper(1, { purpose: 'contest' });

  test('is opened over papers for contests that have not closed', () => {
    const all = [of, paper(2), paper(3, { purpose: 'contest', ...over }), { ...of, withdrawn: true }];
    expect(papersForContest(all, NOW)).toEqual([of]);
  });

  test('starts with its paper’s name, audience and window, and must stay inside it', () => {
    const form = overPaper(of);
    const faults = (changed: Partial<typeof form>) => missingOfContest({ ...form, ...changed }, of, NOW);
    expect(Object.values(faults({})).every((fault) => fault === undefined)).toBe(true);
    expect(faults({ closeOn: '2026-06-16' })['closeAt']).toContain('比卷子截止还晚');
    expect(faults({ openOn: '2026-05-31' })['openAt']).toContain('比卷子开放还早');
    expect(faults({ closeOn: '2026-06-11' })['closeAt']).toBe('截止时间已经过了');
    expect(faults({ openOn: '2026-06-15', openTime: '21:00' })['closeAt']).toBe('截止时间在开始之前');
    expect(contestData(form, COUNTY)).toEqual({
      region: COUNTY,
      title: '卷子1',
      paperId: of.paperId,
      audience: of.audience,
      openAt: of.openAt,
      closeAt: of.closeAt,
    });
  });

  test('says what is missing of an empty one', () => {
    expect(missingOfContest(startContest(COUNTY), undefined, NOW)).toEqual({
      paperId: '还没有选卷子',
      title: '还差名称',
      openAt: '还差开始的时间',
      closeAt: '还差截止的时间',
    });
  });
});
