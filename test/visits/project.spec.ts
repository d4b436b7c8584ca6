// A child's row shows colour, due date and what the clock waits for, and counts once under its colour.
import { describe, expect, test } from 'vitest';
import type { VisitEvent } from '#functions/visits/events.ts';
import { childVisits } from '#functions/visits/project.ts';
import { TODAY, VILLAGE } from '../kit/ids.ts';
import { partAfter } from '../kit/spec.ts';
import { findingsOf, followed, OPENED_ON, visited } from '../kit/visiting.ts';

const at = '2026-06-12T01:41:00.000Z';
const due = { village: VILLAGE, dueOn: '2026-06-19' };
const redVisit = visited({ findings: findingsOf('red') });

describe('the visits part of a child’s row', () => {
  test('of a child never visited has no colour and is due from the opening', () => {
    expect(partAfter(childVisits, [followed], { at })).toEqual({
      because: [],
      dueOn: OPENED_ON,
      openedOn: OPENED_ON,
      policy: '2021-1',
      overdue: false,
      matter: 'remind',
      matterOn: '2026-05-29',
    });
  });

  test('of a red child says why, since when, and what comes next', () => {
    expect(partAfter(childVisits, [followed, redVisit], { at })).toMatchObject({
      colour: 'red',
      because: ['unattended'],
      dueOn: '2026-06-19',
      lastVisitedOn: TODAY,
      matter: 'remind',
      matterOn: '2026-06-16',
    });
  });

  test('waits for the next matter after each one, and for none after the last', () => {
    const upTo = (...types: readonly ('visit.came_near' | 'visit.fell_overdue' | 'visit.stayed_overdue')[]) =>
      partAfter(childVisits, [followed, redVisit, ...types.map((type) => ({ type, ...due }))], { at });
    expect(upTo('visit.came_near')).toMatchObject({
      overdue: false,
      matter: 'overdue',
      matterOn: '2026-06-20',
    });
    expect(upTo('visit.fell_overdue')).toMatchObject({
      overdue: true,
      matter: 'escalate',
      matterOn: '2026-06-27',
    });
    const last = upTo('visit.fell_overdue', 'visit.stayed_overdue');
    expect(last).toMatchObject({ overdue: true });
    expect(last).not.toHaveProperty('matterOn');
  });

  test('is not overdue any more once a visit was made', () => {
    const part = partAfter(
      childVisits,
      [followed, redVisit, { type: 'visit.fell_overdue', ...due }, visited({ visitedOn: '2026-06-22' })],
      { at },
    );
    expect(part).toMatchObject({ overdue: false, colour: 'green', matter: 'remind' });
  });

  test('ends when the child has left, and nothing brings it back', () => {
    const left = { type: 'following.ended', village: VILLAGE, closedOn: TODAY } as const;
    expect(partAfter(childVisits, [followed, left], { at })).toBeUndefined();
    expect(partAfter(childVisits, [followed, left, redVisit], { at })).toBeUndefined();
  });
});

test('a row counts once under its colour, under unvisited without one, and once more while overdue', () => {
  const shareAfter = (facts: readonly VisitEvent[]) => {
    const part = partAfter(childVisits, facts, { at });
    return part && childVisits.share?.(part);
  };
  expect(shareAfter([followed])).toEqual({ unvisited: 1 });
  expect(shareAfter([followed, redVisit])).toEqual({ red: 1 });
  expect(shareAfter([followed, redVisit, { type: 'visit.fell_overdue', ...due }])).toEqual({
    red: 1,
    overdue: 1,
  });
});
