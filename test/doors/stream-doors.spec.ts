// Projector and reactor work on what they can: a poisoned stream is set aside by name, an overwritten record raises the alarm, neighbours go on.
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Commit } from '#functions/kernel/commit.ts';
import { handle } from '#functions/kernel/handle.ts';
import { isRefusal } from '#shared/kernel/refusal.ts';
import { aChild } from '../kit/children.ts';
import { nth, TOWN, VILLAGE } from '../kit/ids.ts';
import { openSurroundings, type Surroundings } from '../kit/open-doors.ts';
import { inserted } from '../kit/stream-records.ts';
import { aVisit, findingsOf } from '../kit/visiting.ts';

type Door = (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse>;
let around: Surroundings;
let projector: Door;
let reactor: Door;
let children = 0;
let [one, two, three] = ['', '', ''];

afterAll(() => around.end());
beforeAll(async () => {
  around = await openSurroundings();
  projector = (await import('#functions/doors/projector.ts')).handler;
  reactor = (await import('#functions/doors/reactor.ts')).handler;
});
beforeEach(async () => {
  [one, two, three] = [nth('child', ++children), nth('child', ++children), nth('child', ++children)];
  for (const name of ['Commands', 'Notices', 'Urgent', 'SetAside'] as const) await around.taken(name);
  around.printed.splice(0);
});

let commands = 0;
const written = async (slice: string, id: string, type: string, data: unknown): Promise<Commit> => {
  const commandId = `test-${++commands}`;
  const answer = await handle(around.world, { slice, id, type, data, commandId, by: 'system' });
  if (isRefusal(answer)) throw new Error(JSON.stringify(answer));
  const [commit] = await around.world.records.after(answer.stream, answer.version - 1);
  if (!commit) throw new Error('not stored');
  return commit;
};
const registered = (id: string) => written('registry', id, 'register_child', aChild());
const rowOf = (id: string) => around.views.row(1, 'child', id);
const metrics = (name: string): number =>
  around.printed.filter((line) => line.includes(`"${name}":1`)).length;

const asEvents =
  (json: string) => (image: NonNullable<NonNullable<DynamoDBRecord['dynamodb']>['NewImage']>) => ({
    ...image,
    events: { S: json },
  });

/** Ways in which one record of a batch may be spoiled. */
const poisons: Readonly<Record<string, (commit: Commit) => DynamoDBRecord>> = {
  'a fact nobody knows': (commit) => inserted(commit, asEvents('[{"type":"child.flew_away"}]')),
  'a fact with broken fields': (commit) =>
    inserted(commit, asEvents('[{"type":"child.registered","village":5}]')),
  'facts that are no JSON': (commit) => inserted(commit, asEvents('[{"type":')),
  'facts that are no list': (commit) => inserted(commit, asEvents('"facts"')),
  'a missing attribute': (commit) => inserted(commit, ({ hash: _, ...rest }) => rest),
  'an algorithm nobody knows': (commit) => inserted(commit, (image) => ({ ...image, alg: { S: 'sm3+sm4' } })),
};

describe.each(Object.keys(poisons))('a record with %s', (name) => {
  const batch = async (): Promise<DynamoDBStreamEvent> => {
    const [a, b, c] = [await registered(one), await registered(two), await registered(three)];
    const poison = poisons[name]?.(b);
    return { Records: [inserted(a), ...(poison ? [poison] : []), inserted(c)] };
  };

  test('is set aside by the projector under its name, and both neighbours become rows', async () => {
    expect(await projector(await batch())).toEqual({ batchItemFailures: [] });
    expect([await rowOf(one), await rowOf(two), await rowOf(three)].map(Boolean)).toEqual([
      true,
      false,
      true,
    ]);
    expect(await around.taken('SetAside')).toMatchObject([
      { stream: `registry/${two}`, version: 1, door: 'projector', error: expect.stringMatching(/./) },
    ]);
    expect(metrics('set_aside')).toBe(1);
  });

  test('is set aside by the reactor under its name, and both neighbours have their effects', async () => {
    expect(await reactor(await batch())).toEqual({ batchItemFailures: [] });
    const sent = (await around.taken('Commands')).map((message) => Object(message).effect.id);
    // A new file is followed by the child's visits and by its cover.
    expect(sent.toSorted()).toEqual([one, one, three, three].toSorted());
    expect(await around.taken('SetAside')).toMatchObject([
      { stream: `registry/${two}`, version: 1, door: 'reactor' },
    ]);
  });

  test('tells nothing of what stood in it', async () => {
    await projector(await batch());
    const told = JSON.stringify([await around.taken('SetAside'), around.printed]);
    for (const word of ['陈小满', 'flew_away', 'sealed']) expect(told).not.toContain(word);
  });
});

describe('a record that was overwritten or removed', () => {
  test.each(['MODIFY', 'REMOVE'] as const)(
    '(%s) raises the alarm and is neither projected nor reacted to',
    async (eventName) => {
      const record = { ...inserted(await registered(one)), eventName };
      await projector({ Records: [record, inserted(await registered(two))] });
      await reactor({ Records: [record] });
      expect(metrics('record_overwritten')).toBe(2);
      expect([await rowOf(one), await rowOf(two)].map(Boolean)).toEqual([false, true]);
      expect(await around.taken('Commands')).toEqual([]);
    },
  );
});

test('a poisoned stream heals by its next commit, for the rest is read from Records', async () => {
  const first = await registered(one);
  await projector({ Records: [inserted(first, asEvents('[{"type":"child.flew_away"}]'))] });
  expect(await rowOf(one)).toBeUndefined();
  const second = await written('registry', one, 'move_child', {
    village: '320682001002',
    movedOn: '2026-06-02',
  });
  await projector({ Records: [inserted(second)] });
  expect((await rowOf(one))?.parts['registry']).toMatchObject({
    seen: 2,
    fields: { village: '320682001002' },
  });
});

test('the same batch again, or in another order, changes nothing', async () => {
  const commits = [await registered(one), await written('visits', one, 'align', {}), await registered(two)];
  await projector({ Records: commits.map((commit) => inserted(commit)) });
  const before = [await rowOf(one), await rowOf(two), await around.views.counts(1, VILLAGE)];
  await projector({ Records: commits.toReversed().map((commit) => inserted(commit)) });
  expect([await rowOf(one), await rowOf(two), await around.views.counts(1, VILLAGE)]).toEqual(before);
});

test('news and commands go to their own queues, with ids that every repetition shares', async () => {
  await registered(one);
  await written('visits', one, 'align', {});
  const red = await written(
    'visits',
    one,
    'record',
    aVisit({ visitedOn: '2026-06-02', findings: findingsOf('red') }),
  );
  await reactor({ Records: [inserted(red)] });
  await reactor({ Records: [inserted(red)] });
  expect(await around.taken('Notices')).toEqual([]);
  const news = await around.taken('Urgent');
  expect(news).toHaveLength(2);
  expect(new Set(news.map((message) => JSON.stringify(message))).size).toBe(1);
  expect(news[0]).toEqual({
    effectId: `visits/${one}#2#0`,
    depth: 1,
    asOf: red.at,
    effect: {
      kind: 'notify',
      template: 'risk_turned_red',
      role: 'supervisor',
      region: TOWN,
      about: one,
      onlyIf: { slice: 'visits', row: 'child', named: one, field: 'colour', is: 'red' },
    },
  });
  expect(await around.taken('Commands')).toEqual([]);
});

test('more effects than one call carries all arrive', async () => {
  const commits: Commit[] = [];
  for (let n = 0; n < 25; n++) commits.push(await registered(nth('child', 1_000 + n)));
  await reactor({ Records: commits.map((commit) => inserted(commit)) });
  expect(await around.taken('Commands')).toHaveLength(2 * 25);
});
