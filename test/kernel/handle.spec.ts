// One command is one commit: decided on the past, sealed, chained, and answered with the state it left.
import { describe, expect, test } from 'vitest';
import { chainFaults } from '#functions/kernel/commit.ts';
import type { Incoming } from '#functions/kernel/handle.ts';
import { aChild } from '../kit/children.ts';
import { aCounty } from '../kit/county.ts';
import { nth, TOWN } from '../kit/ids.ts';
import { aPerson } from '../kit/people.ts';
import { aVisit, findingsOf } from '../kit/visiting.ts';

const childId = nth('child');
const recording = (commandId: string, changed = {}): Incoming => ({
  slice: 'visits',
  id: childId,
  type: 'record',
  data: aVisit(changed),
  commandId,
  by: nth('person'),
});
const registering = (id: string, data: unknown, commandId = nth('command')): Incoming => ({
  slice: id.startsWith('prs') ? 'access' : 'registry',
  id,
  type: id.startsWith('prs') ? 'register_person' : 'register_child',
  data,
  commandId,
  by: nth('person', 9),
});

describe('an accepted command', () => {
  test('is one commit with all its facts, and its caller reads the state it left', async () => {
    const county = aCounty();
    await county.register(childId);
    const answer = await county.run(
      recording(nth('command', 7), { findings: findingsOf('red'), note: '奶奶咳嗽' }),
    );
    expect(answer).toMatchObject({
      stream: `visits/${childId}`,
      version: 2,
      state: { childId, colour: 'red', dueOn: '2026-06-19', overdue: false },
    });
    const commits = await county.records.after(`visits/${childId}`, 0);
    expect(commits.map(({ events }) => events.map(({ type }) => type))).toEqual([
      ['following.began'],
      ['visit.recorded', 'risk.changed'],
    ]);
    expect(chainFaults(commits)).toEqual([]);
  });

  test('leaves nothing personal in Records in the clear', async () => {
    const county = aCounty();
    await county.register(childId, {
      details: { sex: 'female', bornOn: '2016-03-09', idNumber: '320682201603091240' },
    });
    await county.run(recording(nth('command', 7), { note: '奶奶咳嗽' }));
    const written = JSON.stringify(county.records.all());
    for (const word of ['陈小满', '320682201603091240', '2016-03-09', '奶奶咳嗽'])
      expect(written).not.toContain(word);
  });

  test('keeps the phone’s time as a claim and decides by the server’s', async () => {
    const county = aCounty();
    await county.register(childId);
    await county.run({ ...recording(nth('command', 7)), madeAt: '2026-06-11T23:00:00.000Z' });
    const [, commit] = await county.records.after(`visits/${childId}`, 0);
    expect(commit).toMatchObject({ at: '2026-06-12T01:41:00.000Z', madeAt: '2026-06-11T23:00:00.000Z' });
  });
});

describe('a refused command', () => {
  test('is not remembered: the same id is accepted once the world allows it', async () => {
    const county = aCounty('2026-06-11T01:00:00.000Z');
    await county.register(childId);
    const command = recording(nth('command', 7));
    expect(await county.run(command)).toEqual({ refused: 'visit_in_future', field: 'visitedOn' });
    county.setTime('2026-06-12T01:00:00.000Z');
    expect(await county.run(command)).toMatchObject({ version: 2 });
  });

  test('names the field and the reason when its contract refuses it', async () => {
    const county = aCounty();
    expect(await county.run(recording(nth('command'), { kind: 'party' }))).toEqual({
      refused: 'invalid_input',
      field: 'kind',
      reason: 'not_a_choice',
    });
    expect(await county.run({ ...recording(nth('command')), type: 'forget' })).toMatchObject({
      refused: 'invalid_input',
    });
  });

  test('is not found for a slice nobody knows, another kind of id, or a malformed one', async () => {
    const county = aCounty();
    for (const [slice, id] of [
      ['nowhere', childId],
      ['visits', nth('person')],
      ['visits', 'chd_1'],
      ['visits', `${childId}/more`],
      ['', ''],
    ] as const) {
      expect(await county.run({ ...recording(nth('command')), slice, id })).toEqual({ refused: 'not_found' });
    }
  });

  test('to open a file leaves no key behind', async () => {
    const county = aCounty();
    expect(await county.run(registering(childId, aChild({ village: TOWN })))).toMatchObject({
      refused: 'village_unknown',
    });
    expect(await county.vault.key(childId)).toBeUndefined();
    await county.run(registering(childId, aChild()));
    expect(await county.vault.key(childId)).toHaveLength(32);
  });
});

test('an ID number opens one file only', async () => {
  const county = aCounty();
  const details = { ...aChild().details, idNumber: '320682201603091240' };
  await county.register(childId, { details });
  const second = registering(nth('child', 2), aChild({ details }), nth('command', 9));
  expect(await county.run(second)).toEqual({ refused: 'id_number_taken', field: 'details.idNumber' });
});

describe('a value that only one may hold', () => {
  const wang = nth('person', 1);
  const li = nth('person', 2);

  test('is refused to the second who names it, at its field', async () => {
    const county = aCounty();
    await county.run(registering(wang, aPerson()));
    expect(
      await county.run(registering(li, aPerson({ openid: 'another-openid' }), nth('command', 2))),
    ).toEqual({
      refused: 'phone_taken',
      field: 'phone',
    });
    expect(await county.run(registering(li, aPerson({ phone: '13700003333' }), nth('command', 3)))).toEqual({
      refused: 'wechat_taken',
      field: 'openid',
    });
    expect(await county.records.after(`access/${li}`, 0)).toEqual([]);
  });

  test('is not taken by a registration that is refused', async () => {
    const county = aCounty();
    await county.run(registering(wang, aPerson({ region: '320682999000' })));
    expect(await county.run(registering(li, aPerson(), nth('command', 2)))).toMatchObject({ version: 1 });
  });

  test('is not taken when another value of the same registration is held by somebody', async () => {
    const county = aCounty();
    await county.run(registering(wang, aPerson()));
    await county.run(registering(li, aPerson({ phone: '13700003333' }), nth('command', 2)));
    expect(await county.vault.owner('phone', '13700003333')).toBeUndefined();
  });

  test('stays with whoever repeats the registration', async () => {
    const county = aCounty();
    const first = await county.run(registering(wang, aPerson()));
    expect(await county.run(registering(wang, aPerson()))).toEqual(first);
  });
});

test('once a person is erased, the past still folds, without what was personal', async () => {
  const county = aCounty();
  await county.register(childId);
  await county.run(recording(nth('command', 7), { note: '奶奶咳嗽' }));
  await county.vault.erase(childId);
  expect(await county.run(recording(nth('command', 8), { visitId: nth('visit', 2) }))).toMatchObject({
    version: 3,
  });
  expect(JSON.stringify(await county.reader.timeline('visits', childId))).not.toContain('奶奶');
  expect(chainFaults(await county.records.after(`visits/${childId}`, 0))).toEqual([]);
});
