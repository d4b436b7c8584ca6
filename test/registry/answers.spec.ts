// A file answers what a paper says of its people only to whoever holds their keys, and in the clear what decides who must be covered.
import { describe, expect, test } from 'vitest';
import { childAnswers, guardianAnswers } from '#functions/registry/answers.ts';
import { evolveChild } from '#functions/registry/child-state.ts';
import { guardianDecider } from '#functions/registry/decide/guardian.ts';
import { ChildEvent, upcastChild } from '#functions/registry/events/child.ts';
import type { GuardianEvent } from '#functions/registry/events/guardian.ts';
import { sixteenFrom } from '#shared/registry/ages.ts';
import { ChildCircumstances, ChildParticulars, GuardianParticulars } from '#shared/registry/contract.ts';
import { nth, VILLAGE } from '../kit/ids.ts';
import { closed, details, erased, type Fact, father, grandmother, name, registered } from './asking.ts';

const fileOf = (...facts: readonly ChildEvent[]) => facts.reduce(evolveChild, { status: 'none' });
const particulars = (...facts: readonly ChildEvent[]) =>
  ChildParticulars.parse(childAnswers.particulars(fileOf(...facts)));
const circumstances = (...facts: readonly ChildEvent[]) =>
  ChildCircumstances.parse(childAnswers.circumstances(fileOf(...facts)));
const known = (answer: object) => Object.fromEntries(Object.entries(answer).filter(([, value]) => value));

const full: Fact<'child.registered'> = {
  ...registered,
  responsibilities: [grandmother, father],
  personal: {
    name,
    details: { ...details, ethnicity: '汉', address: '三组 12 号', registeredAddress: '三组' },
  },
};
const schooled: Fact<'child.schooling_set'> = {
  type: 'child.schooling_set',
  personal: { schooling: { stage: 'primary', school: '新安小学', className: '三年级二班' } },
};
const healthy: Fact<'child.health_set'> = {
  type: 'child.health_set',
  personal: { health: { state: 'healthy' } },
};
const turned = (age: number, month: string, next?: string): ChildEvent => ({
  type: 'child.turned',
  village: VILLAGE,
  age,
  month,
  ...(next !== undefined && { next }),
});

describe('what a paper says of a child', () => {
  test('is what the file says last, the school by its schooling', () => {
    expect(known(particulars(full, schooled, healthy))).toEqual({
      name,
      sex: 'female',
      bornOn: '2016-03-09',
      ethnicity: '汉',
      address: '三组 12 号',
      registeredAddress: '三组',
      school: '新安小学',
      className: '三年级二班',
      health: 'healthy',
    });
    expect(particulars(full).school).toBe('安定小学');
  });

  test('is nothing without the key, nothing once erased, and no answer where there is no file', () => {
    const { personal: _, ...sealed } = full;
    expect(known(particulars(sealed, { type: 'child.schooling_set' }))).toEqual({});
    expect(known(particulars(full, schooled, closed, erased))).toEqual({});
    expect(childAnswers.particulars(fileOf())).toBeUndefined();
  });
});

describe('a child’s circumstances', () => {
  test('say since when it is left behind, when it comes to 16, and who answers for it', () => {
    expect(circumstances(full)).toEqual({
      village: VILLAGE,
      open: true,
      openedOn: '2026-06-01',
      leftBehindSinceOn: '2026-06-01',
      sixteen: '2032-03',
      guardians: [grandmother, father],
    });
    expect(childAnswers.circumstances(fileOf())).toBeUndefined();
  });

  test('need no key, and say no more of being left behind once that has ended', () => {
    const { personal: _, ...sealed } = full;
    const ending: ChildEvent = {
      type: 'child.category_ended',
      category: 'left_behind',
      untilOn: '2026-06-10',
    };
    expect(circumstances(sealed, ending)).toEqual({
      village: VILLAGE,
      open: true,
      openedOn: '2026-06-01',
      sixteen: '2032-03',
      guardians: [grandmother, father],
    });
  });

  test('say the day of closing, and name nobody once erased', () => {
    expect(circumstances(full, closed)).toMatchObject({ open: false, closedOn: closed.closedOn });
    expect(circumstances(full, closed, erased)).toMatchObject({ open: false, guardians: [] });
  });
});

describe('the month in which a child comes to 16', () => {
  test('is past only when its day has gone by', () => {
    expect(sixteenFrom('2016-03-09', '2026-06-12')).toBe('2032-03');
    expect(sixteenFrom('2010-06-12', '2026-06-12')).toBe('2026-06');
    expect(sixteenFrom('2010-06-11', '2026-06-12')).toBe('past');
    expect(sixteenFrom('2012-02-29', '2026-06-12')).toBe('2028-02');
  });

  test('stands through the birthdays, and is past once the child is grown', () => {
    const sixteen = (...facts: readonly ChildEvent[]) => circumstances(registered, ...facts).sixteen;
    const [at14, at16, at18] = [
      turned(14, '2030-03', '2032-03'),
      turned(16, '2032-03', '2034-03'),
      turned(18, '2034-03'),
    ];
    expect([sixteen(at14), sixteen(at14, at16), sixteen(at14, at16, at18)]).toEqual([
      '2032-03',
      '2032-03',
      'past',
    ]);
  });

  test('is rather late than early where an old fact does not tell it, until a birthday does', () => {
    const stored = (turning?: string): ChildEvent => {
      const { sixteen: _s, turning: _t, ...old } = registered;
      return ChildEvent.parse(upcastChild({ ...old, ...(turning !== undefined && { turning }) }));
    };
    expect(circumstances(stored('2027-03')).sixteen).toBe('2029-03');
    expect(circumstances(stored('2027-03'), turned(16, '2027-03', '2029-03')).sixteen).toBe('2027-03');
    expect(circumstances(stored()).sixteen).toBe('past');
    const corrected = upcastChild({ type: 'child.corrected', turning: '2030-03' });
    expect(corrected).toEqual({ type: 'child.corrected', turning: '2030-03', sixteen: '2032-03' });
    expect(upcastChild({ ...registered })).toEqual(registered);
  });
});

describe('what a paper says of a guardian', () => {
  const personal = {
    name: '陈桂芳',
    phone: '13800001111',
    workplace: '苏州',
    idNumber: '320682196502031245',
  };
  const entered: GuardianEvent = { type: 'guardian.registered', village: VILLAGE, personal };
  const answer = (...facts: readonly GuardianEvent[]) =>
    known(
      GuardianParticulars.parse(
        guardianAnswers.particulars(facts.reduce(guardianDecider.evolve, guardianDecider.initial)),
      ),
    );

  test('is what was entered, and then what was corrected', () => {
    expect(answer(entered)).toEqual(personal);
    const { idNumber: _, ...rest } = personal;
    const correction = { ...rest, phone: '13800002222', workplace: '' };
    expect(answer(entered, { type: 'guardian.corrected', personal: correction })).toEqual({
      name: '陈桂芳',
      phone: '13800002222',
    });
  });

  test('is nothing without the key or once erased', () => {
    expect(answer({ type: 'guardian.registered', village: VILLAGE })).toEqual({});
    expect(
      answer(
        entered,
        { type: 'guardian.bound', personId: nth('person') },
        { type: 'guardian.erased', people: [nth('person')] },
      ),
    ).toEqual({});
  });
});
