// A child's row and its families' rows say what the file says, whatever has happened to it.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ChildCommand } from '#functions/registry/child-command.ts';
import { guardiansOf } from '#functions/registry/child-state.ts';
import { childDecider } from '#functions/registry/decide/child.ts';
import { type ChildEvent, upcastChild } from '#functions/registry/events/child.ts';
import { askedEntry } from '#functions/registry/project/asked.ts';
import { childFile } from '#functions/registry/project/child.ts';
import { familyEntry } from '#functions/registry/project/family.ts';
import { isRefusal } from '#shared/kernel/refusal.ts';
import type { Responsibility } from '#shared/registry/child.ts';
import { aClosing } from '../kit/children.ts';
import { aCounty } from '../kit/county.ts';
import { AT, nth, OTHER_TOWNS_VILLAGE, SIBLING_VILLAGE, TODAY, TOWN, VILLAGE } from '../kit/ids.ts';
import { partAfter } from '../kit/spec.ts';
import {
  childId,
  closed,
  erased,
  father,
  grandmother,
  moved,
  near,
  registered,
  registeredInBoth,
  reopened,
} from './asking.ts';

const where = { id: childId };

describe('the registry’s part of a child’s row', () => {
  test('lists and counts the child in its village, and is due on the first of its birthday’s month', () => {
    const part = partAfter(childFile, [registered, moved], where);
    expect(part).toEqual({
      childId,
      village: SIBLING_VILLAGE,
      categories: ['left_behind'],
      openedOn: '2026-06-01',
      turning: '2030-03',
    });
    if (!part) return;
    expect(childFile.list?.(part)).toEqual({ under: `village/${SIBLING_VILLAGE}`, sort: childId });
    expect([childFile.place?.(part), childFile.share?.(part)]).toEqual([SIBLING_VILLAGE, { children: 1 }]);
    expect([childFile.subject?.(part, childId), childFile.due?.(part)]).toEqual([childId, '2030-03-01']);
  });

  test('keeps name and details sealed, and nothing else', () => {
    expect(childFile.keeps).toEqual(['name', 'details']);
  });

  test('ends when the file is closed or erased, and is whole again when it is reopened', () => {
    expect(partAfter(childFile, [registered, closed], where)).toBeUndefined();
    expect(partAfter(childFile, [registered, closed, erased], where)).toBeUndefined();
    expect(partAfter(childFile, [registered, closed, reopened], where)).toEqual({
      childId,
      village: SIBLING_VILLAGE,
      categories: ['left_behind'],
      openedOn: TODAY,
      turning: '2030-03',
    });
  });

  test('waits for no birthday once the last has come', () => {
    const turned = { type: 'child.turned', village: VILLAGE, age: 18, month: '2034-03' } as const;
    const part = partAfter(childFile, [registered, turned], where);
    expect(part && childFile.due?.(part)).toBeUndefined();
  });
});

const askedBy = (village: string) => ({ type: 'child.asked_for', from: VILLAGE, village }) as const;

// Fed only with the facts that concern it, as the projector does.
const askedAfter = (facts: readonly ChildEvent[]) =>
  partAfter(
    askedEntry,
    facts.filter((fact) => askedEntry.rows?.(fact, childId).includes(childId)),
    { ...where, at: AT },
  );

describe('the row of a file that is asked for', () => {
  const part = {
    childId,
    village: VILLAGE,
    askings: [
      { village: OTHER_TOWNS_VILLAGE, askedAt: AT },
      { village: SIBLING_VILLAGE, askedAt: AT },
    ],
  };
  const asked = [registered, askedBy(OTHER_TOWNS_VILLAGE), askedBy(SIBLING_VILLAGE)];

  test('names who asks and since when, in the list of the town where the file lies', () => {
    expect(askedAfter(asked)).toEqual(part);
    expect(askedEntry.list?.(part)).toEqual({ under: `asked/${TOWN}`, sort: `${AT}/${childId}` });
  });

  test('ends when the file moves, closes, opens again or is erased, and begins anew with the next asking', () => {
    expect(askedAfter([...asked, moved])).toBeUndefined();
    expect(askedAfter([...asked, closed])).toBeUndefined();
    const closedAndAsked = [...asked, closed, askedBy(SIBLING_VILLAGE)];
    expect(askedAfter(closedAndAsked)).toEqual({
      ...part,
      askings: [{ village: SIBLING_VILLAGE, askedAt: AT }],
    });
    expect(askedAfter([...closedAndAsked, reopened])).toBeUndefined();
    expect(askedAfter([...closedAndAsked, erased])).toBeUndefined();
  });

  test('is not touched by what concerns nobody’s asking, and holds nothing personal', () => {
    expect(askedEntry.rows?.(registered, childId)).toEqual([]);
    expect(askedEntry.rows?.({ type: 'child.corrected', sixteen: '2032-03' }, childId)).toEqual([]);
    expect([askedEntry.keeps, askedEntry.subject]).toEqual([undefined, undefined]);
  });
});

const guardians = [1, 2, 3, 4].map((n) => nth('guardian', n));
const responsibility = (guardianId: string): Responsibility => ({
  guardianId,
  relation: 'relative',
  capacity: 'caregiver',
});

const some = fc.subarray(guardians).map((ids) => ids.map(responsibility));
const anyCommand: fc.Arbitrary<ChildCommand> = fc.oneof(
  some.map((responsibilities) => ({
    type: 'set_responsibilities' as const,
    data: { responsibilities },
  })),
  fc.constant({ type: 'close_child' as const, data: aClosing({ closedOn: TODAY }) }),
  fc.constantFrom(VILLAGE, SIBLING_VILLAGE).map((village) => ({
    type: 'reopen_child' as const,
    data: { village, reopenedOn: TODAY, reason: '回来了' },
  })),
  fc.constantFrom(VILLAGE, SIBLING_VILLAGE).map((village) => ({
    type: 'move_child' as const,
    data: { village, movedOn: TODAY },
  })),
  fc.constantFrom('left_behind' as const, 'in_difficulty' as const).map((category) => ({
    type: 'categorise' as const,
    data: { category, sinceOn: TODAY },
  })),
  fc.constantFrom('left_behind' as const, 'in_difficulty' as const).map((category) => ({
    type: 'end_category' as const,
    data: { category, untilOn: TODAY, evidence: '证明' },
  })),
  fc.constantFrom(VILLAGE, SIBLING_VILLAGE, OTHER_TOWNS_VILLAGE).map((village) => ({
    type: 'ask_for_file' as const,
    data: { village },
  })),
  fc.constant({ type: 'erase' as const, data: {} }),
);

const context = { id: childId, at: `${TODAY}T04:00:00.000Z`, by: nth('person') };
const needs = { guardians: guardians.map(() => near) };

// What a row of this guardian and child says, fed only with the facts that concern it.
const familyOf = (facts: readonly ChildEvent[], guardianId: string) => {
  const rowId = `${childId}/${guardianId}`;
  const concerning = facts.filter((fact) => familyEntry.rows?.(fact, childId).includes(rowId));
  return partAfter(familyEntry, concerning, { id: childId, rowId });
};

type State = ReturnType<typeof childDecider.evolve>;

const expectFamilies = (facts: readonly ChildEvent[], named: readonly string[]): void => {
  for (const guardianId of guardians) {
    const row = named.includes(guardianId) ? { childId, guardianId } : undefined;
    expect(familyOf(facts, guardianId)).toEqual(row);
  }
};

const expectAskings = (facts: readonly ChildEvent[], state: State): void => {
  const villages = state.status === 'none' ? [] : state.askedBy;
  const row = askedAfter(facts);
  expect(row?.askings.map(({ village }) => village) ?? []).toEqual(villages);
  expect(row?.village).toEqual(villages.length > 0 && 'village' in state ? state.village : undefined);
};

const expectAgreement = (facts: readonly ChildEvent[], state: State): void => {
  expectAskings(facts, state);
  const part = partAfter(childFile, facts, where);
  if (state.status !== 'open') {
    expectFamilies(facts, []);
    expect(part).toBeUndefined();
    return;
  }
  const { village, openedOn, turning } = state;
  expectFamilies(facts, guardiansOf(state));
  expect(part).toMatchObject({ childId, village, openedOn, turning });
  expect(new Set(part?.categories)).toEqual(new Set(state.categories.map(({ category }) => category)));
};

test('the rows agree with the file after any commands in any order', () => {
  fc.assert(
    fc.property(some, fc.array(anyCommand, { maxLength: 14 }), (first, commands) => {
      const facts: ChildEvent[] = [{ ...registered, responsibilities: first }];
      let state = facts.reduce(childDecider.evolve, childDecider.initial);
      for (const command of commands) {
        const decided = childDecider.decide({ ...context, needs, ...command }, state);
        if (isRefusal(decided)) continue;
        facts.push(...decided);
        state = decided.reduce(childDecider.evolve, state);
        expectAgreement(facts, state);
      }
    }),
  );
});

test('a registration of the old shape has its categories since the opening, and a closing named nobody', () => {
  const old = {
    type: 'child.registered',
    village: VILLAGE,
    openedOn: '2026-06-01',
    categories: ['left_behind'],
  };
  expect(upcastChild(old)).toEqual({
    ...old,
    sixteen: '2042-06',
    categories: [{ category: 'left_behind', sinceOn: '2026-06-01' }],
  });
  const { guardians: _, ...oldClosing } = closed;
  expect(upcastChild(oldClosing)).toEqual(closed);
  for (const now of [registeredInBoth, { ...closed, guardians: [nth('guardian')] }, moved])
    expect(upcastChild(now)).toEqual(now);
});

test('a file and its rows are the same again after a replay of its stream, move and reopening included', async () => {
  const county = aCounty();
  for (const { guardianId } of [grandmother, father])
    await county.does('registry', guardianId, 'register_guardian', {
      village: VILLAGE,
      name: '陈桂芳',
      phone: '13800001111',
    });
  await county.register(childId, { responsibilities: [grandmother] });
  await county.does('registry', childId, 'set_responsibilities', { responsibilities: [father] });
  await county.close(childId);
  await county.does('registry', childId, 'reopen_child', {
    village: SIBLING_VILLAGE,
    reopenedOn: TODAY,
    reason: '回来了',
  });
  const list = async (under: string) => (await county.views.list(1, under, 10)).items.map(({ id }) => id);
  expect(await list(`family/${grandmother.guardianId}`)).toEqual([]);
  expect(await list(`family/${father.guardianId}`)).toEqual([`${childId}/${father.guardianId}`]);
  expect(await list(`village/${SIBLING_VILLAGE}`)).toEqual([childId]);
  expect(await county.figures(SIBLING_VILLAGE)).toEqual({ children: 1, unvisited: 1 });
  expect(await county.figures(VILLAGE)).toEqual({});
});
