// What this phone chose later than the server knows wins; anything else is the server's, and nothing that was chosen is lost.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Chosen, optionKeys } from '#shared/outreach/questions.ts';
import {
  answersIn,
  beginSitting,
  choose,
  chosenIn,
  evidenceOf,
  heard,
  isPastGrace,
  leftAfter,
  type Sitting,
  unansweredIn,
  untoldIn,
} from '../../miniprogram/src/kernel/sitting.ts';
import { anAttempt } from './kit/attempt.ts';
import { nth } from './kit/paper.ts';

const counted = { elapsedMs: 0, countedAt: 0 };
const first = nth('qst', 1);
const order = nth('qst', 4);
const begun = (): Sitting => beginSitting(anAttempt(), nth('prs', 1), counted);
const picked = (sitting: Sitting, questionId: string, ...chosen: Chosen): Sitting =>
  choose(sitting, questionId, chosen, counted);

test('a choice is told until the server has it, and taking it back is told, too', () => {
  const chosen = picked(begun(), first, 'B');
  expect(untoldIn(chosen)).toEqual([{ questionId: first, chosen: ['B'] }]);
  const told = heard(chosen, [{ questionId: first, chosen: ['B'] }], 1);
  expect(untoldIn(told)).toEqual([]);
  expect(chosenIn(told, first)).toEqual(['B']);
  expect(untoldIn(picked(told, first))).toEqual([{ questionId: first, chosen: [] }]);
});

test('what was chosen while the answer was on its way stays and is told next', () => {
  const asked = picked(begun(), first, 'A');
  const meanwhile = picked(asked, first, 'C');
  const after = heard(meanwhile, [{ questionId: first, chosen: ['A'] }], asked.hand.acts);
  expect(chosenIn(after, first)).toEqual(['C']);
  expect(untoldIn(after)).toEqual([{ questionId: first, chosen: ['C'] }]);
});

test('another phone’s later answer shows here, and one that this phone had not told yet stays', () => {
  const told = heard(picked(begun(), first, 'A'), [{ questionId: first, chosen: ['A'] }], 1);
  expect(chosenIn(heard(told, [{ questionId: first, chosen: ['D'] }], 1), first)).toEqual(['D']);
  expect(chosenIn(heard(told, [], 1), first)).toEqual([]);
  const later = picked(told, first, 'B');
  expect(chosenIn(heard(later, [{ questionId: first, chosen: ['D'] }], 1), first)).toEqual(['B']);
});

test('an order half put stays on the phone and is told as none; whole, it is an answer', () => {
  const half = picked(begun(), order, 'C', 'A');
  expect(untoldIn(half)).toEqual([{ questionId: order, chosen: [] }]);
  const told = heard(half, [], half.hand.acts);
  expect(chosenIn(told, order)).toEqual(['C', 'A']);
  expect(unansweredIn(told)).toEqual([1, 2, 3, 4]);
  const whole = picked(told, order, 'C', 'A', 'B', 'D');
  expect(unansweredIn(whole)).toEqual([1, 2, 3]);
  expect(answersIn(whole)).toEqual([{ questionId: order, chosen: ['C', 'A', 'B', 'D'] }]);
});

test('the time left is the server’s span less what was counted; the evidence is never more than the span', () => {
  const { attempt } = begun();
  expect(leftAfter(attempt, 60_000)).toBe(840_000);
  expect(leftAfter(attempt, 2_000_000)).toBe(0);
  expect(evidenceOf(attempt, 2_000_000)).toBe(900_000);
  expect(evidenceOf(attempt, 61_000.4)).toBe(61_000);
  expect(isPastGrace(attempt, Date.parse('2026-06-12T01:54:59.000Z'))).toBe(false);
  expect(isPastGrace(attempt, Date.parse('2026-06-12T01:55:01.000Z'))).toBe(true);
});

test('without a clock nothing runs out', () => {
  const { deadlineAt: _, graceUntilAt: __, ...practice } = anAttempt({ purpose: 'practice' });
  const { attempt } = beginSitting(practice, nth('prs', 1), counted);
  expect(leftAfter(attempt, 9_000_000)).toBeUndefined();
  expect(evidenceOf(attempt, 90_000_000)).toBe(86_400_000);
  expect(isPastGrace(attempt, Number.MAX_SAFE_INTEGER)).toBe(false);
});

test('no result and no key lie in what is kept of an attempt', () => {
  const result = { right: 1, of: 4, passed: false, passMark: 80, tookMs: 1, questions: [] };
  const { attempt } = beginSitting(anAttempt({ result }), nth('prs', 1), counted);
  expect(Object.keys(attempt)).not.toContain('result');
});

type Doing = Readonly<{ does: 'pick' | 'launch' | 'land' | 'other'; question: number; chosen: Chosen }>;

const doings: fc.Arbitrary<readonly Doing[]> = fc.array(
  fc.record({
    does: fc.constantFrom(
      'pick' as const,
      'pick' as const,
      'launch' as const,
      'land' as const,
      'other' as const,
    ),
    question: fc.integer({ min: 1, max: 3 }),
    chosen: fc.subarray([...optionKeys.slice(0, 2)], { maxLength: 1 }),
  }),
  { maxLength: 60 },
);

/** A server that keeps the last answer of each question, and one phone with at most one request in the air. */
const play = (story: readonly Doing[]) => {
  const server = new Map<string, Chosen>();
  let sitting = begun();
  let flight: { asked: number } | undefined;
  const launch = () => {
    for (const { questionId, chosen } of untoldIn(sitting)) server.set(questionId, chosen);
    flight = { asked: sitting.hand.acts };
  };
  const land = () => {
    const answers = [...server].flatMap(([questionId, chosen]) =>
      chosen.length > 0 ? [{ questionId, chosen: [...chosen] }] : [],
    );
    if (flight) sitting = heard(sitting, answers, flight.asked);
    flight = undefined;
  };
  const mine = new Map<string, Chosen>();
  for (const { does, question, chosen } of story) {
    const questionId = nth('qst', question);
    if (does === 'pick') {
      sitting = picked(sitting, questionId, ...chosen);
      mine.set(questionId, chosen);
    } else if (does === 'other') {
      server.set(questionId, chosen);
    } else if (does === 'launch' && !flight) launch();
    else if (does === 'land') land();
  }
  land();
  return { server, sitting: () => sitting, mine, launch, land };
};

test('on one phone the last choice of every question stands, and the server comes to know it', () => {
  fc.assert(
    fc.property(doings, (story) => {
      const { server, sitting, mine, launch, land } = play(story.filter(({ does }) => does !== 'other'));
      for (const [questionId, chosen] of mine) expect(chosenIn(sitting(), questionId)).toEqual(chosen);
      launch();
      land();
      expect(untoldIn(sitting())).toEqual([]);
      for (const [questionId, chosen] of mine) expect(server.get(questionId)).toEqual(chosen);
    }),
  );
});

test('with another phone on the same attempt, both come to show what the server has', () => {
  fc.assert(
    fc.property(doings, (story) => {
      const { server, sitting, launch, land } = play(story);
      launch();
      land();
      for (const [questionId, chosen] of server) expect(chosenIn(sitting(), questionId)).toEqual(chosen);
      const once = sitting();
      const answers = answersIn(once).map(({ questionId, chosen }) => ({ questionId, chosen: [...chosen] }));
      expect(heard(once, answers, once.hand.acts)).toEqual(once);
    }),
  );
});
