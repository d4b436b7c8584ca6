// A guardian is entered once, in a village of the county, with everything about the person sealed.
import { describe, expect, test } from 'vitest';
import { guardianDecider } from '#functions/registry/decide/guardian.ts';
import type { GuardianEvent } from '#functions/registry/events/guardian.ts';
import { guardianEntry } from '#functions/registry/project/guardian.ts';
import { guardianEffects } from '#functions/registry/react/guardian.ts';
import type { RegisterGuardian } from '#shared/registry/contract.ts';
import { aGuardian } from '../kit/children.ts';
import { AT, COUNTY, nth, TOWN, VILLAGE } from '../kit/ids.ts';
import { partAfter, specOf } from '../kit/spec.ts';

const { given } = specOf(guardianDecider);
const register = (changed: Partial<RegisterGuardian> = {}) =>
  ({
    id: nth('guardian'),
    at: AT,
    by: nth('person'),
    needs: {},
    type: 'register_guardian',
    data: aGuardian(changed),
  }) as const;
const registered: GuardianEvent = {
  type: 'guardian.registered',
  village: VILLAGE,
  personal: { name: '陈桂芳', phone: '13800001111' },
};

describe('entering a guardian', () => {
  test('keeps name and phone personal', () => {
    given().when(register()).emits(registered);
  });

  test('is refused twice, or outside the county’s villages', () => {
    given(registered).when(register()).isRefused('guardian_already_registered');
    for (const village of [TOWN, COUNTY, '320682999001']) {
      given().when(register({ village })).isRefused('village_unknown', 'village');
    }
  });
});

test('the guardian’s row carries name, phone and workplace sealed, under the guardian’s own key', () => {
  const part = partAfter(guardianEntry, [registered]);
  expect(part).toEqual({ village: VILLAGE });
  expect(guardianEntry.keeps).toEqual(['name', 'phone', 'workplace']);
  expect(part && guardianEntry.subject?.(part, nth('guardian'))).toBe(nth('guardian'));
});

test('nothing follows from the entry of a guardian', () => {
  expect(guardianEffects()).toEqual([]);
});
