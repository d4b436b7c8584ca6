// A paper is told of when it opens and on the day before it closes, never too early and never late, and then leaves the due index.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Dated, matterAt, nextDueOn } from '#functions/outreach/paper-dues.ts';
import { addDays, countyDate } from '#shared/kernel/time.ts';
import { CLOSE_AT } from './a-bank.ts';
import { cameNearClose, closed, comeDue, given, OPEN_AT, opened, published, withdrawn } from './a-paper.ts';

const EVE = '2026-06-29T01:00:00.000Z';
const LAST_DAY = '2026-06-30T01:00:00.000Z';

describe('a paper', () => {
  test('is told of once it is open, not on the morning of a day on which it opens at night', () => {
    given(published()).when(comeDue('2026-06-14T16:29:59.999Z')).isRefused('nothing_due');
    given(published()).when(comeDue(OPEN_AT)).emits(opened());
    given(published(), opened()).when(comeDue(OPEN_AT)).isRefused('nothing_due');
    given().when(comeDue(OPEN_AT)).isRefused('paper_not_published');
  });

  test('is told of again on the day before it closes', () => {
    given(published(), opened()).when(comeDue('2026-06-28T01:00:00.000Z')).isRefused('nothing_due');
    given(published(), opened()).when(comeDue(EVE)).emits(cameNearClose());
    given(published(), opened(), cameNearClose()).when(comeDue(EVE)).isRefused('nothing_due');
  });

  test('is not said to close tomorrow on its last day, nor on the day it opened', () => {
    given(published(), opened()).when(comeDue(LAST_DAY)).isRefused('nothing_due');
    const short = published({ openAt: '2026-06-29T00:00:00.000Z' });
    given(short, opened()).when(comeDue(EVE)).isRefused('nothing_due');
  });

  test('is over when it has closed, told or not', () => {
    given(published()).when(comeDue(CLOSE_AT)).emits(closed);
    given(published(), opened()).when(comeDue(CLOSE_AT)).emits(closed);
    given(published(), opened(), cameNearClose()).when(comeDue(CLOSE_AT)).emits(closed);
    given(published(), opened(), closed).when(comeDue(CLOSE_AT)).isRefused('nothing_due');
  });

  test('of a contest, or withdrawn, is told of by nobody', () => {
    given(published({ purpose: 'contest' }))
      .when(comeDue(OPEN_AT))
      .isRefused('nothing_due');
    given(published(), withdrawn()).when(comeDue(OPEN_AT)).isRefused('nothing_due');
  });
});

const HOUR_MS = 3_600_000;
const start = Date.parse('2026-06-01T00:00:00.000Z');
const at = (hours: number): string => new Date(start + hours * HOUR_MS).toISOString();

const TOLD = { open: 'open', closing: 'closing', closed: 'closed' } as const;

/** The clock asks at these hours, wherever the due index says so; what was told, and when. */
const asked = (paper: Dated, hours: readonly number[]) => {
  let now = paper;
  const told: (readonly [string, string])[] = [];
  for (const hour of hours) {
    const due = nextDueOn(now);
    if (due === undefined || due > countyDate(at(hour))) continue;
    const matter = matterAt(now, at(hour));
    if (matter === undefined) continue;
    told.push([matter, at(hour)]);
    now = { ...now, told: TOLD[matter] };
  }
  return { told, left: nextDueOn(now) };
};

const window = fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 300 })).map(
  ([open, length]): Dated => ({
    purpose: 'quiz',
    withdrawn: false,
    openAt: at(open),
    closeAt: at(open + length),
  }),
);
const everyHour = Array.from({ length: 700 }, (_, hour) => hour);

describe('asked every hour', () => {
  test('a paper opens at its hour, closes tomorrow where there is such a day, and leaves the index', () => {
    fc.assert(
      fc.property(window, (paper) => {
        const { told, left } = asked(paper, everyHour);
        const eve = addDays(countyDate(paper.closeAt), -1);
        const hasEve = countyDate(paper.openAt) < eve;
        expect(told.map(([matter]) => matter)).toEqual(['open', ...(hasEve ? ['closing'] : []), 'closed']);
        expect(told[0]?.[1]).toBe(paper.openAt);
        if (hasEve) expect(countyDate(told[1]?.[1] ?? '')).toBe(eve);
        expect(left).toBeUndefined();
      }),
    );
  });

  test('with a clock that sleeps, nothing is told late or twice, and the index is left all the same', () => {
    fc.assert(
      fc.property(window, fc.subarray(everyHour), (paper, awake) => {
        const { told, left } = asked(paper, [...awake, 699]);
        const matters = told.map(([matter]) => matter);
        expect(new Set(matters).size).toBe(matters.length);
        expect(matters.at(-1)).toBe('closed');
        expect(left).toBeUndefined();
        for (const [matter, when] of told) {
          if (matter === 'open') expect(when >= paper.openAt && when < paper.closeAt).toBe(true);
          if (matter === 'closing') expect(countyDate(when)).toBe(addDays(countyDate(paper.closeAt), -1));
        }
      }),
    );
  });
});
