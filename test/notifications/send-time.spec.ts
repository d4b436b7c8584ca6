// A message leaves neither early nor at night, and waits no longer than it is of use.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isWorkingDay } from '#functions/kernel/working-days.ts';
import { addDays, countyClock, countyDate, countyMinute, countyMoment } from '#shared/kernel/time.ts';
import {
  afterQuiet,
  digestHours,
  digestSlot,
  isQuiet,
  type PlanSending,
  planSending,
} from '#shared/notifications/send-time.ts';

/** A county time `2026-06-12 20:59` or `2026-06-12 20:59:59.999` as the moment it is. */
const county = (text: string): string => {
  const [on = '', clock = ''] = text.split(' ');
  const past = clock.length > 5 ? Number(clock.slice(6)) * 1000 : 0;
  return new Date(Date.parse(countyMoment(on, clock.slice(0, 5))) + past).toISOString();
};

const FAR = county('2030-01-01 00:00');
const plan = (given: Partial<PlanSending>) =>
  planSending({ at: FAR, urgency: 'routine', digestAt: '08:00', expiresAt: FAR, ...given });

describe('quiet hours', () => {
  test.each([
    ['2026-06-12 20:59:59.999', '2026-06-12 20:59:59.999'],
    ['2026-06-12 21:00', '2026-06-13 08:00'],
    ['2026-06-12 23:59:59.999', '2026-06-13 08:00'],
    ['2026-06-13 00:00', '2026-06-13 08:00'],
    ['2026-06-13 07:59:59.999', '2026-06-13 08:00'],
    ['2026-06-13 08:00', '2026-06-13 08:00'],
    ['2026-06-30 21:30', '2026-07-01 08:00'],
    ['2026-12-31 22:30', '2027-01-01 08:00'],
    ['2027-02-28 22:30', '2027-03-01 08:00'],
    ['2028-02-28 22:30', '2028-02-29 08:00'],
    ['2028-02-29 22:30', '2028-03-01 08:00'],
  ])('what comes up at %s goes at %s', (at, goes) => {
    expect(afterQuiet(county(at))).toBe(county(goes));
    expect(isQuiet(county(at))).toBe(at !== goes);
    expect(plan({ at: county(at), urgency: 'urgent' })).toEqual({ sendAt: county(goes), inDigest: false });
    expect(plan({ at: county(at), urgency: 'emergency' })).toEqual({ sendAt: county(at), inDigest: false });
  });
});

describe('the routine waits for the digest', () => {
  test.each([
    ['2026-06-12 07:59:59.999', '08:00', '2026-06-12 08:00'],
    ['2026-06-12 08:00', '08:00', '2026-06-13 08:00'],
    ['2026-06-12 08:00', '12:00', '2026-06-12 12:00'],
    ['2026-06-12 19:59:59.999', '20:00', '2026-06-12 20:00'],
    ['2026-06-12 20:00', '20:00', '2026-06-13 20:00'],
    ['2026-06-13 02:00', '18:00', '2026-06-13 18:00'],
    ['2026-12-31 22:30', '08:00', '2027-01-01 08:00'],
    ['2027-02-28 12:30', '12:00', '2027-03-01 12:00'],
    ['2028-02-28 12:30', '12:00', '2028-02-29 12:00'],
  ] as const)('of what comes up at %s the digest of %s goes at %s', (at, digestAt, goes) => {
    expect(plan({ at: county(at), digestAt })).toEqual({ sendAt: county(goes), inDigest: true });
  });

  test.each([
    ['2026-06-12 09:00', '2026-06-15 08:00', 'over a weekend'],
    ['2026-02-13 09:00', '2026-02-14 08:00', 'to a make-up Saturday'],
    ['2026-02-14 09:00', '2026-02-24 08:00', 'over the Spring Festival'],
    ['2025-12-31 22:30', '2026-01-04 08:00', 'over the New Year'],
  ])('of staff, from %s to %s: %s', (at, goes) => {
    expect(plan({ at: county(at), isWorkingDay })).toEqual({ sendAt: county(goes), inDigest: true });
  });
});

describe('what would expire waiting', () => {
  const friday = county('2026-06-12 09:00');
  const staff = (at: string, expires: string) =>
    plan({ at, isWorkingDay, expiresAt: county(expires), digestAt: '20:00' });

  test('goes with the digest of a day off', () => {
    const saturday = county('2026-06-13 20:00');
    const night = county('2026-06-12 21:30');
    expect(staff(night, '2026-06-15 20:00:00.001').sendAt).toBe(county('2026-06-15 20:00'));
    expect(staff(night, '2026-06-15 20:00')).toEqual({ sendAt: saturday, inDigest: true });
    expect(staff(night, '2026-06-13 20:00:00.001')).toEqual({ sendAt: saturday, inDigest: true });
  });

  test('goes like the urgent where even that is too late', () => {
    expect(staff(friday, '2026-06-12 20:00')).toEqual({ sendAt: friday, inDigest: false });
    const morning = county('2026-06-13 08:00');
    expect(staff(county('2026-06-12 21:30'), '2026-06-13 20:00')).toEqual({
      sendAt: morning,
      inDigest: false,
    });
    expect(staff(county('2026-06-12 21:30'), '2026-06-13 07:00').sendAt).toBe(morning);
  });

  test('waits for no working day that never comes', () => {
    const never = plan({ at: friday, isWorkingDay: () => false, expiresAt: county('2026-07-12 09:00') });
    expect(never).toEqual({ sendAt: county('2026-06-13 08:00'), inDigest: true });
  });
});

describe('whatever comes up whenever', () => {
  const anyAt = fc
    .integer({ min: Date.parse('2025-06-01T00:00:00Z'), max: Date.parse('2028-06-01T00:00:00Z') })
    .map((time) => new Date(time).toISOString());
  const anyDigest = fc.constantFrom(...digestHours);
  const anyLife = fc.integer({ min: 0, max: 20 * 86_400_000 });
  const anyGiven: fc.Arbitrary<PlanSending> = fc
    .record({
      at: anyAt,
      urgency: fc.constantFrom('emergency' as const, 'urgent' as const, 'routine' as const),
      digestAt: anyDigest,
      life: anyLife,
      staff: fc.boolean(),
    })
    .map(({ life, staff, ...given }) => ({
      ...given,
      expiresAt: new Date(Date.parse(given.at) + life).toISOString(),
      ...(staff && { isWorkingDay }),
    }));

  test('it goes neither before its time nor, but in an emergency, in quiet hours', () => {
    fc.assert(
      fc.property(anyGiven, (given) => {
        const { sendAt } = planSending(given);
        expect(sendAt >= given.at).toBe(true);
        expect(given.urgency === 'emergency' ? sendAt === given.at : !isQuiet(sendAt)).toBe(true);
      }),
    );
  });

  test('a digest goes at its hour, before expiry, and on a working day whenever expiry allows', () => {
    fc.assert(
      fc.property(anyGiven, (given) => {
        const { sendAt, inDigest } = planSending(given);
        const later = Array.from({ length: 22 }, (_, days) =>
          countyMoment(addDays(countyDate(given.at), days), given.digestAt),
        ).filter((moment) => moment > given.at && moment < given.expiresAt);
        const worked = later.filter((moment) => given.isWorkingDay?.(countyDate(moment)) ?? true);
        const digest = worked[0] ?? later[0];
        if (given.urgency === 'routine' && digest)
          expect({ sendAt, inDigest }).toEqual({ sendAt: digest, inDigest: true });
        else expect(inDigest).toBe(false);
      }),
    );
  });

  test('planned again when it goes, what is not routine goes then', () => {
    fc.assert(
      fc.property(anyGiven, (given) => {
        fc.pre(given.urgency !== 'routine');
        const first = planSending(given);
        expect(planSending({ ...given, at: first.sendAt })).toEqual(first);
      }),
    );
  });

  test('the county minute is the first one that is not before it', () => {
    fc.assert(
      fc.property(anyAt, (at) => {
        const [on = '', time = ''] = countyMinute(at).split('T');
        const early = Date.parse(countyMoment(on, time)) - Date.parse(at);
        expect(early >= 0 && early < 60_000).toBe(true);
      }),
    );
  });
});

test('a digest is named by the county date and hour it goes at', () => {
  const { sendAt } = plan({ at: county('2026-06-11 22:00') });
  expect(digestSlot(sendAt)).toBe('2026-06-12T08:00');
  expect(countyClock(sendAt)).toBe('08:00:00');
  expect(countyMinute(county('2026-12-31 23:59:00.001'))).toBe('2027-01-01T00:00');
});
