// A desktop is let in once, within two minutes, as the one person who let it in.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Approved,
  approvedPairing,
  openedPairing,
  PAIRING_SECONDS,
  type PairingState,
  takenPairing,
} from '#functions/access/pairing.ts';
import { wordsOf } from '#shared/access/pairing-words.ts';
import { AT, nth, TOWN, VILLAGE } from '../kit/ids.ts';

const at = (seconds: number): string => new Date(Date.parse(AT) + seconds * 1000).toISOString();
const director: Approved = { personId: nth('person', 1), role: 'director', region: VILLAGE };
const supervisor: Approved = { personId: nth('person', 2), role: 'supervisor', region: TOWN };

const DOES = ['open', 'director', 'supervisor', 'take', 'take_other'] as const;
type Step = Readonly<{ does: (typeof DOES)[number]; wait: number }>;
type Course = Readonly<{
  second: number;
  state: PairingState | undefined;
  letInBy: string | undefined;
  takenAs: readonly Approved[];
}>;

const taking = (course: Course, device: string): Course => {
  const outcome = takenPairing(course.state, device, at(course.second));
  if (device !== 'desk') expect(outcome).toBe('over');
  if (typeof outcome === 'string') return course;
  return { ...course, state: outcome.state, takenAs: [...course.takenAs, outcome.as] };
};

const approving = (course: Course, as: Approved): Course => {
  const state = approvedPairing(course.state, as, at(course.second));
  return state ? { ...course, state, letInBy: course.letInBy ?? as.personId } : course;
};

const walk = (before: Course, { does, wait }: Step): Course => {
  const course = { ...before, second: before.second + wait };
  switch (does) {
    case 'open':
      return { ...course, state: openedPairing(course.state, 'desk', at(course.second)) ?? course.state };
    case 'director':
      return approving(course, director);
    case 'supervisor':
      return approving(course, supervisor);
    case 'take':
      return taking(course, 'desk');
    case 'take_other':
      return taking(course, 'another');
  }
};

test('in any order of steps only the desk that opened it takes it, once, as whoever let it in first', () => {
  const step = fc.record({ does: fc.constantFrom(...DOES), wait: fc.integer({ min: 0, max: 40 }) });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const nothing: Course = { second: 0, state: undefined, letInBy: undefined, takenAs: [] };
      const { takenAs, letInBy } = steps.reduce(walk, nothing);
      expect(takenAs.length).toBeLessThanOrEqual(1);
      for (const { personId } of takenAs) expect(personId).toBe(letInBy);
    }),
  );
});

test('nothing of it is good after two minutes', () => {
  const open = openedPairing(undefined, 'desk', at(0));
  const approved = approvedPairing(open, director, at(PAIRING_SECONDS - 1));
  expect(takenPairing(approved, 'desk', at(PAIRING_SECONDS - 1))).toMatchObject({ as: director });
  expect(takenPairing(approved, 'desk', at(PAIRING_SECONDS))).toBe('over');
  expect(approvedPairing(open, director, at(PAIRING_SECONDS))).toBeUndefined();
  expect(openedPairing(open, 'desk', at(PAIRING_SECONDS))).toBeUndefined();
});

test('four characters of the id are shown on both ends', () => {
  expect(wordsOf('par_01KA0000000000000000007XYZ')).toBe('7XYZ');
  expect(wordsOf(nth('pairing'))).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}$/);
});
