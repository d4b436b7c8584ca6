// What the simulation once found, told without it: each is the shortest way to the fault, and holds since.
import { expect, it } from 'vitest';
import type { Commit } from '#functions/kernel/commit.ts';
import { projectBatch } from '#functions/kernel/project-batch.ts';
import { replay } from '#functions/kernel/replay.ts';
import { aChild, aClosing } from '../kit/children.ts';
import { nth } from '../kit/ids.ts';
import { memoryWorld } from '../kit/world.ts';
import { cloudViews } from './cloud-views.ts';
import { countyOf } from './county.ts';
import { realMachine } from './doors.ts';
import { granting, registeringPerson } from './errands.ts';
import { enterOfficial } from './officials.ts';
import { send } from './phones.ts';
import { runningOf } from './running.ts';

const GENERATION = 1;

// A person with three roles, each in a commit of its own.
const personWithRoles = async () => {
  const running = runningOf(1);
  const { cloud } = running;
  const county = countyOf(cloud.chance, cloud.stage);
  const [person = county.officer] = county.directors;
  const { personId } = person;
  await enterOfficial(running, county, county.officer);
  const roles = county.villages.map((region) => ({ personId, role: 'director' as const, region }));
  const commanding = (async () => {
    await send(running, county, county.officer, registeringPerson(county, person));
    for (const role of roles) await send(running, county, county.officer, granting(county, role));
  })();
  await cloud.stage.run();
  await commanding;
  const views = cloudViews(cloud.stage.now, (show) => show());
  const { slices } = realMachine;
  const world = {
    slices,
    records: cloud.records,
    views,
    keys: cloud.vault,
    pause: async () => {},
    chance: () => 0,
  };
  const project = (commits: readonly Commit[]) => projectBatch(world, [GENERATION], commits, () => false);
  const rows = () => views.all(GENERATION).map(({ kind, id }) => `${kind}/${id}`);
  const duties = roles.map(({ region }) => `duty/${personId}/director/${region}`);
  const [commits = [], officers = []] = [true, false].map((isTheirs) =>
    cloud.records.all().filter(({ stream }) => (stream === `access/${personId}`) === isTheirs),
  );
  return { world, views, project, rows, duties, commits, officers };
};

it("a role whose commit never came stands after the next commit of its person, though that one is another role's", async () => {
  const { project, rows, duties, commits } = await personWithRoles();
  const [registered, first, , third] = commits;
  if (!registered || !first || !third) throw new Error('Too few commits');
  await project([registered, first]);
  await project([third]);
  expect(rows()).toEqual(expect.arrayContaining(duties));
});

it('rows that only some commits of a stream concern are the same whether they came one by one or whole', async () => {
  const { world, views, project, commits, officers } = await personWithRoles();
  for (const commit of [...officers, ...commits]) await project([commit]);
  const untilNoticed = async (): Promise<void> => {};
  const result = await replay({ ...world, generations: views, untilNoticed, onProgress: () => {} }, false);
  expect(result).toMatchObject({ switched: true, differences: [] });
});

it('a child whose file is closed while its following begins is not followed for ever', async () => {
  const county = memoryWorld();
  const id = nth('child');
  const run = (slice: string, type: string, data: unknown, answers?: Readonly<Record<string, unknown>>) =>
    county.run({
      slice,
      id,
      type,
      data,
      commandId: `${slice} ${type}`,
      by: 'system',
      ...(answers && { looked: { answers, firm: [] } }),
    });
  await run('registry', 'register_child', aChild());
  await run('registry', 'close_child', aClosing());
  await county.settle();
  // This one looked the file up before the closing, and only now comes to its put.
  const { village, openedOn } = aChild();
  const late = await run('visits', 'align', {}, { child: { village, openedOn, open: true } });
  expect(late).toMatchObject({ version: 1 });
  await county.settle();
  expect(
    county.records
      .all()
      .at(-1)
      ?.events.map(({ type }) => type),
  ).toEqual(['following.ended']);
});
