// Around a contest's end everybody hands in several times at once, over real tables: one submission of each stands, none comes too late, and the table is a recount.
import { expect, test } from 'vitest';
import { attemptRefusals } from '#shared/outreach/attempts.ts';
import { placeOver } from '../kit/contest-hall.ts';
import { deadlineStorm } from '../kit/deadline-storm.ts';
import { makeTables } from '../kit/tables.ts';

// The bench plays the same with a thousand.
const TAKERS = 60;

test('exactly one submission of each taker stands, however five of each arrive', async () => {
  const storm = await deadlineStorm(placeOver(await makeTables()), TAKERS);
  expect(storm.answered).toHaveLength(5 * TAKERS);
  expect(storm.once).toBe(TAKERS);
  expect(storm.lateAccepted).toBe(0);
  const named: readonly string[] = ['accepted', ...attemptRefusals];
  expect(storm.outcomes.filter((outcome) => !named.includes(outcome))).toEqual([]);
  expect(storm.outcomes).toEqual(
    expect.arrayContaining(['accepted', 'already_submitted', 'submitted_otherwise', 'deadline_passed']),
  );
  expect(storm.shown).toEqual(storm.counted);
}, 60_000);
