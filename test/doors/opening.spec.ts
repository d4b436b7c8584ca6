// No file is answered before it is written down who opened it, as whom and why; and a list is no opening.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readingReasons } from '#shared/access/reading.ts';
import { nth, VILLAGE } from '../kit/ids.ts';
import { type County, childOf, openCounty } from './county.ts';

let county: County;
afterAll(() => county.end());
beforeAll(async () => {
  county = await openCounty();
});

const childId = childOf.own;
const timeline = `/visits/${childId}/timeline`;
const file = `/registry/children/${childId}`;

describe('whoever has the duty', () => {
  test('opens a file without a word, and it is written once an hour, role and reason', async () => {
    const director = county.as('director');
    expect((await county.read(director, timeline)).status).toBe(200);
    expect((await county.read(director, file)).status).toBe(200);
    const opened = await county.openings(childId);
    expect(opened).toEqual([
      {
        type: 'file.opened',
        childId,
        personId: director.personId,
        role: 'director',
        region: VILLAGE,
        why: 'duty',
      },
    ]);
    expect((await county.read(director, timeline, { why: 'correction' })).status).toBe(200);
    expect(await county.openings(childId)).toHaveLength(2);
  });

  test('sees it written once when a phone asks five times at once', async () => {
    const supervisor = county.as('supervisor');
    const answers = await Promise.all(Array.from({ length: 5 }, () => county.read(supervisor, file)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    const opened = await county.openings(childId);
    expect(opened.filter((one) => Object(one).role === 'supervisor')).toHaveLength(1);
  });

  test('as a guardian opens the own child’s file only', async () => {
    const guardian = county.as('guardian');
    expect((await county.read(guardian, file)).status).toBe(200);
    const other = await county.read(guardian, `/registry/children/${childOf['sibling village']}`);
    expect(other).toMatchObject({ status: 404, body: { refused: 'not_found' } });
    expect(await county.openings(childOf['sibling village'])).toEqual([]);
  });
});

describe('whoever has not', () => {
  test('says why, or is refused and nothing is written', async () => {
    const officer = county.as('officer');
    const before = await county.openings(childId);
    for (const query of [
      undefined,
      { why: '' },
      { why: 'duty' },
      { why: 'glass' },
      { why: 'x'.repeat(9_000) },
    ]) {
      const answer = await county.read(officer, file, query);
      expect(answer).toMatchObject({ status: 409, body: { refused: 'reason_needed', field: 'why' } });
    }
    expect(await county.openings(childId)).toEqual(before);
    for (const why of readingReasons) expect((await county.read(officer, file, { why })).status).toBe(200);
    const opened = (await county.openings(childId)).filter((one) => Object(one).role === 'officer');
    expect(opened.map((one) => Object(one).why).toSorted()).toEqual([...readingReasons].toSorted());
  });

  test('is told nothing of a child that is not there, whatever the reason', async () => {
    const query = { why: 'complaint' };
    const absent = await county.read(county.as('officer'), `/registry/children/${nth('child', 9)}`, query);
    const foreign = await county.read(county.as('officer', 'other county'), file, query);
    expect(absent.status).toBe(404);
    expect(foreign).toEqual(absent);
  });
});

test('the full number is an opening of its own, whoever asks', async () => {
  expect((await county.read(county.as('director'), `${file}/id-number`)).status).toBe(200);
  const opened = (await county.openings(childId)).filter((one) => Object(one).role === 'director');
  expect(opened.map((one) => Object(one).why)).toContain('id_number');
});

test('a role that has ended opens nothing, though its token lives', async () => {
  const answer = await county.read(county.as('director', 'ended role'), timeline);
  expect(answer).toMatchObject({ status: 401, body: { refused: 'not_signed_in' } });
});

test('a list is no opening', async () => {
  const before = (await county.openings(childId)).length;
  expect((await county.read(county.as('director'), `/visits/villages/${VILLAGE}/children`)).status).toBe(200);
  expect(await county.openings(childId)).toHaveLength(before);
});

test('the family reads who opened the file, the newest first', async () => {
  for await (const stream of county.world.records.streams()) {
    if (stream.startsWith('access/rdg_')) await county.project([stream]);
  }
  const { status, body } = await county.read(county.as('guardian'), `/access/children/${childId}/readers`);
  expect(status).toBe(200);
  const readers: readonly unknown[] = Object(body).readers;
  expect(readers.length).toBeGreaterThan(8);
  const times = readers.map((one) => String(Object(one).at));
  expect(times).toEqual(times.toSorted().toReversed());
  expect(readers).toContainEqual(expect.objectContaining({ role: 'director', regionName: '迎新居委会' }));
});
