// Three hundred counties in three hundred storms: at rest, everything is as Records say, and everybody was told once.
import { describe, expect, it } from 'vitest';
import { firstFailed, told } from './telling.ts';

const SEEDS_A_TEST = 100;
const LIMIT_MS = 180_000;

describe('a county at work in a cloud that repeats, reorders, loses, throttles and dies', () => {
  it.each([1, 101, 201])(
    `is at rest as Records say, seeds from %i`,
    async (from) => {
      const failed = await firstFailed(from, SEEDS_A_TEST);
      if (failed) expect.fail(await told(failed));
    },
    LIMIT_MS,
  );
});
