// The clock only asks: near, overdue and still overdue each become a fact once, however often and however late it asks.
import { describe, test } from 'vitest';
import type { VisitEvent } from '#functions/visits/events.ts';
import { VILLAGE } from '../kit/ids.ts';
import { findingsOf, followed, visited } from '../kit/visiting.ts';
import { comeDue, given } from './asking.ts';

// A red child visited on 12 June is due on the 19th.
const past: readonly VisitEvent[] = [followed, visited({ findings: findingsOf('red') })];
const due = { village: VILLAGE, dueOn: '2026-06-19' };
const near = { type: 'visit.came_near', ...due } as const;
const overdue = { type: 'visit.fell_overdue', ...due } as const;
const stayed = { type: 'visit.stayed_overdue', ...due } as const;

describe('when the clock asks', () => {
  test('four days before, nothing has come up', () => {
    given(...past)
      .when(comeDue('2026-06-15'))
      .isRefused('not_due');
  });

  test('three days before, the visit has come near', () => {
    given(...past)
      .when(comeDue('2026-06-16'))
      .emits(near);
  });

  test('on the day itself it is not overdue', () => {
    given(...past, near)
      .when(comeDue('2026-06-19'))
      .isRefused('not_due');
  });

  test('on the day after, it has fallen overdue', () => {
    given(...past, near)
      .when(comeDue('2026-06-20'))
      .emits(overdue);
  });

  test('eight days after, it has stayed overdue', () => {
    given(...past, near, overdue)
      .when(comeDue('2026-06-26'))
      .isRefused('not_due');
    given(...past, near, overdue)
      .when(comeDue('2026-06-27'))
      .emits(stayed);
  });

  test('after the last there is nothing more', () => {
    given(...past, near, overdue, stayed)
      .when(comeDue('2027-01-01'))
      .isRefused('not_due');
  });

  test('a clock that slept does not remind of what is overdue', () => {
    given(...past)
      .when(comeDue('2026-06-20'))
      .emits(overdue);
    given(...past)
      .when(comeDue('2026-07-20'))
      .emits(overdue, stayed);
  });

  test('an earlier tick that arrives later changes nothing', () => {
    given(...past, overdue)
      .when(comeDue('2026-06-16'))
      .isRefused('not_due');
  });

  test('a visit made meanwhile begins a new wait', () => {
    given(...past, near, overdue, { ...visited(), visitedOn: '2026-06-21' })
      .when(comeDue('2026-06-27'))
      .isRefused('not_due');
  });
});

test('a child never visited is due from the opening of its file', () => {
  given(followed)
    .when(comeDue('2026-06-01'))
    .emits({ ...near, dueOn: '2026-06-01' });
  given(followed)
    .when(comeDue('2026-06-02'))
    .emits({ ...overdue, dueOn: '2026-06-01' });
});

test('nothing comes up for a child nobody follows, or that has left', () => {
  given().when(comeDue('2026-06-20')).isRefused('child_not_followed');
  given(...past, { type: 'following.ended', village: VILLAGE, closedOn: '2026-06-18' })
    .when(comeDue('2026-06-20'))
    .isRefused('child_not_followed');
});
