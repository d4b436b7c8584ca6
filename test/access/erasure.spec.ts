// Erasing a child or guardian takes two officers, a ground that holds on the day, and no legal hold.
import { describe, expect, test } from 'vitest';
import { type ErasureNeeds, erasureDecider } from '#functions/access/decide/erasure.ts';
import { erasureIdOf } from '#functions/access/erasure-id.ts';
import type { ErasureEvent } from '#functions/access/events/erasure.ts';
import { erasureEffects } from '#functions/access/react/erasure.ts';
import { AT, nth, VILLAGE } from '../kit/ids.ts';
import { specOf } from '../kit/spec.ts';
import {
  asked,
  closed,
  confirms,
  first,
  holds,
  lifts,
  open,
  proposes,
  second,
  subjectId,
  withdraws,
} from './erasing.ts';

const { given } = specOf(erasureDecider);
const guardianId = nth('guardian');
const about = { subjectId, village: VILLAGE };

const proposed: ErasureEvent = { type: 'erasure.proposed', ...about, by: first, ground: 'entered_in_error' };
const withdrawn: ErasureEvent = { type: 'erasure.withdrawn', ...about, by: first };
const confirmed: ErasureEvent = {
  type: 'erasure.confirmed',
  ...about,
  by: second,
  ground: 'entered_in_error',
  proposedBy: first,
};
const held: ErasureEvent = {
  type: 'hold.placed',
  ...about,
  by: first,
  personal: { reference: holds.data.reference },
};
const lifted: ErasureEvent = { type: 'hold.lifted', ...about, by: second };

describe('proposing', () => {
  test('a file that was entered in error names its ground and who says so', () => {
    given()
      .when({ ...proposes(), ...asked() })
      .emits(proposed);
  });

  test('a file whose retention is over is accepted on the very day', () => {
    const needs = closed('moved_away');
    given()
      .when({ ...proposes('retention_over'), ...asked(first, needs) })
      .emits({ ...proposed, ground: 'retention_over' });
  });

  test('a guardian needs no more than that there is one', () => {
    const needs = { guardian: { village: VILLAGE } };
    const data = { subjectId: guardianId, ground: 'entered_in_error' } as const;
    given()
      .when({ type: 'propose', data, ...asked(first, needs, AT, guardianId) })
      .emits({ ...proposed, subjectId: guardianId });
  });

  test('again after it was withdrawn is a new proposal', () => {
    given(proposed, withdrawn)
      .when({ ...proposes(), ...asked(second) })
      .emits({ ...proposed, by: second });
  });

  test('an open file is refused: file_still_open', () => {
    for (const ground of ['entered_in_error', 'retention_over'] as const) {
      given()
        .when({ ...proposes(ground), ...asked(first, open) })
        .isRefused('file_still_open');
    }
  });

  test('as an error what was closed for another reason is refused: not_entered_in_error', () => {
    given()
      .when({ ...proposes(), ...asked(first, closed('moved_away')) })
      .isRefused('not_entered_in_error');
  });

  test('before ten years are over is refused: retention_not_over', () => {
    const needs = closed('moved_away', '2016-06-13');
    given()
      .when({ ...proposes('retention_over'), ...asked(first, needs) })
      .isRefused('retention_not_over');
  });

  test('twice is refused: erasure_already_proposed', () => {
    given(proposed)
      .when({ ...proposes(), ...asked(second) })
      .isRefused('erasure_already_proposed');
  });

  test('under a hold is refused: under_legal_hold', () => {
    given(held)
      .when({ ...proposes(), ...asked() })
      .isRefused('under_legal_hold');
  });

  test('nobody, or under another’s id, finds nothing', () => {
    given()
      .when({ ...proposes(), ...asked(first, {}) })
      .isRefused('not_found');
    given()
      .when({ ...proposes(), ...asked(), id: erasureIdOf(nth('child', 2)) })
      .isRefused('not_found');
  });
});

describe('confirming', () => {
  test('by another officer says who proposed it, and the registry is told to erase', () => {
    given(proposed)
      .when({ ...confirms, ...asked(second) })
      .emits(confirmed);
    expect(erasureEffects(confirmed)).toEqual([
      { kind: 'command', slice: 'registry', id: subjectId, type: 'erase', data: {} },
    ]);
    expect([proposed, withdrawn, held, lifted].flatMap(erasureEffects)).toEqual([]);
  });

  test('what nobody proposed, or what was withdrawn, is refused: erasure_not_proposed', () => {
    given()
      .when({ ...confirms, ...asked(second) })
      .isRefused('erasure_not_proposed');
    given(proposed, withdrawn)
      .when({ ...confirms, ...asked(second) })
      .isRefused('erasure_not_proposed');
  });

  test('by who proposed it is refused: second_officer_needed', () => {
    given(proposed)
      .when({ ...confirms, ...asked(first) })
      .isRefused('second_officer_needed');
  });

  test('under a hold is refused, and accepted once it is lifted: under_legal_hold', () => {
    given(proposed, held)
      .when({ ...confirms, ...asked(second) })
      .isRefused('under_legal_hold');
    given(proposed, held, lifted)
      .when({ ...confirms, ...asked(second) })
      .emits(confirmed);
  });

  test('asks for the ground again: a file that was opened meanwhile is not erased', () => {
    given(proposed)
      .when({ ...confirms, ...asked(second, open) })
      .isRefused('file_still_open');
  });

  test('what is confirmed or erased already is refused, whatever is said: already_erased', () => {
    const erased: ErasureNeeds = {
      child: { village: VILLAGE, open: false, openedOn: '2012-01-05', erased: true },
    };
    for (const command of [proposes(), confirms, withdraws, holds, lifts]) {
      given(proposed, confirmed)
        .when({ ...command, ...asked(second) })
        .isRefused('already_erased');
      given()
        .when({ ...command, ...asked(second, erased) })
        .isRefused('already_erased');
    }
  });
});

describe('withdrawing', () => {
  test('is for either officer, also under a hold', () => {
    given(proposed)
      .when({ ...withdraws, ...asked(first) })
      .emits(withdrawn);
    given(proposed, held)
      .when({ ...withdraws, ...asked(second) })
      .emits({ ...withdrawn, by: second });
  });

  test('what was not proposed is refused: erasure_not_proposed', () => {
    given()
      .when({ ...withdraws, ...asked() })
      .isRefused('erasure_not_proposed');
  });
});

describe('a legal hold', () => {
  test('is placed with its reference, in a personal field, on an open file as well', () => {
    given()
      .when({ ...holds, ...asked(first, open) })
      .emits(held);
    given(proposed)
      .when({ ...holds, ...asked() })
      .emits(held);
  });

  test('placed twice is refused: hold_already_placed', () => {
    given(held)
      .when({ ...holds, ...asked(second) })
      .isRefused('hold_already_placed');
  });

  test('is lifted, and then may be placed again', () => {
    given(held)
      .when({ ...lifts, ...asked(second) })
      .emits(lifted);
    given(held, lifted)
      .when({ ...holds, ...asked() })
      .emits(held);
  });

  test('lifted where none stands is refused: hold_not_placed', () => {
    given()
      .when({ ...lifts, ...asked() })
      .isRefused('hold_not_placed');
    given(held, lifted)
      .when({ ...lifts, ...asked() })
      .isRefused('hold_not_placed');
  });
});
