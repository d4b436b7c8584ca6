// What follows from a commit is numbered by where it stands, so that every repetition is the same effect, and a circle is noticed.
import { describe, expect, test } from 'vitest';
import type { Commit } from '#functions/kernel/commit.ts';
import { computedId } from '#functions/kernel/computed-id.ts';
import { effectsOf } from '#functions/kernel/dispatch.ts';
import { slices } from '#functions/slices.ts';
import { isId } from '#shared/kernel/id.ts';
import { AT, nth, TOWN, VILLAGE } from '../kit/ids.ts';

const commit = (events: Commit['events'], changed: Partial<Commit> = {}): Commit => ({
  stream: `visits/${nth('child')}`,
  version: 4,
  commandId: nth('command'),
  at: AT,
  by: nth('person'),
  request: '',
  events,
  alg: 'x',
  prevHash: '',
  hash: '',
  ...changed,
});
const due = { village: VILLAGE, dueOn: '2026-06-01' };
const both = [
  { type: 'visit.fell_overdue', ...due },
  { type: 'visit.stayed_overdue', ...due },
];

describe('the effects of a commit', () => {
  test('are numbered through all its facts, and one step deeper than their cause', () => {
    expect(
      effectsOf(slices, commit(both, { depth: 2 })).map(({ effectId, depth }) => [effectId, depth]),
    ).toEqual([
      [`visits/${nth('child')}#4#0`, 3],
      [`visits/${nth('child')}#4#1`, 3],
    ]);
  });

  test('are the same whenever they are asked for', () => {
    expect(effectsOf(slices, commit(both))).toEqual(effectsOf(slices, commit(both)));
  });

  test('see no sealed field', () => {
    const red = { type: 'risk.changed', village: VILLAGE, to: 'red', because: ['unattended'] };
    const [effect] = effectsOf(slices, commit([{ ...red, sealed: { note: 'cipher' } }]));
    expect(effect?.effect).toEqual({
      kind: 'notify',
      template: 'risk_turned_red',
      role: 'supervisor',
      region: TOWN,
      about: nth('child'),
      onlyIf: { slice: 'visits', row: 'child', named: nth('child'), field: 'colour', is: 'red' },
    });
  });

  test('may lead eight steps deep and no further', () => {
    expect(effectsOf(slices, commit(both, { depth: 7 }))[0]?.depth).toBe(8);
    expect(() => effectsOf(slices, commit(both, { depth: 8 }))).toThrow(/circle/);
    expect(
      effectsOf(
        slices,
        commit([{ type: 'risk.changed', village: VILLAGE, to: 'green', because: [] }], { depth: 8 }),
      ),
    ).toEqual([]);
  });

  test('of a stream or a fact nobody knows are a fault', () => {
    expect(() => effectsOf(slices, commit(both, { stream: 'nowhere/chd_1' }))).toThrow();
    expect(() => effectsOf(slices, commit([{ type: 'child.flew_away' }]))).toThrow();
  });
});

test('a computed id is the same for the same words, another for others, and looks like any id', () => {
  const id = computedId('notification', 'a', 'b');
  expect(id).toBe(computedId('notification', 'a', 'b'));
  expect(id).not.toBe(computedId('notification', 'ab'));
  expect(id).not.toBe(computedId('notification', 'a#b'));
  expect(isId('notification', id)).toBe(true);
});
