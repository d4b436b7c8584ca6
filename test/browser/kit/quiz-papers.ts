// The papers, contests and documents of one county in memory, and what each of its people has sat before.
import type { AttemptLine, ContestLine, Hint, PaperLine, PolicyLine } from '#shared/outreach/views.ts';
import { COUNTY, nth } from './children.ts';
import { clauseWords, LAW, LEFT_BEHIND, policyTitles } from './quiz-bank.ts';

export const QUIZ = nth('ppr', 1);
export const START_OF_DUTY = nth('ppr', 2);
const CONTEST_PAPER = nth('ppr', 3);
const LAST_YEARS = nth('ppr', 4);
export const CONTEST = nth('cst', 1);
export const SEALED_CONTEST = nth('cst', 2);
export const EMPTY_CONTEST = nth('cst', 3);

const audience = { role: 'director', region: COUNTY } as const;

const paper = (changed: Partial<PaperLine> & Pick<PaperLine, 'paperId' | 'title'>): PaperLine => ({
  version: 1,
  region: COUNTY,
  purpose: 'quiz',
  audience,
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

/** The papers by id. */
export const papers: Readonly<Record<string, PaperLine>> = {
  [QUIZ]: paper({ paperId: QUIZ, title: '强制报告与委托照护' }),
  [START_OF_DUTY]: paper({
    paperId: START_OF_DUTY,
    title: '儿童主任上岗考试',
    purpose: 'start_of_duty',
    minutes: 20,
    closeAt: '2026-12-31T12:00:00.000Z',
  }),
  [CONTEST_PAPER]: paper({
    paperId: CONTEST_PAPER,
    title: '暑期前儿童保护知识',
    purpose: 'contest',
    minutes: 10,
    attempts: 1,
    closeAt: '2026-06-20T12:00:00.000Z',
  }),
  [LAST_YEARS]: paper({ paperId: LAST_YEARS, title: '儿童保护知识', purpose: 'contest', attempts: 1 }),
};

const contest = (changed: Partial<ContestLine> & Pick<ContestLine, 'contestId' | 'title'>): ContestLine => ({
  version: 1,
  region: COUNTY,
  paperId: CONTEST_PAPER,
  audience,
  audienceName: '全市的儿童主任',
  openAt: '2026-06-10T00:00:00.000Z',
  closeAt: '2026-06-20T12:00:00.000Z',
  status: 'open',
  ...changed,
});

/** The contests by id: one runs, one is sealed, one has nobody in it yet. */
export const contests: Readonly<Record<string, ContestLine>> = {
  [CONTEST]: contest({ contestId: CONTEST, title: '全市儿童主任竞赛' }),
  [SEALED_CONTEST]: contest({
    contestId: SEALED_CONTEST,
    title: '2025 年儿童主任竞赛',
    paperId: LAST_YEARS,
    openAt: '2025-11-10T00:00:00.000Z',
    closeAt: '2025-11-20T12:00:00.000Z',
    status: 'sealed',
  }),
  [EMPTY_CONTEST]: contest({ contestId: EMPTY_CONTEST, title: '吴窑镇小竞赛' }),
};

/** A clause as a hint. */
export const hintOf = (policyId: string, no: string): Hint => ({
  clause: { policyId, no },
  title: policyTitles[policyId] ?? '',
  ...(clauseWords[no] ?? { plainly: '' }),
});

/** What a director has failed before today. */
export const hintsBefore: readonly Hint[] = [hintOf(LAW, '第二十一条'), hintOf(LEFT_BEHIND, '三')];

/** What a director has sat before today. */
export const attemptsBefore: readonly AttemptLine[] = [
  {
    attemptId: nth('try', 1),
    paperId: START_OF_DUTY,
    title: '儿童主任上岗考试',
    purpose: 'start_of_duty',
    n: 1,
    status: 'submitted',
    startedAt: '2026-03-04T01:20:00.000Z',
    deadlineAt: '2026-03-04T01:40:00.000Z',
    right: 9,
    of: 10,
    passed: true,
  },
  {
    attemptId: nth('try', 2),
    contestId: SEALED_CONTEST,
    paperId: LAST_YEARS,
    title: '2025 年儿童主任竞赛',
    purpose: 'contest',
    n: 1,
    status: 'submitted',
    startedAt: '2025-11-12T02:00:00.000Z',
    deadlineAt: '2025-11-12T02:15:00.000Z',
    right: 7,
    of: 10,
    passed: false,
  },
];

/** The documents that changed lately. */
export const changedPolicies: readonly PolicyLine[] = [
  {
    policyId: nth('pol', 3),
    version: 2,
    title: '如皋市儿童主任工作办法',
    kind: 'county',
    issuer: '如皋市民政局',
    number: '皋民儿〔2026〕8号',
    summary: '红色的孩子七天去一次；宣讲要记人数、留照片；孩子的情况不发群里。',
    effectiveOn: '2026-05-20',
    firstEffectiveOn: '2024-01-01',
    clauses: 3,
    holds: 'now',
  },
];
