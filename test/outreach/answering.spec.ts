// Saving, handing in and closing: what may be an answer, whose time counts, and what becomes of what was left.
import { describe, expect, test } from 'vitest';
import type { AttemptEvent } from '#functions/outreach/events/attempt.ts';
import { SaveAnswers } from '#shared/outreach/attempts.ts';
import { nth } from '../kit/ids.ts';
import {
  allRight,
  answer,
  begun,
  choosing,
  comeDue,
  contestId,
  given,
  inSeconds,
  MINUTES,
  paperId,
  start,
  startContest,
  submit,
  taker,
} from './sitting.ts';

const LIMIT = MINUTES * 60;
const GRACE = 600;
type Ended<Type extends AttemptEvent['type']> = Extract<AttemptEvent, { type: Type }>;

const started = begun(start());
const saved = (choices: Readonly<Record<number, string>>, seconds: number) =>
  ({ type: 'attempt.answered', answers: choosing(choices), savedAt: inSeconds(seconds) }) as const;
const somebodyElse = { ...taker, personId: nth('person', 2) };

const allOf = {
  personId: taker.personId,
  region: taker.region,
  paperId,
  purpose: 'quiz',
} as const;
const clause = (no: string) => ({ policyId: nth('policy'), no });
const [first, second, third] = [clause('第二十二条'), clause('第二十三条'), clause('第二十四条')];
const isHanded: Ended<'attempt.submitted'> = {
  type: 'attempt.submitted',
  ...allOf,
  answers: allRight,
  right: 4,
  of: 4,
  passed: true,
  tookMs: 300_000,
  failed: [],
  known: expect.arrayContaining([first, second, third]),
};

describe('what was chosen', () => {
  test('is kept as it is chosen, until the deadline', () => {
    given(started)
      .when(answer(choosing({ 1: 'B' }), 60))
      .emits(saved({ 1: 'B' }, 60));
    given(started)
      .when(answer(choosing({ 1: 'B' }), LIMIT))
      .emitsTypes('attempt.answered');
    given(started)
      .when(answer(choosing({ 1: 'B' }), LIMIT + 0.001))
      .isRefused('deadline_passed');
  });

  test('may be taken back', () => {
    given(started, saved({ 1: 'A' }, 10))
      .when(answer(choosing({ 1: '' }), 20))
      .emits(saved({ 1: '' }, 20));
  });

  test('is its taker’s alone', () => {
    given(started)
      .when(answer(choosing({ 1: 'A' }), 60, { actor: somebodyElse }))
      .isRefused('attempt_not_yours');
  });

  test.each([
    ['of a question that was not drawn', { 9: 'A' }, 'question_not_drawn'],
    ['of an option that is not there', { 1: 'H' }, 'option_not_offered'],
    ['of two where one is asked for', { 1: 'AB' }, 'too_many_chosen'],
    ['both right and wrong', { 3: 'AB' }, 'too_many_chosen'],
    ['half an order', { 4: 'AB' }, 'order_incomplete'],
  ] as const)('is refused where it is %s', (_, choices, code) => {
    given(started)
      .when(answer(choosing(choices)))
      .isRefused(code, 'answers.0');
    given(started)
      .when(submit(choosing(choices)))
      .isRefused(code, 'answers.0');
  });

  test('is refused twice for one question, at the second', () => {
    const twice = [...choosing({ 1: 'A' }), ...choosing({ 1: 'B' })];
    given(started).when(answer(twice)).isRefused('question_answered_twice', 'answers.1');
  });

  test('names no option twice: the contract sees to it', () => {
    const data = { answers: [{ questionId: nth('question'), chosen: ['A', 'A'] }], elapsedMs: 0 };
    expect(SaveAnswers.safeParse(data).error?.issues[0]?.message).toBe('named_twice');
  });
});

describe('handed in', () => {
  test('in time it is scored, and took as long as the server has seen', () => {
    given(started)
      .when(submit(allRight, 300, { elapsedMs: 1 }))
      .emits(isHanded);
  });

  test('what stands on the phone goes over what was saved; what it does not say stays as saved', () => {
    given(started, saved({ 1: 'B', 3: 'A' }, 60))
      .when(submit(choosing({ 1: 'A', 3: 'A' })))
      .emits({
        ...isHanded,
        answers: choosing({ 1: 'A' }),
        right: 2,
        passed: false,
        failed: expect.arrayContaining([first, third]),
        known: [second],
      });
  });

  test('the same once more changes nothing, and something else comes too late', () => {
    const past: readonly AttemptEvent[] = [started, { ...isHanded, known: [] }];
    given(...past)
      .when(submit(allRight, 310))
      .isRefused('already_submitted');
    given(...past)
      .when(submit([], 310))
      .isRefused('already_submitted');
    given(...past)
      .when(submit(choosing({ 1: 'B' }), 310))
      .isRefused('submitted_otherwise');
    given(...past)
      .when(answer(choosing({ 1: 'B' }), 310))
      .isRefused('already_submitted');
  });

  test('with a ticket that is not the server’s it is not', () => {
    given(started)
      .when(submit(allRight, 300, { ticket: '0'.repeat(64) }))
      .isRefused('ticket_forged');
    given(started)
      .when(submit(allRight, 300, { of: { ...started, deadlineAt: inSeconds(9_999) } }))
      .isRefused('ticket_forged');
  });

  test('a practice has all the time', () => {
    const { deadlineAt: _, ...endless } = { ...started, purpose: 'practice' as const };
    given(endless)
      .when(submit(allRight, 70_000, { of: endless }))
      .emitsTypes('attempt.submitted');
  });
});

describe('after the deadline', () => {
  const late = (seconds: number, elapsed: number, more = {}) =>
    submit(allRight, seconds, { elapsedMs: elapsed * 1_000, ...more });

  test('what a phone without a network finished in time is accepted within the grace, as late', () => {
    given(started)
      .when(late(LIMIT + GRACE, LIMIT - 1))
      .emits({ ...isHanded, tookMs: (LIMIT - 1) * 1_000, late: true });
  });

  test('beyond the grace, or finished later by the phone’s own count, nothing is', () => {
    given(started)
      .when(late(LIMIT + GRACE + 0.001, LIMIT - 1))
      .isRefused('deadline_passed');
    given(started)
      .when(late(LIMIT + 1, LIMIT + 0.001))
      .isRefused('deadline_passed');
  });

  test('a count below what the server has seen is a clock set back', () => {
    const past = [started, saved({ 1: 'A' }, 900)] as const;
    given(...past)
      .when(late(LIMIT + 1, 894.999))
      .isRefused('clock_set_back');
    given(...past)
      .when(late(LIMIT + 1, 895))
      .emitsTypes('attempt.submitted');
  });

  test('in a contest it counts as the whole time: a phone’s own count gives no place', () => {
    const inContest = begun(startContest());
    given(inContest)
      .when(late(LIMIT + 1, 1, { of: inContest }))
      .emits({
        ...isHanded,
        purpose: 'contest',
        contestId,
        explainedOn: '2026-06-21',
        tookMs: LIMIT * 1_000,
        late: true,
      });
  });
});

describe('the clock', () => {
  test('scores what was saved, once nobody can hand it in any more', () => {
    given(started, saved({ 3: 'A' }, 60))
      .when(comeDue('2026-06-13'))
      .emits({
        type: 'attempt.closed',
        ...allOf,
        right: 1,
        of: 4,
        passed: false,
        tookMs: LIMIT * 1_000,
        failed: expect.arrayContaining([first, third]),
        known: [second],
      });
  });

  test('has nothing to do before that day, after a submission, twice, or with a practice', () => {
    const closed: Ended<'attempt.closed'> = {
      type: 'attempt.closed',
      ...allOf,
      right: 0,
      of: 4,
      passed: false,
      tookMs: 1,
      failed: [],
      known: [],
    };
    const { deadlineAt: _, ...endless } = started;
    given(started).when(comeDue('2026-06-12')).isRefused('nothing_due');
    given(started, { ...isHanded, known: [] })
      .when(comeDue('2026-06-13'))
      .isRefused('nothing_due');
    given(started, closed).when(comeDue('2026-06-14')).isRefused('nothing_due');
    given(endless).when(comeDue('2027-06-14')).isRefused('nothing_due');
    given(started, closed).when(submit(allRight)).isRefused('deadline_passed');
    given(started, closed).when(answer(allRight)).isRefused('deadline_passed');
  });

  test('waits a day where the grace goes over midnight', () => {
    const lateAtNight = { ...started, deadlineAt: '2026-06-12T15:55:00.000Z' };
    given(lateAtNight).when(comeDue('2026-06-13')).isRefused('nothing_due');
    given(lateAtNight).when(comeDue('2026-06-14')).emitsTypes('attempt.closed');
  });
});
