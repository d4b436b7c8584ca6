// Sample requests of the routes of attempts, practices, one's own learning, and contests; what is one's own is the own place's director's.
import { fileStore } from '#functions/aws/files.ts';
import { handle } from '#functions/kernel/handle.ts';
import { sealFile } from '#functions/kernel/sealed-file.ts';
import { streamOf } from '#functions/kernel/stream.ts';
import { practiceAttemptIdOf } from '#functions/outreach/attempt-command.ts';
import type { Role } from '#shared/kernel/access.ts';
import { isRefusal } from '#shared/kernel/refusal.ts';
import { addDays } from '#shared/kernel/time.ts';
import { bankOf } from '#shared/outreach/policies.ts';
import { COUNTY, nth } from '../../kit/ids.ts';
import { aQuestion } from '../../outreach/a-bank.ts';
import { aLine, aPaper } from '../../outreach/a-paper.ts';
import { aPolicy } from '../../outreach/a-policy.ts';
import { actorIn } from '../actors.ts';
import { type County, today } from '../county.ts';
import { type Asking, NO_COUNTY, type Sample, type Samples } from './sample.ts';

const NOBODY = 99_999;
// No route's own number comes near it.
const SHARED = 450;
const taker = actorIn('director', 'own');

const policyId = nth('policy', 1_000 + SHARED);
const contestPaper = nth('paper', 1_000 + SHARED);
const quizPaper = nth('paper', 1_001 + SHARED);
const practiceOf = (n: number) => ({
  personId: taker.personId,
  practiceId: nth('practice', n),
  clauses: [{ policyId, no: '一' }],
});
const attemptOf = ({ id, there }: Asking): string =>
  practiceAttemptIdOf(practiceOf(there ? 1_000 + id : NOBODY));
const contestOf = ({ id, there }: Asking): string => nth('contest', there ? 1_000 + id : NOBODY);

const OPEN_AT = (): string => `${addDays(today(), -1)}T00:00:00.000Z`;
const CLOSE_AT = (): string => `${addDays(today(), 30)}T00:00:00.000Z`;

const settlePapers = async (county: County): Promise<void> => {
  await county.does('outreach', policyId, 'publish', aPolicy());
  const questions = [1, 2].map((n) => aQuestion(n, { questionId: nth('question', 10 * SHARED + n) }));
  await county.does('outreach', bankOf(policyId), 'add', { questions });
  const rule = [aLine({ policyId, n: 2 })];
  const paper = aPaper({ rule, openAt: OPEN_AT(), closeAt: CLOSE_AT() });
  await county.does('outreach', contestPaper, 'publish', { ...paper, purpose: 'contest' });
  await county.does('outreach', quizPaper, 'publish', paper);
};

const shared = new WeakMap<County, Promise<void>>();
const sharedPapers = (county: County): Promise<void> => {
  const settled = shared.get(county) ?? settlePapers(county);
  shared.set(county, settled);
  return settled;
};

/** The own director's practice, which belongs to the route. */
const settlePractice = async (county: County, id: number): Promise<void> => {
  await sharedPapers(county);
  const practice = practiceOf(1_000 + id);
  await county.does('outreach', practiceAttemptIdOf(practice), 'start_practice', practice, taker);
};

const contestIn = (region: string) => ({
  region,
  title: '政策知识竞赛',
  paperId: contestPaper,
  audience: { role: 'director', region },
  openAt: OPEN_AT(),
  closeAt: CLOSE_AT(),
});

const settleContest = async (county: County, id: number): Promise<void> => {
  await sharedPapers(county);
  await county.does('outreach', contestOf({ id, n: 0, there: true }), 'open', contestIn(COUNTY));
};

// A contest is over a month after it was opened: the clock of its world goes on, and that of the doors stays.
const settleResult = async (county: County, id: number): Promise<void> => {
  await settleContest(county, id);
  const contestId = contestOf({ id, n: 0, there: true });
  const over = `${addDays(today(), 40)}T01:00:00.000Z`;
  const counted = `${addDays(today(), 40)}T02:00:00.000Z`;
  const does = async (at: string, type: string, data: unknown): Promise<void> => {
    const incoming = {
      slice: 'outreach',
      id: contestId,
      type,
      data,
      commandId: `${type}-${at}`,
      by: 'system',
    };
    const answer = await handle({ ...county.world, now: () => at }, incoming);
    if (isRefusal(answer)) throw new Error(`${type}: ${JSON.stringify(answer)}`);
  };
  for (const at of [over, counted]) await does(at, 'come_due', { on: at.slice(0, 10) });
  const name = `papers/${contestId}/result.pdf`;
  const key = await county.vault.ensureKey(contestId, COUNTY);
  const sealed = sealFile(key, name, Buffer.from('%PDF'), county.world.random);
  await fileStore(county.client.config, 'files').put(name, sealed);
  const [sha256, textHash] = ['0'.repeat(64), '0'.repeat(64)];
  await does(counted, 'note_paper', { what: 'result', name, sha256, bytes: 4, textHash });
  await county.project([streamOf('outreach', contestId)]);
};

const learners: Pick<Sample, 'who' | 'level'> = { who: ['director', 'supervisor'], level: 'anywhere' };
const byOfficer: Pick<Sample, 'who' | 'level'> = { who: ['officer'], level: 'county' };
const everybodyThere: readonly Role[] = ['director', 'supervisor', 'officer', 'auditor'];
/** Wherever in the county; what is another county's is not found. */
const contestants = {
  who: everybodyThere,
  level: 'anywhere',
  except: { 'other county': 'not_found' },
} as const satisfies Pick<Sample, 'who' | 'level' | 'except'>;

const onAttempt = (action: string, data: NonNullable<Sample['data']>): Samples => ({
  [`POST /outreach/attempts/{attemptId}/${action}`]: {
    ...learners,
    first: settlePractice,
    path: (asking) => `/outreach/attempts/${attemptOf(asking)}/${action}`,
    data,
  },
});

const start = (asked: object): Pick<Sample, 'first' | 'path' | 'data'> => ({
  first: sharedPapers,
  path: () => '/outreach/attempts/start',
  data: () => ({ personId: taker.personId, n: 1, ...asked }),
});

export const outreachAttemptSamples: Samples = {
  'POST /outreach/attempts/start': { ...learners, ...start({ paperId: quizPaper }) },
  'POST /outreach/attempts/start (in a contest)': {
    ...learners,
    ...start({ paperId: contestPaper, contestId: nth('contest', NOBODY) }),
  },
  'POST /outreach/practices/start': {
    ...learners,
    first: sharedPapers,
    path: () => '/outreach/practices/start',
    data: ({ n }) => practiceOf(50_000 + n),
  },
  ...onAttempt('answer', () => ({ answers: [], elapsedMs: 0 })),
  ...onAttempt('submit', () => ({ answers: [], elapsedMs: 0, ticket: '0' })),
  'GET /outreach/attempts/{attemptId}': {
    ...learners,
    alone: true,
    first: settlePractice,
    path: (asking) => `/outreach/attempts/${attemptOf(asking)}`,
  },
  'GET /outreach/own': { ...learners, path: () => '/outreach/own' },
  'GET /outreach/own/hints': { ...learners, path: () => '/outreach/own/hints' },
  'POST /outreach/contests/{contestId}/open': {
    ...byOfficer,
    first: sharedPapers,
    path: ({ n }) => `/outreach/contests/${nth('contest', 50_000 + n)}/open`,
    data: ({ there }) => contestIn(there ? COUNTY : NO_COUNTY),
  },
  'POST /outreach/contests/{contestId}/cancel': {
    ...byOfficer,
    first: settleContest,
    path: (asking) => `/outreach/contests/${contestOf(asking)}/cancel`,
    data: () => ({ reason: 'other' }),
  },
  'GET /outreach/contests/{contestId}/tables/{table}': {
    ...contestants,
    first: settleContest,
    path: (asking) => `/outreach/contests/${contestOf(asking)}/tables/${COUNTY}`,
  },
  'GET /outreach/contests/{contestId}/tables/{table}/own': {
    ...contestants,
    who: ['director', 'supervisor'],
    first: settleContest,
    path: (asking) => `/outreach/contests/${contestOf(asking)}/tables/${COUNTY}/own`,
  },
  'GET /outreach/contests/{contestId}/result': {
    ...contestants,
    first: settleResult,
    path: (asking) => `/outreach/contests/${contestOf(asking)}/result`,
  },
};
