// One seed is one story: a county at work in a storm, then calm, and at rest everything must be as Records say.
import { ALG, closeCommit, GENESIS } from '#functions/kernel/commit.ts';
import type { Actor } from '#shared/kernel/access.ts';
import { openAccounts } from './accounts.ts';
import { atRest, calmed } from './calm.ts';
import { UNREADABLE } from './checks/past.ts';
import { runningClock } from './clock.ts';
import { type County, countyOf } from './county.ts';
import { entering } from './entering.ts';
import { entrusting } from './entrusting.ts';
import { registering } from './errands.ts';
import { faultsOf } from './faults.ts';
import { callArising, minding } from './minding.ts';
import { forgetHosts } from './network.ts';
import { enterOfficial } from './officials.ts';
import { send, work } from './phones.ts';
import { pushing } from './pushes.ts';
import { beside, type Running, runningOf, type Twin } from './running.ts';
import { allowAtFirst } from './taps.ts';
import { stormOf } from './weather.ts';
import { operate, startWorkers } from './workers.ts';

/** What a story came to: its faults, none when all is well, and how much happened. */
export type Story = Readonly<{ seed: number; faults: readonly string[]; commits: number; steps: number }>;

const DAY_MS = 86_400_000;
const MOST_TICKS = 5;
const MOST_MINDING = 1;
const MOST_CALLS = 1;
const MOST_REPLAYS = 4;
/** Until a replay has switched, its pauses and answers that were lost included. */
const LONGEST_REPLAY_MS = 12_000;
const WRITING_MEANWHILE = 2;
const MOST_ERRANDS = 3;
const MOST_ERRANDS_A_DAY = 4;
const MOST_BESIDE_SHEETS = 2;
const STEPS_ON_SHEETS = { least: 5, most: 10 } as const;

// In some counties one child's visits hold a fact that no slice can read.
const plantUnreadable = async (running: Running, county: County, id: string): Promise<void> => {
  const { records, stage } = running.cloud;
  const stream = `visits/${id}`;
  const past = await records.after(stream, 0);
  const at = new Date(stage.now()).toISOString();
  stage.note(`${stream} gets a ${UNREADABLE}`);
  await records.append(
    closeCommit({
      stream,
      version: past.length + 1,
      commandId: county.mint('command'),
      at,
      by: 'system',
      request: '',
      events: [{ type: UNREADABLE, who: county.secret() }],
      alg: ALG,
      prevHash: past.at(-1)?.hash ?? GENESIS,
    }),
  );
};

const everybody = ({ directors, supervisors, officer }: County): readonly Actor[] => [
  ...directors,
  ...supervisors,
  officer,
];

const founded = async (running: Running, county: County): Promise<void> => {
  if (!running.pace.signs) return;
  const [supervisor = county.officer] = county.supervisors;
  for (const errand of entering(county)) await send(running, county, supervisor, errand);
  county.household.entered = true;
  const guardian = await openAccounts(running, county);
  running.families.push(guardian);
  await allowAtFirst(running, county, [guardian], ['entrustment']);
};

const writingMeanwhile = async (running: Running, county: County): Promise<void> => {
  const { chance, stage } = running.cloud;
  await stage.wait('a person begins', chance.below(LONGEST_REPLAY_MS));
  await work(running, county, chance.pick(everybody(county)), 1);
};

// An operator who rebuilds the views more than once, and at any moment of it somebody writes.
const operating = async (running: Running, county: County, replays: number): Promise<void> => {
  const { chance, stage } = running.cloud;
  for (let n = 0; n < replays; n++) {
    await stage.wait('the operator waits', chance.below(chance.hits(0.7) ? 2_000 : 10 * DAY_MS));
    for (let writing = 0; writing < WRITING_MEANWHILE; writing++)
      beside(running, writingMeanwhile(running, county));
    await operate(running);
  }
};

const storm = (running: Running, county: County): void => {
  const { chance } = running.cloud;
  const { signs, hasOperator } = running.pace;
  const isBusy = chance.hits(hasOperator ? 0.7 : 0.3);
  running.pace.isBusy = isBusy;
  const most = signs ? MOST_BESIDE_SHEETS : isBusy ? MOST_ERRANDS_A_DAY : MOST_ERRANDS;
  for (const actor of everybody(county))
    beside(running, work(running, county, actor, chance.between(1, most)));
  if (signs) {
    const { least, most: longest } = STEPS_ON_SHEETS;
    beside(running, entrusting(running, county, chance.between(least, longest)));
  }
  for (const actor of [...everybody(county), ...running.families])
    beside(running, minding(running, county, actor, chance.below(MOST_MINDING + 1)));
  for (let n = chance.below(MOST_CALLS + 1); n > 0; n--)
    beside(running, callArising(running, county, chance.pick(county.directors)));
  beside(running, runningClock(running, chance.between(1, MOST_TICKS)));
  if (hasOperator) beside(running, operating(running, county, chance.between(1, MOST_REPLAYS)));
};

/** Tells the story of a seed, with a planted bug or without; `hear` listens to every step of it. */
export const simulate = async (seed: number, twin?: Twin, hear?: (line: string) => void): Promise<Story> => {
  const running = runningOf(seed, twin, hear);
  const { chance, stage, records, setWeather } = running.cloud;
  const county = countyOf(chance, stage);
  const told = (faults: readonly string[]): Story => ({
    seed,
    faults,
    commits: records.all().length,
    steps: stage.steps(),
  });
  try {
    const reading = startWorkers(running);
    beside(running, pushing(running));
    running.pace.signs = chance.hits(0.2);
    forgetHosts();
    for (const actor of everybody(county)) await enterOfficial(running, county, actor);
    await allowAtFirst(running, county, everybody(county), ['children']);
    const signing = running.pace.signs ? everybody(county) : county.supervisors;
    await allowAtFirst(running, county, signing, ['entrustment']);
    beside(running, founded(running, county));
    const far = registering(county, chance, county.farVillage);
    const hasUnreadable = chance.hits(0.2);
    // A replay stops at a fact that no slice can read, so nobody runs one there.
    running.pace.hasOperator = !hasUnreadable && chance.hits(0.2);
    if (hasUnreadable) beside(running, send(running, county, county.officer, { ...far, learn: () => {} }));
    await atRest(running, 'its foundation');
    setWeather(stormOf(chance));
    if (hasUnreadable) await plantUnreadable(running, county, far.path.split('/')[3] ?? '');
    storm(running, county);
    await atRest(running, 'the storm');
    await calmed(running, county, reading);
    const faults = await faultsOf(running, county);
    // Whoever waits beside the simulation is let in between two stories.
    await new Promise((go) => setImmediate(go));
    return told(faults);
  } catch (error) {
    return told([error instanceof Error ? `${error.stack}` : String(error)]);
  }
};
