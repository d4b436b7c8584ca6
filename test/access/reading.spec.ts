// Every opening of a file is written down with who, as whom and why, and the family reads the newest first.
import { expect, test } from 'vitest';
import { readingDecider } from '#functions/access/decide/reading.ts';
import type { ReadingEvent } from '#functions/access/events/reading.ts';
import { readingEntry } from '#functions/access/project/reading.ts';
import { readingEffects } from '#functions/access/react/reading.ts';
import { readersOf } from '#functions/access/readers.ts';
import { newestFirst } from '#functions/kernel/newest-first.ts';
import { aCounty } from '../kit/county.ts';
import { AT, COUNTY, nth, TOWN, VILLAGE } from '../kit/ids.ts';
import { aPerson } from '../kit/people.ts';
import { partAfter, specOf } from '../kit/spec.ts';

const { given } = specOf(readingDecider);
const childId = nth('child');
const person = nth('person');
const actor = { personId: person, role: 'director', region: VILLAGE } as const;
const context = { id: nth('reading'), at: AT, by: person, needs: {} };
const open = { ...context, type: 'open_file', data: { childId, why: 'duty' } } as const;
const opened: ReadingEvent = {
  type: 'file.opened',
  childId,
  personId: person,
  role: 'director',
  region: VILLAGE,
  why: 'duty',
};

test('an opening says who opened whose file, as whom, and why', () => {
  given()
    .when({ ...open, actor })
    .emits(opened);
});

test('nothing opens a file but a person in a role', () => {
  given().when(open).isRefused('not_found');
});

test('its row stands in the list of the child, the later the earlier', () => {
  const part = partAfter(readingEntry, [opened], { at: AT });
  expect(part).toEqual({ childId, personId: person, role: 'director', region: VILLAGE, why: 'duty', at: AT });
  expect(part && readingEntry.list?.(part).under).toBe(`readings/${childId}`);
  const times = ['2026-06-12T01:41:00.000Z', '2026-06-12T01:41:00.001Z', '2031-01-01T00:00:00.000Z'];
  const keys = times.map((at) => newestFirst(at, person));
  expect(keys.toSorted()).toEqual(keys.toReversed());
});

test('nothing follows from an opening', () => {
  expect(readingEffects()).toEqual([]);
});

test('the readers of a child are told by name, place and reason, and of no other child', async () => {
  const county = aCounty();
  const officer = nth('person', 2);
  await county.does('access', person, 'register_person', aPerson());
  const opens = async (n: number, id: string, who: typeof actor | object, why: string) => {
    const by = { ...actor, ...who };
    const data = { childId: id, why };
    const incoming = { slice: 'access', id: nth('reading', n), type: 'open_file', data };
    await county.run({ ...incoming, commandId: nth('reading', n), by: by.personId, actor: by });
    await county.settle();
  };
  await opens(1, childId, {}, 'duty');
  county.setTime('2026-06-12T03:00:00.000Z');
  await opens(2, childId, { personId: officer, role: 'officer', region: COUNTY }, 'complaint');
  county.setTime('2026-06-12T05:00:00.000Z');
  await opens(3, childId, { role: 'supervisor', region: TOWN }, 'glass');
  await opens(4, nth('child', 2), {}, 'duty');
  const { readers } = await readersOf(county.reader, childId);
  expect(readers.map(({ name, role, why }) => [name, role, why])).toEqual([
    ['王海燕', 'supervisor', 'glass'],
    ['', 'officer', 'complaint'],
    ['王海燕', 'director', 'duty'],
  ]);
  expect(readers.map(({ regionName }) => regionName)).toEqual(['如城街道', '如皋市', '迎新居委会']);
});
