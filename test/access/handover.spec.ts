// A village is handed over in one command: one interval closes, the next opens, and what was done stays with whoever did it.
import { describe, expect, test } from 'vitest';
import { handoverDecider } from '#functions/access/decide/handover.ts';
import type { HandoverEvent } from '#functions/access/events/handover.ts';
import { comingHandover } from '#functions/access/project/handover.ts';
import { handoverEffects } from '#functions/access/react/handover.ts';
import { isHeldOn } from '#shared/access/held.ts';
import { aCounty } from '../kit/county.ts';
import { AT, nth, SIBLING_VILLAGE, TODAY, VILLAGE } from '../kit/ids.ts';
import { aPerson, aRole } from '../kit/people.ts';
import { partAfter, specOf } from '../kit/spec.ts';

const { given } = specOf(handoverDecider);
const id = nth('handover');
const [former, next] = [nth('person', 1), nth('person', 2)];
const data = { village: VILLAGE, fromPersonId: former, toPersonId: next, on: '2026-06-15' };
const directs = { ...aRole() };
const needs = { from: { roles: [directs] }, to: { roles: [] } };
const context = { id, at: AT, by: nth('person', 9), needs };
const make = { ...context, type: 'make', data } as const;
const due = (on: string) => ({ ...context, type: 'come_due', data: { on } }) as const;
const made: HandoverEvent = { type: 'handover.made', ...data };
const began: HandoverEvent = { type: 'handover.began', village: VILLAGE, on: data.on };

describe('handing over a village', () => {
  test('names both directors and the first day of the next', () => {
    given().when(make).emits(made);
    given()
      .when({ ...make, data: { ...data, on: TODAY } })
      .emits({ ...made, on: TODAY });
  });

  test('may give the village back to somebody who had it before', () => {
    const before = { ...directs, fromOn: '2020-01-01', untilOn: '2026-01-01' };
    given()
      .when({ ...make, needs: { ...needs, to: { roles: [before] } } })
      .emits(made);
  });

  test('is refused to the same person, and twice', () => {
    given()
      .when({ ...make, data: { ...data, toPersonId: former } })
      .isRefused('same_person', 'toPersonId');
    given(made).when(make).isRefused('handover_made');
  });

  test('is refused on a day that is over', () => {
    given()
      .when({ ...make, data: { ...data, on: '2026-06-11' } })
      .isRefused('handover_in_past', 'on');
  });

  test('is refused from somebody who does not direct the village on that day', () => {
    for (const roles of [
      [],
      [{ ...directs, region: SIBLING_VILLAGE }],
      [{ ...directs, untilOn: '2026-06-01' }],
      [{ ...directs, fromOn: '2026-07-01' }],
      [{ ...directs, role: 'supervisor' as const }],
    ]) {
      given()
        .when({ ...make, needs: { ...needs, from: { roles } } })
        .isRefused('not_the_director', 'fromPersonId');
    }
    given()
      .when({ ...make, needs: { to: needs.to } })
      .isRefused('not_the_director', 'fromPersonId');
  });

  test('is refused to somebody who holds it already, was revoked, or is nobody', () => {
    for (const untilOn of [undefined, '2026-06-16']) {
      const held = { ...directs, ...(untilOn !== undefined && { untilOn }) };
      given()
        .when({ ...make, needs: { ...needs, to: { roles: [held] } } })
        .isRefused('role_already_held', 'toPersonId');
    }
    given()
      .when({ ...make, needs: { ...needs, to: { roles: [], revoked: true } } })
      .isRefused('person_revoked', 'toPersonId');
    given()
      .when({ ...make, needs: { from: needs.from } })
      .isRefused('not_found');
  });
});

describe('its day', () => {
  test('begins once, when the clock says so and not before', () => {
    given(made).when(due('2026-06-15')).emits(began);
    given(made).when(due('2026-06-20')).emits(began);
    given(made).when(due('2026-06-14')).isRefused('not_due');
    given(made, began).when(due('2026-06-20')).isRefused('not_due');
    given().when(due('2026-06-20')).isRefused('not_due');
  });

  test('is waited for by a row that ends with it', () => {
    const part = partAfter(comingHandover, [made]);
    expect(part).toEqual({ village: VILLAGE, on: data.on });
    expect(part && comingHandover.due?.(part)).toBe(data.on);
    expect(part && comingHandover.list?.(part)).toEqual({ under: `handovers/${VILLAGE}`, sort: data.on });
    expect(partAfter(comingHandover, [made, began])).toBeUndefined();
  });
});

test('from a handover follow both roles, and on its day the news for the new director', () => {
  const origin = { stream: `access/${id}`, id, version: 1, at: AT, by: nth('person', 9) };
  const duty = { role: 'director', region: VILLAGE };
  expect(handoverEffects(made, origin)).toEqual([
    { kind: 'command', slice: 'access', id: former, type: 'end_role', data: { ...duty, untilOn: data.on } },
    { kind: 'command', slice: 'access', id: next, type: 'grant_role', data: { ...duty, fromOn: data.on } },
  ]);
  expect(handoverEffects(began, origin)).toEqual([
    { kind: 'notify', template: 'village_handed_over', role: 'director', region: VILLAGE, about: id },
  ]);
});

test('in the county nobody and nobody twice directs the village on any day, and only the next is told', async () => {
  const county = aCounty();
  const reach = { phone: '13900003333', openid: 'openid-next' };
  await county.does('access', former, 'register_person', aPerson());
  await county.does('access', next, 'register_person', aPerson({ name: '陆建国', ...reach }));
  await county.does('access', former, 'grant_role', aRole());
  expect(await county.does('access', id, 'make', data)).toEqual({
    handoverId: id,
    village: VILLAGE,
    on: data.on,
  });
  const held = async (personId: string, on: string): Promise<boolean> => {
    const answer = await county.lookUp({ slice: 'access', id: personId, answer: 'roles' });
    const { roles } = Object(answer);
    return Array.from<Parameters<typeof isHeldOn>[0]>(roles).some((one) => isHeldOn(one, on));
  };
  for (const [on, who] of [
    ['2026-06-14', former],
    ['2026-06-15', next],
    ['2027-01-01', next],
  ] as const) {
    for (const personId of [former, next]) expect(await held(personId, on)).toBe(personId === who);
  }
  expect(county.news()).toEqual([]);
  await county.tick('2026-06-14T10:00:00.000Z');
  expect(county.news()).toEqual([]);
  await county.tick('2026-06-14T16:00:00.000Z');
  await county.tick('2026-06-14T16:05:00.000Z');
  expect(county.notices).toMatchObject([
    { effect: { template: 'village_handed_over', role: 'director', region: VILLAGE } },
  ]);
});
