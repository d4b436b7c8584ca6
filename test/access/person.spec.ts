// A person is registered once and holds roles on regions over dates; a duty is found by its region.
import { describe, expect, test } from 'vitest';
import { personDecider } from '#functions/access/decide.ts';
import type { PersonEvent } from '#functions/access/events.ts';
import { dutyEntry, personEntry } from '#functions/access/project.ts';
import { personEffects } from '#functions/access/react.ts';
import { isHeldOn } from '#shared/access/held.ts';
import { AT, COUNTY, nth, SIBLING_VILLAGE, TOWN, VILLAGE } from '../kit/ids.ts';
import { aPerson, aRole } from '../kit/people.ts';
import { partAfter, specOf } from '../kit/spec.ts';

const { given } = specOf(personDecider);
const id = nth('person');
const context = { id, at: AT, by: nth('person', 9), needs: {} };
const register = { ...context, type: 'register_person', data: aPerson() } as const;
const grant = { ...context, type: 'grant_role', data: aRole() } as const;
const end = {
  ...context,
  type: 'end_role',
  data: { role: 'director', region: VILLAGE, untilOn: '2026-06-12' },
} as const;

const { region, ...personal } = aPerson();
const registered: PersonEvent = { type: 'person.registered', region, personal };
const granted: PersonEvent = { type: 'role.granted', ...aRole() };
const ended: PersonEvent = { type: 'role.ended', ...end.data };

describe('registering a person', () => {
  test('keeps name, phone and WeChat id personal', () => {
    given().when(register).emits(registered);
  });

  test('is refused twice, or in a region nobody knows', () => {
    given(registered).when(register).isRefused('person_already_registered');
    given()
      .when({ ...register, data: aPerson({ region: '320682999000' }) })
      .isRefused('region_unknown', 'region');
  });
});

describe('giving a role', () => {
  test('lasts from its first day', () => {
    given(registered).when(grant).emits(granted);
  });

  test('may be done again after it ended, and on another region at once', () => {
    given(registered, granted, ended).when(grant).emits(granted);
    const other = aRole({ region: SIBLING_VILLAGE });
    given(registered, granted)
      .when({ ...grant, data: other })
      .emits({ type: 'role.granted', ...other });
  });

  test('is refused on a region of another level', () => {
    for (const [role, region] of [
      ['director', TOWN],
      ['supervisor', VILLAGE],
      ['officer', TOWN],
      ['guardian', COUNTY],
    ] as const) {
      given(registered)
        .when({ ...grant, data: aRole({ role, region }) })
        .isRefused('role_not_of_this_level', 'region');
    }
  });

  test('is refused while it is held, on an unknown region, or to nobody', () => {
    given(registered, granted).when(grant).isRefused('role_already_held');
    given(registered)
      .when({ ...grant, data: aRole({ region: '320682999000' }) })
      .isRefused('region_unknown', 'region');
    given().when(grant).isRefused('not_found');
  });
});

describe('ending a role', () => {
  test('names the first day without it', () => {
    given(registered, granted).when(end).emits(ended);
  });

  test('is refused when it is not held, or before it began', () => {
    given(registered).when(end).isRefused('role_not_held');
    given(registered, granted, ended).when(end).isRefused('role_not_held');
    given(registered, granted)
      .when({ ...end, data: { ...end.data, untilOn: '2025-12-31' } })
      .isRefused('role_not_held');
    given().when(end).isRefused('not_found');
  });
});

test('a role is held from its first day up to, and without, the day it ends', () => {
  const held = { ...aRole(), untilOn: '2026-06-12' };
  const on = ['2025-12-31', '2026-01-01', '2026-06-11', '2026-06-12'];
  expect(on.map((day) => isHeldOn(held, day))).toEqual([false, true, true, false]);
});

describe('the rows', () => {
  test('of a person name and reach them, sealed under their own key', () => {
    expect(partAfter(personEntry, [registered, granted, ended], { id })).toEqual({ region: VILLAGE });
    expect(personEntry.keeps).toEqual(['name', 'phone', 'openid']);
    expect(personEntry.subject?.({ region: VILLAGE }, id)).toBe(id);
  });

  test('of a duty stand one per role and region, with the dates over which it is held', () => {
    expect(dutyEntry.rows?.(registered, id)).toEqual([]);
    expect(dutyEntry.rows?.(granted, id)).toEqual([`${id}/director/${VILLAGE}`]);
    expect(partAfter(dutyEntry, [granted, ended], { id })).toEqual({
      personId: id,
      ...aRole(),
      untilOn: '2026-06-12',
    });
    expect(partAfter(dutyEntry, [granted, ended, granted], { id })).not.toHaveProperty('untilOn');
    const part = partAfter(dutyEntry, [granted], { id });
    expect(part).toEqual({ personId: id, ...aRole() });
    expect(part && dutyEntry.list?.(part)).toEqual({
      under: `duty/director/${VILLAGE}`,
      sort: `2026-01-01/${id}`,
    });
  });
});

test('nothing follows from a role by itself', () => {
  expect(personEffects()).toEqual([]);
});
