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

/** Publishes bank and paper, and opens the contest. */
export const openContest = async (place: Place): Promise<void> => {
  const { does } = runningIn(place);
  const window = { openAt: OPEN_AT, closeAt: timeOf(DEADLINE) };
  const audience = { role: 'director', region: COUNTY };
  await does(policyId, 'publish', aPolicy());
  const questions = Array.from({ length: BANK }, (_, n) => {
    const { policyId: _policy, ...question } = aQuestion(n + 1, { clause: '一' });
    return question;
  });
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

/** Lets so many begin, each at a moment of the last twenty minutes. */
export const sitDown = async (
  place: Place,
  takers: number,
  chance: Chance,
): Promise<ReadonlyMap<number, Sitting>> => {
  const { run } = runningIn(place);
  const sitting = new Map<number, Sitting>();
  await allOf([...Array(takers).keys()], async (n) => {
    const actor = takerOf(n);
    const { personId } = actor;
    const startedMs = DEADLINE - chance.between(60_000, MINUTES * 60_000);
    const data = { personId, paperId, contestId, n: 1 };
    const incoming = { id: idOf(n), type: 'start', data, commandId: aCommand(), by: personId, actor };
    const answer = await run(startedMs, incoming);
    if (isRefusal(answer)) throw new Error(`start: ${JSON.stringify(answer)}`);
    sitting.set(n, { state: AttemptState.parse(answer.state), startedMs });
  });
  return sitting;
};
