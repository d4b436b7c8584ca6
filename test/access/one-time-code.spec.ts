// However codes are asked for and tried: one a minute, five an hour, each good once for five minutes, five wrong ones and a quarter of an hour of nothing.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  acceptedFor,
  againIn,
  askedFor,
  CODE_SECONDS,
  type CodeState,
  codeEnd,
  isLocked,
  shownFor,
  tried,
} from '#functions/access/one-time-code.ts';
import { AT } from '../kit/ids.ts';

const at = (seconds: number): string => new Date(Date.parse(AT) + seconds * 1000).toISOString();
const fresh = (): CodeState => askedFor(undefined, 'n0', at(0)).state;

describe('a code', () => {
  test('is good once, for five minutes', () => {
    expect(tried(fresh(), true, at(CODE_SECONDS - 1)).isGood).toBe(true);
    expect(tried(fresh(), true, at(CODE_SECONDS)).isGood).toBe(false);
    const used = tried(fresh(), true, at(1)).state;
    expect(tried(used, true, at(2)).isGood).toBe(false);
    expect(tried(undefined, true, at(0)).isGood).toBe(false);
  });

  test('that is right forgives the wrong ones before it', () => {
    const four = [1, 2, 3, 4].reduce((state, second) => tried(state, false, at(second)).state, fresh());
    const good = tried(four, true, at(5)).state;
    expect(isLocked(tried(good, false, at(6)).state, at(6))).toBe(false);
  });

  test('locked is locked for a quarter of an hour, and trying does not prolong it', () => {
    const five = [1, 2, 3, 4, 5].reduce((state, second) => tried(state, false, at(second)).state, fresh());
    const tried9 = tried(five, false, at(800)).state;
    expect(isLocked(tried9, at(904))).toBe(true);
    expect(isLocked(tried9, at(905))).toBe(false);
    expect(againIn(five, at(5))).toBe(900);
  });
});

describe('a code shown for a command', () => {
  test('stays good until a command was accepted with it, and then for that command alone', () => {
    const first = shownFor(fresh(), true, 'one', at(1));
    expect(first).toEqual({ state: fresh(), isGood: true });
    expect(shownFor(first.state, true, 'two', at(2)).isGood).toBe(true);
    const accepted = acceptedFor(fresh(), 'two');
    expect(shownFor(accepted, true, 'two', at(CODE_SECONDS + 1)).isGood).toBe(true);
    expect(shownFor(accepted, true, 'one', at(3)).isGood).toBe(false);
  });

  test('is over after five minutes, and wrong ones lock as they do elsewhere', () => {
    expect(shownFor(fresh(), true, 'one', at(CODE_SECONDS)).isGood).toBe(false);
    expect(shownFor(undefined, false, 'one', at(0)).isGood).toBe(false);
    const five = [1, 2, 3, 4, 5].reduce<CodeState | undefined>(
      (state, second) => shownFor(state, false, 'one', at(second)).state,
      fresh(),
    );
    expect(shownFor(five, true, 'one', at(6)).isGood).toBe(false);
  });
});

const step = fc.record({
  does: fc.constantFrom('ask' as const, 'right' as const, 'wrong' as const),
  wait: fc.integer({ min: 0, max: 400 }),
});
type Step = Readonly<{ does: 'ask' | 'right' | 'wrong'; wait: number }>;
type Happened = Readonly<{
  what: 'made' | 'not made' | 'good' | 'bad' | 'locked';
  second: number;
  state: CodeState | undefined;
}>;

const askedAt = (state: CodeState | undefined, second: number): Happened => {
  const asked = askedFor(state, `n${second}`, at(second));
  expect(asked.isMade).toBe(state === undefined || againIn(state, at(second)) === 0);
  return asked.isMade ? { what: 'made', second, state: asked.state } : { what: 'not made', second, state };
};

const triedAt = (state: CodeState | undefined, isRight: boolean, second: number): Happened => {
  const wasLocked = state !== undefined && isLocked(state, at(second));
  const outcome = tried(state, isRight, at(second));
  return {
    what: wasLocked ? 'locked' : outcome.isGood ? 'good' : 'bad',
    second,
    state: outcome.state,
  };
};

/** What has ended is forgotten, as the store forgets it. */
const remembered = (state: CodeState | undefined, second: number): CodeState | undefined =>
  state && codeEnd(state, at(second)) <= at(second) ? undefined : state;

const play = (steps: readonly Step[]): readonly Happened[] => {
  const all: Happened[] = [];
  for (const { does, wait } of steps) {
    const last = all.at(-1);
    const second = (last?.second ?? 0) + wait;
    const state = remembered(last?.state, second);
    all.push(does === 'ask' ? askedAt(state, second) : triedAt(state, does === 'right', second));
  }
  return all;
};

/** When phones are locked, told from what was tried alone: five wrong ones within a quarter of an hour. */
const lockedAt = (tries: readonly Happened[]): readonly boolean[] => {
  let wrong: number[] = [];
  let until = -1;
  return tries.map(({ what, second }) => {
    if (second < until) return true;
    wrong = what === 'good' ? [] : [...wrong.filter((one) => second < one + 900), second];
    if (wrong.length === 5) [until, wrong] = [second + 900, []];
    return false;
  });
};

describe('in any order of asking and trying', () => {
  test('codes are a minute apart and five within an hour', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
        const made = play(steps).flatMap(({ what, second }) => (what === 'made' ? [second] : []));
        const gaps = (apart: number) => made.slice(apart).map((second, n) => second - (made[n] ?? 0));
        expect(gaps(1).every((gap) => gap >= 60)).toBe(true);
        expect(gaps(5).every((gap) => gap >= 3_600)).toBe(true);
      }),
    );
  });

  test('each code opens once, within its five minutes', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
        const all = play(steps).filter(({ what }) => what === 'made' || what === 'good');
        all.forEach(({ what, second }, n) => {
          const before = all[n - 1];
          if (what === 'good') expect(before?.what).toBe('made');
          if (what === 'good') expect(second - (before?.second ?? 0)).toBeLessThan(CODE_SECONDS);
        });
      }),
    );
  });

  test('after five wrong ones within a quarter of an hour nothing is good for a quarter of an hour', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
        const tries = play(steps).filter(({ what }) => what !== 'made' && what !== 'not made');
        expect(tries.map(({ what }) => what === 'locked')).toEqual(lockedAt(tries));
      }),
    );
  });
});
