// A count of time goes on through sleep and kill, and nobody makes it shorter by setting the phone's clock.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createStepClock } from '../../miniprogram/src/kernel/step-clock.ts';
import { countedUntil, createStopwatch, passedBetween } from '../../miniprogram/src/kernel/stopwatch.ts';

/** Both clocks of a phone; `set` moves the one that can be set. */
const phone = () => {
  const at = { steady: 0, wall: Date.parse('2026-06-12T01:30:00.000Z') };
  return {
    clocks: { steady: () => at.steady, wall: () => at.wall },
    pass: (ms: number) => {
      at.steady += ms;
      at.wall += ms;
    },
    sleep: (ms: number) => {
      at.wall += ms;
    },
    set: (ms: number) => {
      at.wall += ms;
    },
    kill: () => {
      at.steady = 0;
    },
  };
};

test('while it is looked at, a clock that is set changes nothing', () => {
  const { clocks, pass, set } = phone();
  const watch = createStopwatch(clocks);
  pass(60_000);
  set(-3_600_000);
  expect(watch.look().elapsedMs).toBe(60_000);
  pass(5_000);
  set(7_200_000);
  expect(watch.look().elapsedMs).toBe(65_000);
});

test('a phone that sleeps stops its steady clock, and the time counts all the same', () => {
  const { clocks, pass, sleep } = phone();
  const watch = createStopwatch(clocks);
  pass(10_000);
  watch.putAway();
  sleep(300_000);
  expect(watch.look().elapsedMs).toBe(310_000);
  pass(1_000);
  expect(watch.look().elapsedMs).toBe(311_000);
});

test('a kill loses nothing: the count goes on from where it lay', () => {
  const { clocks, pass, sleep, kill } = phone();
  const before = createStopwatch(clocks);
  pass(20_000);
  const counted = before.look();
  kill();
  sleep(40_000);
  const after = createStopwatch(clocks);
  after.resume(counted);
  pass(5_000);
  expect(after.look().elapsedMs).toBe(65_000);
  expect(countedUntil(counted, counted.countedAt - 60_000)).toBe(20_000);
});

test('whatever is done to the clock, a count never runs back, nor short of the steady clock', () => {
  const doing = fc.record({
    does: fc.constantFrom('pass' as const, 'sleep' as const, 'set' as const, 'away' as const),
    ms: fc.integer({ min: -600_000, max: 600_000 }),
  });
  fc.assert(
    fc.property(fc.array(doing, { maxLength: 40 }), (story) => {
      const { clocks, pass, sleep, set } = phone();
      const watch = createStopwatch(clocks);
      const acts = { pass, sleep, set, away: () => watch.putAway() };
      const looks = story.map(({ does, ms }) => {
        acts[does](does === 'set' ? ms : Math.abs(ms));
        return watch.look().elapsedMs;
      });
      expect(looks).toEqual([...looks].sort((a, b) => a - b));
      expect(watch.look().elapsedMs).toBeGreaterThanOrEqual(clocks.steady());
    }),
  );
});

test('two moments are apart by the steady clock, or, after an absence, by whichever ran further', () => {
  const from = { steady: 1_000, wall: 50_000 };
  expect(passedBetween(from, { steady: 3_000, wall: 90_000 }, false)).toBe(2_000);
  expect(passedBetween(from, { steady: 3_000, wall: 90_000 }, true)).toBe(40_000);
  expect(passedBetween(from, { steady: 3_000, wall: 10_000 }, true)).toBe(2_000);
  expect(passedBetween(from, { steady: 0, wall: 50_000 }, true)).toBe(0);
});

test('where a host has only timers, their steps are counted, and a jump counts as one of them', () => {
  let wall = 1_000_000;
  let step: () => void = () => undefined;
  const steps = createStepClock(
    () => wall,
    (_, run) => {
      step = run;
      return () => undefined;
    },
  );
  wall += 9_000;
  expect(steps.read()).toBe(0);
  const stop = steps.run();
  for (let n = 0; n < 4; n++) {
    wall += 250;
    step();
  }
  expect(steps.read()).toBe(1_000);
  wall += 3_600_000;
  step();
  wall -= 7_200_000;
  step();
  expect(steps.read()).toBe(1_500);
  wall += 100;
  expect(steps.read()).toBe(1_600);
  stop();
  wall += 60_000;
  expect(steps.read()).toBe(1_600);
});
