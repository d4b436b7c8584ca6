// A guardian is entered once, corrected, invited to sign in, and erased, with everything about the person sealed.
import { describe, expect, test } from 'vitest';
import { type GuardianCommand, guardianDecider } from '#functions/registry/decide/guardian.ts';
import type { GuardianEvent } from '#functions/registry/events/guardian.ts';
import { guardianEntry } from '#functions/registry/project/guardian.ts';
import { guardianEffects } from '#functions/registry/react/guardian.ts';
import type { RegisterGuardian } from '#shared/registry/contract.ts';
import { aGuardian } from '../kit/children.ts';
import { AT, COUNTY, nth, TOWN, VILLAGE } from '../kit/ids.ts';
import { partAfter, specOf } from '../kit/spec.ts';

const { given } = specOf(guardianDecider);
const context = { id: nth('guardian'), at: AT, by: nth('person'), needs: {} };
const register = (changed: Partial<RegisterGuardian> = {}) =>
  ({ ...context, type: 'register_guardian', data: aGuardian(changed) }) as const;
const invite = (n = 1) =>
  ({ ...context, type: 'invite_guardian', data: { invitation: nth('invitation', n) } }) as const;
const noteAccount = { ...context, type: 'note_account', data: { personId: nth('person', 2) } } as const;
const correct = {
  ...context,
  type: 'correct_guardian',
  data: { name: '陈桂芬', phone: '13800002222' },
} as const;
const erase = { ...context, type: 'erase', data: {} } as const;

const personal = { name: '陈桂芳', phone: '13800001111' };
const registered: GuardianEvent = { type: 'guardian.registered', village: VILLAGE, personal };
const invited = (n = 1): GuardianEvent => ({
  type: 'guardian.invited',
  invitation: nth('invitation', n),
  until: '2026-06-19T01:41:00.000Z',
});
const bound: GuardianEvent = { type: 'guardian.bound', personId: nth('person', 2) };
const erased: GuardianEvent = { type: 'guardian.erased' };

const stateAfter = (...past: readonly GuardianEvent[]) =>
  past.reduce(guardianDecider.evolve, guardianDecider.initial);

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

describe('correcting a guardian', () => {
  test('keeps the ID number that nobody was shown', () => {
    const idNumber = '320682196502031245';
    given({ type: 'guardian.registered', village: VILLAGE, personal: { ...personal, idNumber } })
      .when(correct)
      .emits({
        type: 'guardian.corrected',
        personal: { name: '陈桂芬', phone: '13800002222', workplace: '', idNumber },
      });
  });

  test('says everything anew, an absent workplace as empty', () => {
    given(registered)
      .when(correct)
      .emits({
        type: 'guardian.corrected',
        personal: { name: '陈桂芬', phone: '13800002222', workplace: '' },
      });
  });
});

describe('inviting a guardian', () => {
  test('stands for seven days', () => {
    given(registered).when(invite()).emits(invited());
    expect(stateAfter(registered, invited())).toMatchObject({
      invitation: { invitation: nth('invitation'), until: '2026-06-19T01:41:00.000Z' },
    });
  });

  test('again replaces what stood before', () => {
    given(registered, invited()).when(invite(2)).emits(invited(2));
    expect(stateAfter(registered, invited(), invited(2))).toMatchObject({
      invitation: { invitation: nth('invitation', 2) },
    });
  });

  test('ends when it is taken up', () => {
    given(registered, invited()).when(noteAccount).emits(bound);
    expect(stateAfter(registered, invited(), bound)).toMatchObject({ invitation: undefined });
  });
});

test('an erased guardian is nobody any more, and nothing follows from one never entered', () => {
  given(registered).when(erase).emits(erased);
  const commands: readonly (GuardianCommand & typeof context)[] = [correct, invite(), noteAccount, erase];
  for (const command of commands) {
    given(registered, erased).when(command).isRefused('guardian_unknown');
    given().when(command).isRefused('not_found');
  }
  given(registered, erased).when(register()).isRefused('guardian_unknown');
});

describe('the guardian’s row', () => {
  test('carries name, phone and workplace sealed under the guardian’s own key, and no ID number', () => {
    const part = partAfter(guardianEntry, [registered, { type: 'guardian.corrected', personal }, invited()]);
    expect(part).toEqual({ village: VILLAGE });
    expect(guardianEntry.keeps).toEqual(['name', 'phone', 'workplace']);
    expect(part && guardianEntry.subject?.(part, nth('guardian'))).toBe(nth('guardian'));
    expect(part && guardianEntry.list?.(part).under).toBe(`guardians/${VILLAGE}`);
  });

  test('says that they signed in, and ends with their erasure', () => {
    expect(partAfter(guardianEntry, [registered, bound])).toEqual({ village: VILLAGE, bound: true });
    expect(partAfter(guardianEntry, [registered, bound, erased])).toBeUndefined();
  });
});

describe('what follows', () => {
  const origin = { stream: 'registry/grd_1', id: nth('guardian'), version: 2, at: AT, by: 'system' };

  test('is nothing while the entry lives, and nothing from an erasure that no account is bound to', () => {
    expect([registered, bound, erased].flatMap((event) => guardianEffects(event, origin))).toEqual([]);
  });

  test('from an erasure is that its account acts for it no more', () => {
    const people = [nth('person', 7)];
    given(registered, { ...bound, personId: nth('person', 7) })
      .when({ type: 'erase', data: {}, ...context })
      .emits({ type: 'guardian.erased', people });
    expect(guardianEffects({ type: 'guardian.erased', people }, origin)).toEqual([
      {
        kind: 'command',
        slice: 'access',
        id: nth('person', 7),
        type: 'end_guardian',
        data: { guardianId: nth('guardian') },
      },
    ]);
  });
});
