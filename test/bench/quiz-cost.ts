// Q1–Q3: what beginning, answering and handing in an attempt of twenty questions write and read, all that follows included.
import { commitItem } from '#functions/aws/commit-item.ts';
import type { Commit } from '#functions/kernel/commit.ts';
import { effectsOf } from '#functions/kernel/dispatch.ts';
import type { Views } from '#functions/kernel/ports.ts';
import { projectBatch } from '#functions/kernel/project-batch.ts';
import { slices } from '#functions/slices.ts';
import type { Answer } from '#shared/outreach/attempts.ts';
import {
  aCommand,
  DEADLINE,
  idOf,
  openContest,
  type Place,
  placeOver,
  runningIn,
  type Sitting,
  sitsDown,
  takerOf,
} from '../kit/contest-hall.ts';
import { makeTables } from '../kit/tables.ts';
import { itemBytes, writeUnits } from './capacity.ts';
import { percentile, type Result, rounded } from './result.ts';
import type { Tables } from './tables.ts';
import { partsOf } from './visit-cost.ts';

const ROUNDS = 60;
const MINUTE_MS = 60_000;

/** What one step took: bytes of its commit, units of its own request, of all rows, and of what else follows. */
type Cost = { bytes: number; reads: number; record: number; rows: number; follows: number; ms: number };

const unitsOf = (commits: readonly Commit[]): number =>
  commits.reduce((sum, commit) => sum + writeUnits(itemBytes(commitItem(commit))), 0);

const newestOf = async ({ world }: Place, stream: string): Promise<Commit> => {
  const commit = (await world.records.after(stream, 0)).at(-1);
  if (!commit) throw new Error('Nothing was recorded');
  return commit;
};

/** Write units of the rows that follow from a commit. */
const rowsAfter = async ({ world, views, keys }: Place, commit: Commit): Promise<number> => {
  let units = 0;
  const put: Views['put'] = async (generation, row, changes) => {
    const before = await views.row(generation, row.kind, row.id);
    units += Object.values(partsOf(before, row, changes)).reduce((sum, part) => sum + part, 0);
    return views.put(generation, row, changes);
  };
  await projectBatch({ ...world, views: { ...views, put }, keys }, [1], [commit], () => false);
  return units;
};

/** Runs what follows from a commit inside the slice, and answers its commits. */
const following = async (place: Place, commit: Commit): Promise<readonly Commit[]> => {
  const made: Commit[] = [];
  for (const { effectId, depth, effect } of effectsOf(slices, commit)) {
    if (effect.kind !== 'command') continue;
    await runningIn(place).run(DEADLINE, { ...effect, commandId: effectId, by: 'system', depth });
    made.push(await newestOf(place, `outreach/${effect.id}`));
  }
  return made;
};

const measured = async (
  place: Place,
  { consumed, written }: Tables,
  n: number,
  step: () => Promise<unknown>,
): Promise<Cost> => {
  consumed();
  written();
  const began = performance.now();
  await step();
  const ms = performance.now() - began;
  const reads = consumed() - written();
  const commit = await newestOf(place, `outreach/${idOf(n)}`);
  const rows = await rowsAfter(place, commit);
  const made = await following(place, commit);
  let others = unitsOf(made);
  for (const one of made) others += await rowsAfter(place, one);
  const bytes = itemBytes(commitItem(commit));
  return { bytes, reads, record: writeUnits(bytes), rows, follows: others, ms };
};

const answersOf = ({ state }: Sitting): Answer[] =>
  state.questions.map(({ questionId }) => ({ questionId, chosen: ['A'] }));

const sending = (place: Place, n: number, type: 'answer' | 'submit', data: object): Promise<unknown> => {
  const actor = takerOf(n);
  const incoming = { id: idOf(n), type, data, commandId: aCommand(), by: actor.personId, actor };
  return runningIn(place).run(DEADLINE - MINUTE_MS, incoming);
};

const rowsOfTable = (id: string, what: string, costs: readonly Cost[]): readonly Result[] => {
  const mean = (of: (cost: Cost) => number): number =>
    rounded(costs.reduce((sum, cost) => sum + of(cost), 0) / costs.length);
  const times = costs.map(({ ms }) => ms);
  return [
    {
      id,
      what: `write units of ${what}, all that follows included`,
      ours: mean(({ record, rows, follows }) => record + rows + follows),
      unit: 'WCU',
      goal: 'as told, by part',
      ok: true,
      note: `record ${mean(({ record }) => record)} (${mean(({ bytes }) => bytes)} B), rows ${mean(({ rows }) => rows)}, what follows ${mean(({ follows }) => follows)}`,
    },
    {
      id,
      what: `read units of ${what}`,
      ours: mean(({ reads }) => reads),
      unit: 'RCU',
      goal: 'as told',
      ok: true,
      note: `p50 ${rounded(percentile(times, 0.5), 1)} ms, p99 ${rounded(percentile(times, 0.99), 1)} ms with the emulator`,
    },
  ];
};

/** Q1 to Q3 as rows of the table. */
export const quizCost = async (tables: Tables): Promise<readonly Result[]> => {
  const place = placeOver(await makeTables(tables.client));
  await openContest(place);
  const costs: Record<'start' | 'answer' | 'submit', Cost[]> = { start: [], answer: [], submit: [] };
  for (let n = 0; n < ROUNDS; n++) {
    const sat: Sitting[] = [];
    const begin = async (): Promise<void> => {
      sat.push(await sitsDown(place, n, DEADLINE - 10 * MINUTE_MS));
    };
    costs.start.push(await measured(place, tables, n, begin));
    const [sitting] = sat;
    if (!sitting) throw new Error('Nobody sat down');
    const answers = answersOf(sitting);
    const saved = { answers: answers.slice(0, 1), elapsedMs: 9 * MINUTE_MS };
    costs.answer.push(await measured(place, tables, n, () => sending(place, n, 'answer', saved)));
    const handed = { answers, elapsedMs: 9 * MINUTE_MS, ticket: sitting.state.ticket };
    costs.submit.push(await measured(place, tables, n, () => sending(place, n, 'submit', handed)));
  }
  return [
    ...rowsOfTable('Q1', 'beginning an attempt of 20 questions from a pool of 60', costs.start),
    ...rowsOfTable('Q2', 'saving one answer', costs.answer),
    ...rowsOfTable('Q3', 'handing in, in a contest with three tables', costs.submit),
  ];
};
