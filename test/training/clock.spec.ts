// What the clock has to tell of a session is told on its own day, once, and named in full; a reminder that missed its day is not made up for.
import { describe, expect, test } from 'vitest';
import type { TrainingEvent } from '#functions/training/events/training.ts';
import { trainingEntry } from '#functions/training/project/training.ts';
import { partAfter } from '../kit/spec.ts';
import {
  aPlan,
  cancelled,
  colleague,
  comeDue,
  director,
  enrolled,
  excused,
  given,
  planned,
  seatOf,
} from './a-session.ts';

type Fact<Type extends TrainingEvent['type']> = Extract<TrainingEvent, { type: Type }>;

const EVE = '2026-06-19T01:00:00.000Z';
const DAY = '2026-06-20T01:30:00.000Z';
const AFTER = '2026-06-21T01:00:00.000Z';
const near: Fact<'training.came_near'> = { type: 'training.came_near', seats: [] };
const over: Fact<'training.ended'> = { type: 'training.ended', seats: [] };
const replanned = (
  on: string,
  hours: Readonly<{ fromAt: string; untilAt: string }>,
): Fact<'training.replanned'> => {
  const { audience, onlyFor } = aPlan();
  const told = { replannedOn: on, wasFor: { audience, onlyFor }, moved: true, seats: [] };
  return { type: 'training.replanned', ...aPlan(hours), ...told };
};

describe('the clock tells', () => {
  test('on the eve whoever has a seat', () => {
    given(planned(), enrolled(director), enrolled(colleague), excused(colleague))
      .when(comeDue(EVE))
      .emits({ ...near, seats: [seatOf(director)] });
  });

  test('after the last day whoever had one', () => {
    given(planned(), enrolled(director), near)
      .when(comeDue(AFTER))
      .emits({ ...over, seats: [seatOf(director)] });
  });

  test('nothing before, between, twice or of what was called off', () => {
    given(planned()).when(comeDue('2026-06-18T01:00:00.000Z')).isRefused('nothing_due');
    given(planned(), near).when(comeDue(EVE)).isRefused('nothing_due');
    given(planned()).when(comeDue(DAY)).isRefused('nothing_due');
    given(planned(), over).when(comeDue(AFTER)).isRefused('nothing_due');
    given(planned(), cancelled).when(comeDue(EVE)).isRefused('nothing_due');
    given().when(comeDue(EVE)).isRefused('training_not_planned');
  });

  test('of a session over two days only when both are over', () => {
    const untilAt = '2026-06-21T03:30:00.000Z';
    given(planned({ untilAt })).when(comeDue(AFTER)).isRefused('nothing_due');
    given(planned({ untilAt })).when(comeDue('2026-06-21T16:00:00.000Z')).emits(over);
  });
});

describe('a session’s row comes up', () => {
  const dueAfter = (...past: readonly TrainingEvent[]) => {
    const part = partAfter(trainingEntry, past);
    return part && trainingEntry.due?.(part);
  };
  const nextDay = { fromAt: '2026-06-21T01:00:00.000Z', untilAt: '2026-06-21T03:30:00.000Z' };

  test('on its eve, after its end, and then no more', () => {
    expect(dueAfter(planned())).toBe('2026-06-19');
    expect(dueAfter(planned(), near)).toBe('2026-06-21');
    expect(dueAfter(planned(), near, over)).toBeUndefined();
    expect(dueAfter(planned(), cancelled)).toBeUndefined();
  });

  test('only after its end where its hours were set on its own day', () => {
    expect(dueAfter(planned({ plannedOn: '2026-06-20' }))).toBe('2026-06-21');
    expect(dueAfter(planned(), replanned('2026-06-21', nextDay))).toBe('2026-06-22');
  });

  test('on the new eve where it was moved after it had been told of', () => {
    expect(dueAfter(planned(), near, replanned('2026-06-19', nextDay))).toBe('2026-06-20');
    expect(dueAfter(planned(), near, replanned('2026-06-19', aPlan()))).toBe('2026-06-21');
  });
});

test('a session’s row counts seats and excuses as its record does', () => {
  const part = partAfter(trainingEntry, [
    planned(),
    enrolled(director),
    enrolled(colleague),
    excused(colleague),
    enrolled(colleague, true),
    excused(director),
    cancelled,
  ]);
  expect(part).toMatchObject({ enrolled: 1, excused: 1, status: 'cancelled' });
});
