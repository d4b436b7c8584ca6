// A child's file is opened once, in a village of the county, moved and closed on days that can be.
import { describe, expect, test } from 'vitest';
import { childDecider } from '#functions/registry/decide/child.ts';
import type { ChildEvent } from '#functions/registry/events/child.ts';
import { childFile } from '#functions/registry/project/child.ts';
import { childEffects } from '#functions/registry/react/child.ts';
import type { CloseChild, MoveChild, RegisterChild } from '#shared/registry/contract.ts';
import { aChild, aClosing, aMove } from '../kit/children.ts';
import { AT, nth, OTHER_TOWNS_VILLAGE, SIBLING_VILLAGE, TOWN, VILLAGE } from '../kit/ids.ts';
import { partAfter, specOf } from '../kit/spec.ts';

const { given } = specOf(childDecider);
const id = nth('child');
const context = { id, at: AT, by: nth('person'), needs: {} };
const responsibilities = [
  { guardianId: nth('guardian', 1), relation: 'grandmother', capacity: 'caregiver' },
  { guardianId: nth('guardian', 2), relation: 'father', capacity: 'parent_away' },
] as const;
const register = (changed: Partial<RegisterChild> = {}) =>
  ({ ...context, type: 'register_child', data: aChild(changed) }) as const;
const move = (changed: Partial<MoveChild> = {}) =>
  ({ ...context, type: 'move_child', data: aMove(changed) }) as const;
const close = (changed: Partial<CloseChild> = {}) =>
  ({ ...context, type: 'close_child', data: aClosing(changed) }) as const;

const { name, details, ...plain } = aChild();
const registered: ChildEvent = { type: 'child.registered', ...plain, personal: { name, details } };
const moved: ChildEvent = { type: 'child.moved', from: VILLAGE, ...aMove() };
const closed: ChildEvent = { type: 'child.closed', village: VILLAGE, ...aClosing() };

describe('opening a file', () => {
  test('keeps name and details personal', () => {
    given().when(register()).emits(registered);
  });

  test('names guardians of the same town, be it of another village', () => {
    given()
      .when({
        ...register({ responsibilities: [...responsibilities] }),
        needs: { guardians: [{ village: VILLAGE }, { village: SIBLING_VILLAGE }] },
      })
      .emits({ ...registered, responsibilities: [...responsibilities] });
  });

  test('is refused with a guardian whom nobody entered, or of another town', () => {
    for (const second of [undefined, { village: OTHER_TOWNS_VILLAGE }]) {
      given()
        .when({
          ...register({ responsibilities: [...responsibilities] }),
          needs: { guardians: [{ village: VILLAGE }, second] },
        })
        .isRefused('guardian_unknown', 'responsibilities');
    }
  });

  test('is refused when there is one', () => {
    given(registered).when(register()).isRefused('child_already_registered');
    given(registered, closed).when(register()).isRefused('child_already_registered');
  });

  test('is refused outside the county’s villages', () => {
    for (const village of [TOWN, '320682999001', '110101001001']) {
      given().when(register({ village })).isRefused('village_unknown', 'village');
    }
  });

  test('is refused for a child not born yet, or on a day to come', () => {
    given()
      .when(register({ details: { ...details, bornOn: '2026-06-13' } }))
      .isRefused('born_in_future', 'details.bornOn');
    given()
      .when(register({ openedOn: '2026-06-13' }))
      .isRefused('opened_in_future', 'openedOn');
  });
});

describe('moving a child', () => {
  test('names both villages', () => {
    given(registered).when(move()).emits(moved);
  });

  test('is refused to where it lives, to nowhere known, or on a day to come', () => {
    given(registered)
      .when(move({ village: VILLAGE }))
      .isRefused('same_village', 'village');
    given(registered, moved).when(move()).isRefused('same_village', 'village');
    given(registered)
      .when(move({ village: TOWN }))
      .isRefused('village_unknown', 'village');
    given(registered)
      .when(move({ movedOn: '2026-06-13' }))
      .isRefused('moved_in_future', 'movedOn');
  });

  test('is refused without a file, or once it is closed', () => {
    given().when(move()).isRefused('not_found');
    given(registered, closed).when(move()).isRefused('child_closed');
  });
});

describe('closing a file', () => {
  test('names its reason and the village where the child was', () => {
    given(registered, moved)
      .when(close())
      .emits({ ...closed, village: SIBLING_VILLAGE });
  });

  test('is refused on a day to come, without a file, or twice', () => {
    given(registered)
      .when(close({ closedOn: '2026-06-13' }))
      .isRefused('closed_in_future', 'closedOn');
    given().when(close()).isRefused('not_found');
    given(registered, closed).when(close()).isRefused('child_closed');
  });
});

describe('the registry’s part of a child’s row', () => {
  test('lists and counts the child in its village', () => {
    const part = partAfter(childFile, [registered, moved], { id });
    expect(part).toEqual({
      childId: id,
      village: SIBLING_VILLAGE,
      categories: ['left_behind'],
      openedOn: '2026-06-01',
    });
    if (!part) return;
    expect(childFile.list?.(part)).toEqual({ under: `village/${SIBLING_VILLAGE}`, sort: id });
    expect([childFile.place?.(part), childFile.share?.(part)]).toEqual([SIBLING_VILLAGE, { children: 1 }]);
    expect(childFile.subject?.(part, id)).toBe(id);
  });

  test('keeps name and details sealed, and nothing else', () => {
    expect(childFile.keeps).toEqual(['name', 'details']);
  });

  test('ends when the file is closed', () => {
    expect(partAfter(childFile, [registered, closed], { id })).toBeUndefined();
  });
});

test('every turn of the file aligns the child’s visits with it', () => {
  const origin = { stream: `registry/${id}`, id, version: 1, at: AT, by: 'system' };
  const command = { kind: 'command', slice: 'visits', id, type: 'align', data: {} };
  for (const event of [registered, moved, closed]) expect(childEffects(event, origin)).toEqual([command]);
});
