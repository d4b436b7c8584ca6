// A person is corrected, bound to a WeChat account and to a guardian's entry, and revoked.
import { describe, expect, test } from 'vitest';
import { personDecider } from '#functions/access/decide/person.ts';
import type { PersonEvent } from '#functions/access/events/person.ts';
import { personEffects } from '#functions/access/react/person.ts';
import { isHeldOn } from '#shared/access/held.ts';
import { AT, COUNTY, nth, OTHER_TOWN, SIBLING_VILLAGE, TODAY, TOWN, VILLAGE } from '../kit/ids.ts';
import { aRole } from '../kit/people.ts';
import {
  bind,
  bindGuardian,
  boundGuardian,
  correct,
  end,
  ended,
  given,
  grant,
  granted,
  guardianId,
  id,
  officer,
  register,
  registered,
  revoke,
  revoked,
  supervisor,
  unbind,
  unbound,
} from './persons.ts';

describe('correcting a person', () => {
  test('keeps the new name and phone personal', () => {
    given(registered).when(correct).emits({ type: 'person.corrected', personal: correct.data });
    given().when(correct).isRefused('not_found');
  });

  test('is refused to whoever does not cover all that the person does', () => {
    given(registered, granted)
      .when({ ...correct, actor: supervisor })
      .emitsTypes('person.corrected');
    const above: PersonEvent = {
      type: 'role.granted',
      role: 'officer',
      region: COUNTY,
      fromOn: '2026-01-01',
    };
    given(registered, above)
      .when({ ...correct, actor: supervisor })
      .isRefused('region_not_yours');
    given(registered, above, { type: 'role.ended', role: 'officer', region: COUNTY, untilOn: TODAY })
      .when({ ...correct, actor: supervisor })
      .emitsTypes('person.corrected');
    given(registered, granted)
      .when({ ...unbind, actor: { ...supervisor, region: OTHER_TOWN } })
      .isRefused('region_not_yours');
  });
});

describe('a WeChat account', () => {
  test('is bound once, and anew after it was unbound', () => {
    given(unbound).when(bind).emits({ type: 'wechat.bound', personal: bind.data });
    given(registered).when(bind).isRefused('wechat_already_bound');
    given(unbound, { type: 'wechat.bound', personal: bind.data })
      .when(bind)
      .isRefused('wechat_already_bound');
    given(registered).when(unbind).emits({ type: 'wechat.unbound', at: AT });
    given(registered, { type: 'wechat.unbound', at: AT }).when(bind).emitsTypes('wechat.bound');
    given().when(bind).isRefused('not_found');
  });
});

describe('a guardian’s invitation', () => {
  test('makes the person act for that guardian from the day on', () => {
    given(registered).when(bindGuardian).emits(boundGuardian);
    const state = [registered, boundGuardian].reduce(personDecider.evolve, personDecider.initial);
    expect(state).toMatchObject({
      roles: [{ role: 'guardian', region: VILLAGE, fromOn: TODAY, guardianId }],
    });
  });

  test('is taken up once, and in a village', () => {
    given(registered, boundGuardian).when(bindGuardian).isRefused('guardian_already_bound', 'guardianId');
    given(registered, boundGuardian)
      .when({ ...bindGuardian, data: { ...bindGuardian.data, guardianId: nth('guardian', 2) } })
      .emitsTypes('guardian.bound');
    given(registered)
      .when({ ...bindGuardian, data: { ...bindGuardian.data, region: TOWN } })
      .isRefused('role_not_of_this_level', 'region');
  });

  const origin = { stream: `access/${id}`, id, version: 3, at: AT, by: id };

  test('tells the guardian’s entry', () => {
    expect(personEffects(boundGuardian, origin)).toEqual([
      { kind: 'command', slice: 'registry', id: guardianId, type: 'note_account', data: { personId: id } },
    ]);
    expect([registered, revoked].flatMap((event) => personEffects(event, origin))).toEqual([]);
  });

  test('is no duty that anybody is trained for, as a village’s and a town’s are', () => {
    const follow = { kind: 'command', slice: 'training', id, type: 'follow_roles', data: {} };
    const given = { type: 'role.granted', ...aRole() } as const;
    expect(personEffects(given, origin)).toEqual([follow]);
    const ended = { type: 'role.ended', role: 'supervisor', region: TOWN, untilOn: '2026-07-01' } as const;
    expect(personEffects(ended, origin)).toEqual([follow]);
    expect(personEffects({ ...given, role: 'officer' }, origin)).toEqual([]);
  });
});

describe('revoking a person', () => {
  const later: PersonEvent = {
    type: 'role.granted',
    role: 'director',
    region: SIBLING_VILLAGE,
    fromOn: '2026-07-01',
  };
  const handedOver: PersonEvent = { ...ended, untilOn: '2026-08-01' };

  test('ends every role that day, those to come and those about to end among them', () => {
    const [first, second] = [
      { type: 'role.ended', role: 'director', region: VILLAGE, untilOn: TODAY },
      { type: 'role.ended', role: 'director', region: SIBLING_VILLAGE, untilOn: TODAY },
    ] as const;
    given(registered, granted, handedOver, later).when(revoke).emits(revoked, first, second);
    const state = [registered, granted, handedOver, later, revoked, first, second].reduce(
      personDecider.evolve,
      personDecider.initial,
    );
    expect(state.status === 'registered' && state.roles.some((role) => isHeldOn(role, '2026-07-15'))).toBe(
      false,
    );
    given(registered, granted, { ...ended, untilOn: '2026-03-01' })
      .when(revoke)
      .emits(revoked);
  });

  test('leaves nothing to be done with that person', () => {
    for (const command of [grant, correct, bind, unbind, bindGuardian, revoke]) {
      given(registered, revoked).when(command).isRefused('person_revoked');
    }
    given(registered, revoked).when(end).isRefused('role_not_held');
    given(registered, revoked).when(register).isRefused('person_already_registered');
  });

  test('is refused to an officer of another county', () => {
    given(registered, granted)
      .when({ ...revoke, actor: { ...officer, region: '320681000000' } })
      .isRefused('region_not_yours');
  });
});
