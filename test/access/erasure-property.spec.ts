// Whatever officers say, in whatever order, nobody erases alone or under a hold; and the row says what the record says.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ErasureCommand, type ErasureNeeds, erasureDecider } from '#functions/access/decide/erasure.ts';
import { statusOf } from '#functions/access/erasure-state.ts';
import type { ErasureEvent } from '#functions/access/events/erasure.ts';
import { erasureEntry } from '#functions/access/project/erasure.ts';
import { retainedUntil, retentionOn } from '#shared/access/retention.ts';
import { isRefusal } from '#shared/kernel/refusal.ts';
import { AT } from '../kit/ids.ts';
import {
  asked,
  closed,
  confirms,
  first,
  holds,
  inError,
  lifts,
  open,
  proposes,
  second,
  subjectId,
  withdraws,
} from './erasing.ts';

type Step = Readonly<{ command: ErasureCommand; by: string; needs: ErasureNeeds }>;

const steps = (people: readonly string[]): fc.Arbitrary<readonly Step[]> =>
  fc.array(
    fc.record({
      command: fc.constantFrom<ErasureCommand>(
        proposes(),
        proposes('retention_over'),
        confirms,
        withdraws,
        holds,
        lifts,
      ),
      by: fc.constantFrom(...people),
      needs: fc.constantFrom(inError, inError, closed('moved_away'), open),
    }),
    { maxLength: 40, size: 'max' },
  );

/** Everything that follows when these steps are taken one after the other; what is refused leaves nothing. */
const lived = (taken: readonly Step[]): readonly ErasureEvent[] =>
  taken.reduce<readonly ErasureEvent[]>((past, { command, by, needs }) => {
    const state = past.reduce(erasureDecider.evolve, erasureDecider.initial);
    const decision = erasureDecider.decide({ ...command, ...asked(by, needs) }, state);
    return isRefusal(decision) ? past : past.concat(decision);
  }, []);

const isHeld = (past: readonly ErasureEvent[]): boolean =>
  past.findLast(({ type }) => type.startsWith('hold.'))?.type === 'hold.placed';

describe('whatever is said, in whatever order', () => {
  test('one officer alone never confirms', () => {
    fc.assert(
      fc.property(steps([first]), (taken) => {
        expect(lived(taken).map(({ type }) => type)).not.toContain('erasure.confirmed');
      }),
    );
  });

  test('a confirmation has a proposal of another officer that still stands, no hold, and nothing after it', () => {
    let confirmations = 0;
    fc.assert(
      fc.property(steps([first, second]), (taken) => {
        const events = lived(taken);
        const at = events.findIndex(({ type }) => type === 'erasure.confirmed');
        if (at < 0) return;
        confirmations++;
        const past = events.slice(0, at);
        expect(isHeld(past)).toBe(false);
        const matter = past.findLast(({ type }) => type.startsWith('erasure.'));
        expect(matter?.type).toBe('erasure.proposed');
        expect(matter?.by).not.toBe(events[at]?.by);
        expect(at).toBe(events.length - 1);
      }),
      { numRuns: 500 },
    );
    expect(confirmations).toBeGreaterThan(20);
  });

  test('the row says what the record says', () => {
    fc.assert(
      fc.property(steps([first, second]), (taken) => {
        const events = lived(taken);
        if (events.length === 0) return;
        const state = events.reduce(erasureDecider.evolve, erasureDecider.initial);
        const origin = { stream: 'access/era_1', id: 'era_1', version: 1, at: AT, by: first };
        const part = events.reduce<ReturnType<typeof erasureEntry.evolve>>(
          (before, event) => erasureEntry.evolve(before, event, origin, 'era_1'),
          undefined,
        );
        expect(part).toMatchObject({ status: statusOf(state), held: state.held, subjectId });
        if (state.matter.status === 'proposed') expect(part?.by).toBe(state.matter.by);
      }),
    );
  });
});

describe('the time a file is kept', () => {
  test('is ten years after its closing, by the policy in force on the day', () => {
    const policy = retentionOn('2026-06-12');
    expect(policy.yearsAfterClosing).toBe(10);
    expect(retainedUntil('2016-06-12', policy)).toBe('2026-06-12');
    expect(retainedUntil('2016-02-29', policy) <= '2026-02-28').toBe(false);
    expect(retainedUntil('2016-02-29', policy) <= '2026-03-01').toBe(true);
  });

  test('is another from the date of another policy', () => {
    const policies = [
      { version: 'a', fromOn: '2021-01-01', yearsAfterClosing: 10 },
      { version: 'b', fromOn: '2027-01-01', yearsAfterClosing: 30 },
    ] as const;
    const yearsOn = (on: string) => retentionOn(on, policies).yearsAfterClosing;
    expect([yearsOn('2020-01-01'), yearsOn('2026-12-31'), yearsOn('2027-01-01')]).toEqual([10, 10, 30]);
  });
});
