// A session's secrets come in order: the current one goes on, the one before is answered again for a minute, any other ends it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  endedSession,
  REPEAT_SECONDS,
  renewalOf,
  renewed,
  SESSION_DAYS,
  type SessionState,
  type Shown,
  sessionEnd,
} from '#functions/access/session.ts';
import { AT, nth, TOWN, VILLAGE } from '../kit/ids.ts';

const opened: SessionState = {
  personId: nth('person'),
  device: 'digest',
  openedAt: AT,
  renewedAt: AT,
  generation: 1,
  role: 'director',
  region: VILLAGE,
};
const later = (seconds: number): string => new Date(Date.parse(AT) + seconds * 1000).toISOString();
const shown = (refresh: Shown['refresh'], ownDevice = true): Shown => ({ ownDevice, refresh });

describe('a renewal', () => {
  test('goes on with the current secret for thirty days', () => {
    const end = SESSION_DAYS * 86_400;
    expect(sessionEnd(AT)).toBe(later(end));
    expect(renewalOf(opened, shown('current'), later(end - 1))).toBe('rotate');
    expect(renewalOf(opened, shown('current'), later(end))).toBe('refused');
  });

  test('is repeated with the secret before, for a minute', () => {
    const next = renewed(opened, opened, AT);
    expect(renewalOf(next, shown('previous'), later(REPEAT_SECONDS))).toBe('repeat');
    expect(renewalOf(next, shown('previous'), later(REPEAT_SECONDS + 1))).toBe('reused');
    expect(renewalOf(next, shown('other'), AT)).toBe('reused');
  });

  test('is refused to another device, an ended session, and none', () => {
    for (const refresh of ['current', 'previous', 'other'] as const) {
      expect(renewalOf(opened, shown(refresh, false), AT)).toBe('refused');
      expect(renewalOf(endedSession(opened), shown(refresh), AT)).toBe('refused');
      expect(renewalOf(undefined, shown(refresh), AT)).toBe('refused');
    }
  });

  test('takes over the role, and leaves nothing of the one before', () => {
    const guardian: SessionState = { ...opened, role: 'guardian', guardianId: nth('guardian') };
    expect(renewed(guardian, { role: 'supervisor', region: TOWN }, later(5))).toEqual({
      ...opened,
      role: 'supervisor',
      region: TOWN,
      renewedAt: later(5),
      generation: 2,
    });
  });
});

type Step = Readonly<{ who: 'owner' | 'thief'; wait: number }>;
type Course = Readonly<{
  state: SessionState;
  now: number;
  known: Readonly<{ owner: number; thief: number }>;
  wentOn: readonly string[];
}>;

const BEHIND = ['current', 'previous'] as const;

/** One of the two shows the newest secret they know, and learns the next one where the session goes on. */
const taken = ({ state, now, known, wentOn }: Course, { who, wait }: Step): Course => {
  const next = now + wait;
  const refresh = BEHIND[state.generation - known[who]] ?? 'other';
  if (renewalOf(state, shown(refresh), later(next)) !== 'rotate')
    return { state: endedSession(state), now: next, known, wentOn };
  const going = renewed(state, state, later(next));
  return {
    state: going,
    now: next,
    known: { ...known, [who]: going.generation },
    wentOn: [...wentOn, who],
  };
};

test('of a device and a thief who has copied everything, only one goes on, and the other’s try ends it', () => {
  const step = fc.record({
    who: fc.constantFrom('owner' as const, 'thief' as const),
    wait: fc.integer({ min: REPEAT_SECONDS + 1, max: 3_600 }),
  });
  fc.assert(
    fc.property(fc.array(step, { minLength: 2, maxLength: 30 }), (steps) => {
      const begun: Course = { state: opened, now: 0, known: { owner: 1, thief: 1 }, wentOn: [] };
      const { state, wentOn } = steps.reduce(taken, begun);
      expect(new Set(wentOn).size).toBeLessThanOrEqual(1);
      expect(state.over === true).toBe(new Set(steps.map(({ who }) => who)).size === 2);
    }),
  );
});
