// What comes up for a sheet is told once, of the latest day only, and the row's date is the first on which there is something.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Dated, matterOn, nextDueOn } from '#functions/entrustment/sheet-dues.ts';
import { statuses } from '#shared/entrustment/contract.ts';
import { addDays } from '#shared/kernel/time.ts';
import { TODAY, VILLAGE } from '../kit/ids.ts';
import {
  allSign,
  comeDue,
  draft,
  file,
  given,
  having,
  noBars,
  redraft,
  sheetAfter,
  sign,
  witness,
} from './asking.ts';
import { fatherId, grandmotherId, motherId } from './family.ts';

const drafted = having(draft());
const filed = having(draft(), ...allSign, (sheet) => witness(sheet), file());
const day = (days: number): string => addDays(TODAY, days);
const last = sheetAfter(drafted).untilOn;
const left = (days: number): string => addDays(last, -days);
const asked = (days: number, guardians: readonly string[]) => ({
  type: 'signing.asked_again' as const,
  village: VILLAGE,
  guardians: [...guardians],
  askedOn: day(days),
  day: days,
});
const all = [fatherId, motherId, grandmotherId];

describe('while signatures are missing', () => {
  test('those missing are told after a day, three and seven', () => {
    given(...drafted)
      .when(comeDue(TODAY))
      .isRefused('nothing_due');
    given(...drafted)
      .when(comeDue(day(1)))
      .emits(asked(1, all));
    given(...having(draft(), (sheet) => sign(sheet), comeDue(day(1))))
      .when(comeDue(day(3)))
      .emits(asked(3, [motherId, grandmotherId]));
    given(...having(draft(), comeDue(day(3))))
      .when(comeDue(day(6)))
      .isRefused('nothing_due');
    given(...having(draft(), comeDue(day(7))))
      .when(comeDue(day(30)))
      .isRefused('nothing_due');
  });
  test('a clock that slept tells once', () => {
    given(...drafted)
      .when(comeDue(day(20)))
      .emits({ ...asked(7, all), askedOn: day(20) });
  });
  test('a new text is waited for anew', () => {
    const anew = having(draft(), comeDue(day(7)), redraft({}, { at: '2026-06-19T01:41:00.000Z' }));
    given(...anew)
      .when(comeDue(day(7)))
      .isRefused('nothing_due');
    given(...anew)
      .when(comeDue(day(8)))
      .emitsTypes('signing.asked_again');
  });
  test('nobody is asked while a bar stands, nor once all have signed', () => {
    given(...having(draft({ answers: { ...noBars, harm: true } })))
      .when(comeDue(day(7)))
      .isRefused('nothing_due');
    given(...having(draft(), ...allSign))
      .when(comeDue(day(7)))
      .isRefused('nothing_due');
  });
});

describe('while it is in force', () => {
  const near = (daysLeft: number) => ({
    type: 'sheet.came_near_end' as const,
    village: VILLAGE,
    guardians: all,
    daysLeft,
    untilOn: last,
  });
  test('the families hear thirty days before, seven, and one', () => {
    given(...filed)
      .when(comeDue(left(31)))
      .isRefused('nothing_due');
    given(...filed)
      .when(comeDue(left(30)))
      .emits(near(30));
    given(...filed, near(30))
      .when(comeDue(left(8)))
      .isRefused('nothing_due');
    given(...filed, near(30))
      .when(comeDue(left(7)))
      .emits(near(7));
    given(...filed, near(7))
      .when(comeDue(left(1)))
      .emits(near(1));
    given(...filed, near(1))
      .when(comeDue(last))
      .isRefused('nothing_due');
  });
  test('a clock that slept tells of the days there are', () => {
    given(...filed)
      .when(comeDue(left(5)))
      .emits(near(5));
    given(...filed, near(5))
      .when(comeDue(left(2)))
      .isRefused('nothing_due');
    given(...filed, near(5))
      .when(comeDue(last))
      .emits(near(0));
  });
  test('an earlier tick that arrives later changes nothing', () => {
    given(...filed, near(7))
      .when(comeDue(left(30)))
      .isRefused('nothing_due');
  });
});

const anySheet: fc.Arbitrary<Dated> = fc.record({
  status: fc.constantFrom(...statuses),
  drawnOn: fc.constant(TODAY),
  waitingSinceOn: fc.integer({ min: 0, max: 20 }).map(day),
  untilOn: fc.integer({ min: 0, max: 60 }).map(day),
  askedDay: fc.constantFrom(undefined, 1, 3, 7),
  daysLeft: fc.constantFrom(undefined, 30, 12, 7, 3, 1, 0),
});

test('the next day is the first on which something comes up, and no later day is silent', () => {
  fc.assert(
    fc.property(anySheet, fc.integer({ min: -5, max: 90 }).map(day), (sheet, on) => {
      const dueOn = nextDueOn(sheet);
      expect(matterOn(sheet, on) !== undefined).toBe(dueOn !== undefined && dueOn <= on);
    }),
    { numRuns: 2_000 },
  );
});

test('whatever was told, the next day lies further on', () => {
  fc.assert(
    fc.property(anySheet, (sheet) => {
      const dueOn = nextDueOn(sheet);
      const due = dueOn === undefined ? undefined : matterOn(sheet, dueOn);
      if (dueOn === undefined || due === undefined || due.matter === 'end') return;
      const told: Dated =
        due.matter === 'ask' ? { ...sheet, askedDay: due.day } : { ...sheet, daysLeft: due.daysLeft };
      expect(matterOn(told, dueOn)).toBeUndefined();
      expect((nextDueOn(told) ?? '') > dueOn).toBe(true);
    }),
    { numRuns: 500 },
  );
});
