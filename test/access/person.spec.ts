// A person is registered once and holds roles on regions over dates; a duty is found by its region.
import { describe, expect, test } from 'vitest';
import type { PersonEvent } from '#functions/access/events/person.ts';
import { person } from '#functions/access/kinds/person.ts';
import { dutyEntry, personEntry } from '#functions/access/project/person.ts';
import { isHeldOn } from '#shared/access/held.ts';
import type { Actor } from '#shared/kernel/access.ts';
import { AT, COUNTY, OTHER_TOWNS_VILLAGE, SIBLING_VILLAGE, TODAY, TOWN, VILLAGE } from '../kit/ids.ts';
import { aPerson, aRole } from '../kit/people.ts';
import { partAfter } from '../kit/spec.ts';
import {
  bind,
  boundGuardian,
  correct,
  director,
  end,
  ended,
  given,
  grant,
  granted,
  id,
  officer,
  register,
  registered,
  revoked,
  supervisor,
  unbound,
} from './persons.ts';

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
    expect(partAfter(personEntry, [registered, granted, ended], { id })).toEqual({
      region: VILLAGE,
      bound: true,
    });
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

describe('who gives a role', () => {
  const giving = (actor: Actor | undefined, changed: Parameters<typeof aRole>[0]) =>
    given(registered).when({ ...grant, actor, data: aRole(changed) });

  test('an officer gives every role but a guardian’s', () => {
    giving(officer, {}).emitsTypes('role.granted');
    giving(officer, { role: 'officer', region: COUNTY }).emitsTypes('role.granted');
    giving(officer, { role: 'guardian' }).isRefused('role_not_yours_to_give', 'role');
    giving(undefined, { role: 'guardian' }).emitsTypes('role.granted');
  });

  test('a supervisor gives and ends a director’s only', () => {
    giving(supervisor, {}).emitsTypes('role.granted');
    giving(supervisor, { role: 'supervisor', region: TOWN }).isRefused('role_not_yours_to_give', 'role');
    given(registered, granted)
      .when({ ...end, actor: supervisor })
      .emits(ended);
    given(registered, { type: 'role.granted', role: 'supervisor', region: TOWN, fromOn: '2026-01-01' })
      .when({ ...end, actor: supervisor, data: { role: 'supervisor', region: TOWN, untilOn: TODAY } })
      .isRefused('role_not_yours_to_give', 'role');
  });

  test('a director gives and ends none', () => {
    giving(director, {}).isRefused('role_not_yours_to_give', 'role');
    given(registered, granted)
      .when({ ...end, actor: director })
      .isRefused('role_not_yours_to_give', 'role');
  });
});

test('a person’s row says whether a WeChat account is bound', () => {
  const after = (...events: readonly PersonEvent[]) => partAfter(personEntry, events, { id })?.bound;
  const bound: PersonEvent = { type: 'wechat.bound', personal: bind.data };
  expect([
    after(registered),
    after(unbound),
    after(unbound, bound),
    after(unbound, bound, { type: 'wechat.unbound', at: AT }),
    after(registered, revoked),
    after(registered, { type: 'person.corrected', personal: correct.data }),
  ]).toEqual([true, undefined, true, false, false, true]);
});

test('a guardian’s role is found by the child’s file and by no duty', () => {
  expect(dutyEntry.rows?.(boundGuardian, id)).toEqual([]);
  const ending: PersonEvent = {
    type: 'role.ended',
    role: 'guardian',
    region: OTHER_TOWNS_VILLAGE,
    untilOn: TODAY,
  };
  expect(dutyEntry.rows?.(ending, id)).toEqual([]);
});

test('a person answers what a paper says of them only opened, and nothing once erased', () => {
  const answer = (...facts: readonly PersonEvent[]) => person.begin.with(facts).answer('particulars', id);
  const correction: PersonEvent = {
    type: 'person.corrected',
    personal: { name: '王海雁', phone: '13900003333' },
  };
  expect(answer(registered)).toEqual({ name: '王海燕', phone: '13900002222' });
  expect(answer(registered, correction)).toEqual({ name: '王海雁', phone: '13900003333' });
  expect(answer({ type: 'person.registered', region: VILLAGE })).toEqual({});
  expect(answer(registered, { type: 'person.erased' })).toEqual({});
  expect(answer()).toBeUndefined();
});
