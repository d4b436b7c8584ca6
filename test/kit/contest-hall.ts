// A contest of twenty questions over real tables, and as many people as a test wants who sit it at one time.
import { eventStore } from '#functions/aws/event-store.ts';
import { viewStore } from '#functions/aws/view-store.ts';
import { handle, type Incoming, type World } from '#functions/kernel/handle.ts';
import type { Views, WrappedKeys } from '#functions/kernel/ports.ts';
import type { Slice } from '#functions/kernel/slice.ts';
import { attemptIdOf } from '#functions/outreach/attempt-command.ts';
import type { Actor } from '#shared/kernel/access.ts';
import { isRefusal } from '#shared/kernel/refusal.ts';
import { levelOf } from '#shared/kernel/region.ts';
import { AttemptState } from '#shared/outreach/attempts.ts';
import { bankOf } from '#shared/outreach/policies.ts';
import { optionKeys } from '#shared/outreach/questions.ts';
import { regionCodes } from '#shared/registry/regions.ts';
import { aPolicy } from '../outreach/a-policy.ts';
import { aQuestion } from '../outreach/questions.ts';
import type { Chance } from '../simulation/chance.ts';
import { COUNTY, nth } from './ids.ts';
import { memoryVault } from './memory-vault.ts';
import type { Tables } from './tables.ts';
import { memoryWorld } from './world.ts';

/** The stores that it goes over. */
export type Place = Readonly<{ world: World<readonly Slice[]>; views: Views; keys: WrappedKeys }>;

/** Records and views in these tables; nobody's name is sealed, so the keys lie in memory. */
export const placeOver = ({
  client,
  records,
  views,
}: Pick<Tables, 'client' | 'records' | 'views'>): Place => {
  const { world } = memoryWorld();
  const vault = memoryVault();
  const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
  return {
    world: { ...world, records: eventStore(client, records), vault, pause, chance: Math.random },
    views: viewStore(client, views, Date.now),
    keys: vault,
  };
};

const [policyId, paperId] = [nth('policy'), nth('paper')];
export const contestId = nth('contest');
/** How many everybody is asked, each their own. */
export const QUESTIONS = 20;
const BANK = 60;
const MINUTES = 20;
const BEFORE = '2026-06-12T01:00:00.000Z';
const OPEN_AT = '2026-06-15T01:00:00.000Z';
/** Whoever begins within the last twenty minutes has until then. */
export const DEADLINE = Date.parse('2026-06-20T10:00:00.000Z');
const AT_ONCE = 32;

/** A moment as an `AtTime`. */
export const timeOf = (ms: number): string => new Date(ms).toISOString();

/** Does all of it, so many at a time. */
export const allOf = async <T>(items: readonly T[], work: (one: T) => Promise<void>): Promise<void> => {
  const waiting = [...items];
  const worker = async (): Promise<void> => {
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) await work(one);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
};

/** An attempt that was begun, and when. */
export type Sitting = Readonly<{ state: AttemptState; startedMs: number }>;

const villages = regionCodes.filter((code) => levelOf(code) === 'village');
/** The n-th taker, in one village after the other. */
export const takerOf = (n: number): Actor => ({
  personId: nth('person', 1_000 + n),
  role: 'director',
  region: villages[n % villages.length] ?? '',
});
/** The n-th taker's attempt. */
export const idOf = (n: number): string =>
  attemptIdOf({ personId: takerOf(n).personId, paperId, contestId, n: 1 });

let commands = 0;
/** An id that no other command has. */
export const aCommand = (): string => nth('command', ++commands);

/** Commands at a moment, as a door hands them on. */
export const runningIn = ({ world }: Place) => {
  const run = (at: number, incoming: Omit<Incoming, 'slice'>) =>
    handle({ ...world, now: () => timeOf(at) }, { ...incoming, slice: 'outreach' });
  return {
    run,
    does: async (id: string, type: string, data: unknown): Promise<void> => {
      const incoming = { id, type, data, commandId: aCommand(), by: 'system' };
      const answer = await run(Date.parse(BEFORE), incoming);
      if (isRefusal(answer)) throw new Error(`${type}: ${JSON.stringify(answer)}`);
    },
  };
};

const about = [
  '留守儿童',
  '困境儿童',
  '委托照护',
  '强制报告',
  '家庭监护',
  '走访记录',
  '控辍保学',
  '心理关爱',
  '临时监护',
  '补贴发放',
  '档案管理',
];
const whose = [
  '村（居）儿童主任',
  '镇儿童督导员',
  '外出务工的父母',
  '受委托的照看人',
  '学校班主任',
  '派出所民警',
  '卫生院医生',
];
const what = [
  '多久上门一次',
  '应当先告诉谁',
  '要在几天内办好',
  '由哪一级负责',
  '需要哪些材料',
  '怎样记在档案里',
  '什么情形下停止',
  '可以委托给谁',
  '要不要本人签字',
];
const says = [
  '当天',
  '二十四小时以内',
  '三个工作日以内',
  '每季度一次',
  '每月一次',
  '由镇里报到民政局',
  '先报警再登记',
  '口头告诉就行',
  '写明原因并签字',
  '等年底一起办',
  '不用记录',
  '由学校决定',
  '征得孩子同意',
  '由父母自己办',
];

const pick = (from: readonly string[], n: number): string => from[n % from.length] ?? '';

/** The n-th question of the bank, worded unlike the others, so that its bytes are those of a real one. */
const questionOf = (n: number) => {
  const { policyId: _, ...question } = aQuestion(n + 1);
  const options = optionKeys
    .slice(0, 4)
    .map((key, k) => ({ key, says: `${pick(says, n * 5 + k * 3)}，${pick(what, n + k)}` }));
  const asks = `${pick(about, n)}的事，${pick(whose, n * 3)}${pick(what, n * 7)}？（第${n + 1}题）`;
  const because = `${pick(about, n)}写明：${pick(whose, n * 3)}${pick(says, n * 5)}，${pick(what, n * 2)}。`;
  return { ...question, clause: '一', asks, options, because };
};

/** Publishes bank and paper, and opens the contest. */
export const openContest = async (place: Place): Promise<void> => {
  const { does } = runningIn(place);
  const window = { openAt: OPEN_AT, closeAt: timeOf(DEADLINE) };
  const audience = { role: 'director', region: COUNTY };
  await does(policyId, 'publish', aPolicy());
  const questions = Array.from({ length: BANK }, (_, n) => questionOf(n));
  await does(bankOf(policyId), 'add', { questions });
  await does(paperId, 'publish', {
    region: COUNTY,
    title: '政策知识竞赛卷',
    purpose: 'contest',
    audience,
    rule: [{ policyId, n: QUESTIONS }],
    drawing: 'each_their_own',
    passMark: 60,
    minutes: MINUTES,
    attempts: 1,
    ...window,
  });
  const contest = { region: COUNTY, title: '政策知识竞赛', paperId, audience, ...window };
  await does(contestId, 'open', contest);
};

/** Lets the n-th taker begin at a moment. */
export const sitsDown = async (place: Place, n: number, startedMs: number): Promise<Sitting> => {
  const actor = takerOf(n);
  const { personId } = actor;
  const data = { personId, paperId, contestId, n: 1 };
  const incoming = { id: idOf(n), type: 'start', data, commandId: aCommand(), by: personId, actor };
  const answer = await runningIn(place).run(startedMs, incoming);
  if (isRefusal(answer)) throw new Error(`start: ${JSON.stringify(answer)}`);
  return { state: AttemptState.parse(answer.state), startedMs };
};

/** Lets so many begin, each at a moment of the last twenty minutes. */
export const sitDown = async (
  place: Place,
  takers: number,
  chance: Chance,
): Promise<ReadonlyMap<number, Sitting>> => {
  const sitting = new Map<number, Sitting>();
  await allOf([...Array(takers).keys()], async (n) => {
    sitting.set(n, await sitsDown(place, n, DEADLINE - chance.between(60_000, MINUTES * 60_000)));
  });
  return sitting;
};
