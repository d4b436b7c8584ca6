// An account that was nothing but an erased guardian's ends with that guardian; anybody else stays who they are.
import { describe, expect, test } from 'vitest';
import type { PersonEvent } from '#functions/access/events/person.ts';
import { person } from '#functions/access/kinds/person.ts';
import { personEntry } from '#functions/access/project/person.ts';
import { personEffects } from '#functions/access/react/person.ts';
import { nth, TODAY } from '../kit/ids.ts';
import { partAfter } from '../kit/spec.ts';
import { bind, boundGuardian, context, given, granted, guardianId, registered, revoked } from './persons.ts';

const endGuardian = { ...context, type: 'end_guardian', data: { guardianId } } as const;
const erase = { ...context, type: 'erase', data: {} } as const;
const endedGuardian = (alone: boolean): PersonEvent => ({
  type: 'guardian.ended',
  guardianId,
  on: TODAY,
  alone,
});
const erased: PersonEvent = { type: 'person.erased' };
const otherGuardian: PersonEvent = { ...boundGuardian, guardianId: nth('guardian', 2) };
const origin = { stream: 'access/prs_1', id: context.id, version: 3, at: context.at, by: 'system' };

describe('the end of a guardian', () => {
  test('ends the role, and the account that was nothing else follows', () => {
    given(registered, boundGuardian).when(endGuardian).emits(endedGuardian(true));
    expect(personEffects(endedGuardian(true), origin)).toEqual([
      { kind: 'command', slice: 'access', id: context.id, type: 'erase', data: {} },
    ]);
  });

  test('leaves whoever works for the county, or answers for other children', () => {
    given(registered, granted, boundGuardian).when(endGuardian).emits(endedGuardian(false));
    given(registered, boundGuardian, otherGuardian).when(endGuardian).emits(endedGuardian(false));
    expect(personEffects(endedGuardian(false), origin)).toEqual([]);
  });

  test('is heard by an account that was revoked before as well', () => {
    given(registered, boundGuardian, revoked).when(endGuardian).emits(endedGuardian(true));
  });

  test('of somebody they never acted for is refused: role_not_held', () => {
    given(registered, otherGuardian).when(endGuardian).isRefused('role_not_held');
  });
});

describe('erasing an account', () => {
  test('is the end of everything it says, and of its row', () => {
    given(registered, boundGuardian, endedGuardian(true)).when(erase).emits(erased);
    expect(partAfter(personEntry, [registered, boundGuardian, erased])).toBeUndefined();
  });

  test('is heard where it stood in tables', () => {
    expect(personEffects(erased, origin)).toEqual([
      { kind: 'command', slice: 'outreach', id: context.id, type: 'forget', data: {} },
    ]);
  });

  test('is refused while it acts for somebody, or for whoever ever worked for the county: role_already_held', () => {
    given(registered, boundGuardian).when(erase).isRefused('role_already_held');
    given(registered, granted, boundGuardian, endedGuardian(false))
      .when(erase)
      .isRefused('role_already_held');
  });

  test('happens once, and nothing is said of the account after it', () => {
    const past = [registered, boundGuardian, endedGuardian(true), erased] as const;
    given(...past)
      .when(erase)
      .isRefused('person_revoked');
    given(...past)
      .when(bind)
      .isRefused('person_revoked');
    given(...past)
      .when(endGuardian)
      .isRefused('person_revoked');
  });

  test('gives phone and WeChat account free while they can still be read', () => {
    const fold = (...past: readonly PersonEvent[]) => person.begin.with(past).held();
    expect(fold(registered, boundGuardian, endedGuardian(true)).map(({ kind }) => kind)).toEqual([
      'phone',
      'openid',
    ]);
    expect(fold(registered, boundGuardian, endedGuardian(true), erased)).toEqual([]);
  });
});
