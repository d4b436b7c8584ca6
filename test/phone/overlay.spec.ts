// People read their own writes: an accepted answer covers an older row until the row has caught up.
import { expect, test } from 'vitest';
import type { FollowedChild } from '#shared/visits/contract.ts';
import { quietFindings } from '#shared/visits/findings.ts';
import { createOverlay } from '../../miniprogram/src/kernel/overlay.ts';
import { memoryStore } from './kit/memory-store.ts';
import { aLine, nth } from './kit/paper.ts';

const answer: FollowedChild = {
  childId: nth('chd', 1),
  colour: 'green',
  because: [],
  dueOn: '2026-12-09',
  openedOn: '2025-09-01',
  lastVisitedOn: '2026-06-12',
  lastFindings: quietFindings,
  overdue: false,
  policy: '2021-1',
};

test('an older row shows the accepted answer, and keeps what the answer does not speak of', () => {
  const overlay = createOverlay(memoryStore());
  overlay.lay(4, answer);
  expect(overlay.over(aLine())).toEqual({ ...aLine(), ...answer, version: 4 });
});

test('a row of the same version or a newer one shows itself, and the answer is dropped', () => {
  const store = memoryStore();
  const overlay = createOverlay(store);
  overlay.lay(4, answer);
  const row = aLine({ version: 4, colour: 'blue' });
  expect(overlay.over(row)).toBe(row);
  overlay.caughtUp([row]);
  expect(store.keys()).toEqual([]);
  expect(overlay.laid.get().size).toBe(0);
});

test('a row that has not caught up drops nothing', () => {
  const overlay = createOverlay(memoryStore());
  overlay.lay(4, answer);
  overlay.caughtUp([aLine({ version: 3 }), aLine({ childId: nth('chd', 2), version: 9 })]);
  expect(overlay.over(aLine()).colour).toBe('green');
});

test('answers that arrive in disorder or twice leave the newest', () => {
  const overlay = createOverlay(memoryStore());
  overlay.lay(5, { ...answer, colour: 'blue' });
  overlay.lay(4, answer);
  overlay.lay(5, answer);
  expect(overlay.over(aLine()).colour).toBe('blue');
});

test('an answer outlives a restart, and whoever watches is told', () => {
  const store = memoryStore();
  const first = createOverlay(store);
  let told = 0;
  first.laid.listen(() => {
    told += 1;
  });
  first.lay(4, answer);
  expect(told).toBe(1);
  expect(createOverlay(store).over(aLine()).colour).toBe('green');
  first.clear();
  expect(createOverlay(store).over(aLine()).colour).toBe('red');
});
