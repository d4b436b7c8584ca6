// A guardian says yes to a purpose in the words in force, for the own child only, and takes it back at any time.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { consentDecider } from '#functions/access/decide/consent.ts';
import type { ConsentEvent } from '#functions/access/events/consent.ts';
import { consentEffects } from '#functions/access/react/consent.ts';
import { purposeCodes, purposes, wordsOf } from '#shared/access/purposes.ts';
import { isRefusal } from '#shared/kernel/refusal.ts';
import { AT, nth, VILLAGE } from '../kit/ids.ts';
import { specOf } from '../kit/spec.ts';

const { given } = specOf(consentDecider);
const [childId, guardianId] = [nth('child'), nth('guardian')];
const actor = { personId: nth('person'), role: 'guardian', region: VILLAGE, guardianId } as const;
const needs = { family: { guardians: [nth('guardian', 2), guardianId] } };
const context = { id: nth('consent'), at: AT, by: actor.personId, actor, needs };
const words = wordsOf('photos')?.words ?? '';
const whose = { childId, guardianId, purpose: 'photos' } as const;
const give = { ...context, type: 'give_consent', data: { ...whose, words } } as const;
const withdraw = { ...context, type: 'withdraw_consent', data: whose } as const;
const yes: ConsentEvent = { type: 'consent.given', ...whose, words, givenAt: AT };
const no: ConsentEvent = { type: 'consent.withdrawn', ...whose };

describe('a consent', () => {
  test('is given to the words in force, with the moment', () => {
    given().when(give).emits(yes);
  });

  test('is taken back, and may be given again', () => {
    given(yes).when(withdraw).emits(no);
    given(yes, no).when(give).emits(yes);
  });

  test('to old words may still be taken back', () => {
    given({ ...yes, words: '2020-1' })
      .when(withdraw)
      .emits(no);
  });

  test('is not asked for where the bureau must by law', () => {
    for (const { purpose } of purposes.filter(({ basis }) => basis === 'duty')) {
      given()
        .when({ ...give, data: { ...give.data, purpose } })
        .isRefused('consent_not_asked_for', 'purpose');
      given()
        .when({ ...withdraw, data: { ...whose, purpose } })
        .isRefused('consent_not_asked_for', 'purpose');
    }
  });

  test('is refused to words that were changed meanwhile', () => {
    given()
      .when({ ...give, data: { ...give.data, words: '2020-1' } })
      .isRefused('words_changed', 'words');
  });

  test('that was not given, or is taken back already, is not taken back', () => {
    given().when(withdraw).isRefused('consent_not_given', 'purpose');
    given(yes, no).when(withdraw).isRefused('consent_not_given', 'purpose');
    given({ ...yes, purpose: 'school' })
      .when(withdraw)
      .isRefused('consent_not_given', 'purpose');
  });

  test('is the guardian’s own, for a child whose file names them', () => {
    for (const command of [give, withdraw]) {
      given(yes)
        .when({ ...command, actor: { ...actor, guardianId: nth('guardian', 2) } })
        .isRefused('guardian_not_of_child');
      given(yes)
        .when({ ...command, actor: undefined })
        .isRefused('guardian_not_of_child');
      given(yes)
        .when({ ...command, needs: { family: { guardians: [nth('guardian', 2)] } } })
        .isRefused('guardian_not_of_child');
      given(yes)
        .when({ ...command, needs: {} })
        .isRefused('guardian_not_of_child');
    }
  });
});

type Said = Readonly<{ purpose: (typeof purposeCodes)[number]; gives: boolean }>;

const after = (state: typeof consentDecider.initial, { purpose, gives }: Said) => {
  const command = gives
    ? { ...give, data: { ...give.data, purpose, words: wordsOf(purpose)?.words ?? '' } }
    : { ...withdraw, data: { ...whose, purpose } };
  const decision = consentDecider.decide(command, state);
  return isRefusal(decision) ? state : decision.reduce(consentDecider.evolve, state);
};

test('after any history each purpose is given at most once, as it was last said', () => {
  const asked = purposes.filter(({ basis }) => basis === 'consent').map(({ purpose }) => purpose);
  const said = fc.array(fc.record({ purpose: fc.constantFrom(...asked), gives: fc.boolean() }));
  fc.assert(
    fc.property(said, (history) => {
      const last = new Map(history.map(({ purpose, gives }) => [purpose, gives]));
      const expected = asked.filter((purpose) => last.get(purpose));
      const { given: standing } = history.reduce(after, consentDecider.initial);
      expect(standing.map(({ purpose }) => purpose).toSorted()).toEqual(expected.toSorted());
    }),
  );
});

test('every purpose has words in force', () => {
  expect(purposes.map(({ purpose }) => purpose).toSorted()).toEqual([...purposeCodes].toSorted());
});

test('nothing follows from a consent by itself', () => {
  expect(consentEffects()).toEqual([]);
});
