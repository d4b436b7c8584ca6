// A filling enters everything by commands, survives whatever breaks it off, and leaves nothing twice.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { childrenOfVillage } from '#functions/visits/village-children.ts';
import { drawCounty } from '#infra/local/county/county.ts';
import { type FillPlan, fillCounty } from '#infra/local/county/fill.ts';
import type { Progress } from '#infra/local/county/progress-line.ts';
import { scratch } from '../scratch.ts';
import { type ApiDoor, startApiDoor } from './api-door.ts';

const AT = '2026-06-12T01:41:00.000Z';
const PLAN = { seed: 5, children: 40, today: '2026-06-12' };
const county = drawCounty(PLAN);
const STAFF_ABOVE = 23;
const commitsIn = (villages: number): number =>
  2 * (STAFF_ABOVE + villages) +
  county.villages
    .slice(0, villages)
    .flatMap(({ children }) => children)
    .reduce(
      (sum, { guardians, visits, benefits }) =>
        sum + guardians.length + 1 + visits.length + (benefits.length > 0 ? 1 : 0),
      0,
    );
/** Enough of the county to break off, and to lose answers of. */
const SOME = 60;

const started: (() => void | Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of started.splice(0)) await stop();
});

const begin = async (
  villages?: number,
): Promise<Readonly<{ door: ApiDoor; plan: FillPlan; progress: Progress[] }>> => {
  const { folder, remove } = scratch();
  const door = await startApiDoor(folder, AT);
  started.push(door.stop, remove);
  const progress: Progress[] = [];
  const { api, wechat, bootstrap } = door;
  const onProgress = (one: Progress): void => void progress.push(one);
  return {
    door,
    progress,
    plan: {
      ...PLAN,
      ...(villages !== undefined && { villages }),
      api,
      wechat,
      bootstrap,
      onProgress,
      progressFile: join(folder, 'county.json'),
    },
  };
};

test('a county is entered as somebody, the story’s village looks as drawn, and a second filling asks for nothing', async () => {
  const { door, plan, progress } = await begin();
  const filled = await fillCounty(plan);
  expect(filled.refused).toEqual([]);
  expect(filled).toMatchObject({ plan: PLAN, repeated: 0, entered: filled.total });
  expect(progress.at(-1)).toMatchObject({ done: filled.total, total: filled.total });
  expect(progress.map(({ done }) => done)).toEqual(progress.map((_, index) => index + 1));
  expect(door.county.records.all()).toHaveLength(commitsIn(county.villages.length));

  const visits = door.county.records.all().filter(({ stream }) => stream.startsWith('visits/'));
  const directors = new Set(county.villages.map(({ director }) => director.personId));
  expect(visits.filter(({ by }) => !directors.has(by))).toHaveLength(1);

  await door.county.settle();
  const { children } = await childrenOfVillage(door.county.reader, '320682112201', 'director', AT);
  expect(children.slice(0, 3).map(({ name, colour, dueOn }) => [name, colour, dueOn])).toEqual([
    ['王雨欣', 'red', '2026-06-11'],
    ['陈子轩', 'yellow', '2026-06-12'],
    ['沈思涵', 'yellow', '2026-06-15'],
  ]);
  expect(children).toHaveLength(12);

  const before = door.heard();
  expect(await fillCounty(plan)).toMatchObject({ entered: 0, repeated: 0, refused: [] });
  expect(door.heard()).toEqual(before);
});

test('without its memory a filling repeats every command and adds nothing', async () => {
  const { door, plan } = await begin(SOME);
  const { progressFile: _, ...forgetful } = plan;
  await fillCounty(forgetful);
  const commits = door.county.records.all().length;
  expect(await fillCounty(forgetful)).toMatchObject({ refused: [] });
  expect(door.county.records.all()).toHaveLength(commits);
});

test('broken off in the middle and started again on another day, it finishes the county that it began', async () => {
  const { door, plan } = await begin(SOME);
  const stop = new AbortController();
  const onProgress = ({ done }: Progress): void => void (done === 200 && stop.abort());
  await expect(fillCounty({ ...plan, onProgress, signal: stop.signal })).rejects.toThrow();
  const again = await fillCounty({ ...plan, today: '2026-06-14', children: 80 });
  expect(again).toMatchObject({ plan: PLAN, refused: [] });
  expect(again.entered).toBeLessThan(again.total);
  expect(door.county.records.all()).toHaveLength(commitsIn(SOME));
});

test('answers that are lost, and sessions that end, are asked for again under the same ids', async () => {
  const { door, plan } = await begin(SOME);
  door.loseEvery(10);
  let minutes = 0;
  const onProgress = ({ done }: Progress): void => {
    if (done % 60 !== 0) return;
    minutes += 16;
    door.county.setTime(new Date(Date.parse(AT) + minutes * 60_000).toISOString());
  };
  const filled = await fillCounty({ ...plan, onProgress });
  expect(filled).toMatchObject({ refused: [], entered: filled.total });
  expect(door.county.records.all()).toHaveLength(commitsIn(SOME));
  expect(door.heard().commands).toBeGreaterThan(filled.total * 1.05);
  const signedIn = new Set(door.county.records.all().map(({ by }) => by));
  expect(door.heard().signIns).toBeGreaterThan(signedIn.size + 2);
});

test('a refusal is reported, and its village is asked again the next time', async () => {
  const { door, plan } = await begin(SOME);
  // The server's clock stands before the county's day: some files and visits lie ahead of it.
  door.county.setTime('2026-06-07T01:41:00.000Z');
  const early = await fillCounty(plan);
  expect(new Set(early.refused.map(({ refused }) => refused))).toContain('visit_in_future');
  expect(readFileSync(plan.progressFile ?? '', 'utf8')).not.toContain('320682112201');
  door.county.setTime(AT);
  expect((await fillCounty(plan)).refused).toEqual([]);
  expect(door.county.records.all()).toHaveLength(commitsIn(SOME));
});

test('a few villages are a part of the same county, which a later filling completes', async () => {
  const { door, plan } = await begin();
  const few = await fillCounty({ ...plan, villages: 3 });
  expect(few).toMatchObject({ refused: [], entered: few.total });
  expect(few.total).toBeLessThan(150);
  expect(await fillCounty({ ...plan, villages: SOME })).toMatchObject({ refused: [], repeated: 0 });
  expect(door.county.records.all()).toHaveLength(commitsIn(SOME));
});

test('documents, questions, papers, a training and sessions in villages are entered as well, each once', async () => {
  const { door, plan } = await begin(SOME);
  const filled = await fillCounty({ ...plan, learning: 'all' });
  expect(filled).toMatchObject({ refused: [], entered: filled.total });
  const kinds = Map.groupBy(
    door.county.records.all().filter(({ stream }) => /^(outreach|training)\//.test(stream)),
    ({ stream }) => stream.split(/[/_]/)[1] ?? '',
  );
  const many = Object.fromEntries([...kinds].map(([kind, commits]) => [kind, commits.length]));
  expect(many).toMatchObject({ pol: 4, bnk: 4, ppr: 3, cst: 1 });
  expect(many['ors']).toBeGreaterThan(SOME / 2);
  expect(many['trn']).toBeGreaterThan(3);
  const commits = door.county.records.all().length;
  const { progressFile: _, ...forgetful } = plan;
  expect(await fillCounty({ ...forgetful, learning: 'all' })).toMatchObject({ refused: [] });
  expect(door.county.records.all()).toHaveLength(commits);
});

test('a county may have its documents alone, without a question on them', async () => {
  const { door, plan } = await begin(1);
  expect(await fillCounty({ ...plan, learning: 'policies' })).toMatchObject({ refused: [] });
  const outreach = door.county.records.all().filter(({ stream }) => stream.startsWith('outreach/'));
  expect(outreach.map(({ events }) => events[0]?.type)).toEqual(Array(4).fill('policy.published'));
});
