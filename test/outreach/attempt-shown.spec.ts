// What a taker is told: nothing of any key before the end, and in a contest no explanation before everybody is done.
import { describe, expect, test } from 'vitest';
import { attemptIdOf } from '#functions/outreach/attempt-command.ts';
import { ownAttempt, shownAttempt } from '#functions/outreach/attempt-shown.ts';
import { attemptDecider } from '#functions/outreach/decide/attempt.ts';
import { isRefusal, refuse } from '#shared/kernel/refusal.ts';
import { AttemptState } from '#shared/outreach/attempts.ts';
import { nth } from '../kit/ids.ts';
import { memoryWorld } from '../kit/world.ts';
import {
  allRight,
  answer,
  attemptId,
  begun,
  choosing,
  comeDue,
  contestId,
  DEADLINE,
  inSeconds,
  paperId,
  type Started,
  start,
  startContest,
  submit,
  taker,
} from './sitting.ts';

type Command = Parameters<typeof attemptDecider.decide>[0];

/** The attempt after these commands. */
const stateAfter = (started: Started, ...commands: readonly Command[]) => {
  let state = attemptDecider.evolve(attemptDecider.initial, started);
  for (const command of commands) {
    const decided = attemptDecider.decide(command, state);
    if (isRefusal(decided)) throw new Error(decided.refused);
    state = decided.reduce(attemptDecider.evolve, state);
  }
  return state;
};
const shownAfter = (started: Started, commands: readonly Command[], readAt?: string) =>
  AttemptState.parse(shownAttempt(stateAfter(started, ...commands), attemptId, readAt));

const quiz = begun(start());
const contest = begun(startContest());

/** Everything that a value says, name by name. */
const namesIn = (value: unknown): readonly string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, inner]) => [name, ...namesIn(inner)])
    : [];

describe('before the end', () => {
  test.each([
    ['a quiz', quiz],
    ['a contest', contest],
  ])('%s tells of no question what is right, nor why, nor by which clause', (_, started) => {
    for (const readAt of [undefined, inSeconds(60), '2027-01-01T00:00:00.000Z']) {
      const shown = shownAfter(started, [answer(choosing({ 1: 'A' }))], readAt);
      const names = new Set(namesIn(shown));
      for (const name of [
        'right',
        'because',
        'clause',
        'isRight',
        'difficulty',
        'duty',
        'nonce',
        'line',
        'result',
      ])
        expect(names).not.toContain(name);
      const text = JSON.stringify(shown);
      for (const { because, clause } of started.questions) {
        expect(text).not.toContain(because);
        expect(text).not.toContain(clause);
      }
      expect(text).not.toContain(started.nonce);
    }
  });

  test('a key is found by nothing that stands beside it: the same attempt with other keys is shown alike', () => {
    const otherwise: Started = {
      ...quiz,
      questions: quiz.questions.map((question) => ({ ...question, right: ['D'], because: '另一个理由' })),
    };
    expect(shownAfter(otherwise, [])).toEqual(shownAfter(quiz, []));
  });

  test('it tells what was chosen, until when, and the ticket', () => {
    expect(shownAfter(quiz, [answer(choosing({ 1: 'B' }))], inSeconds(90))).toMatchObject({
      attemptId,
      status: 'sitting',
      paperId,
      title: quiz.title,
      purpose: 'quiz',
      n: 1,
      startedAt: inSeconds(0),
      deadlineAt: DEADLINE,
      graceUntilAt: inSeconds(1_800),
      ticket: expect.stringMatching(/^[0-9a-f]{64}$/),
      answers: choosing({ 1: 'B' }),
      readAt: inSeconds(90),
    });
  });
});

describe('after the end', () => {
  test('a quiz explains every question, at once', () => {
    const { result } = shownAfter(quiz, [submit(choosing({ 1: 'A', 3: 'B' }))]);
    expect(result).toMatchObject({ right: 1, of: 4, passed: false, passMark: 75, tookMs: 300_000 });
    const [first] = (result?.questions ?? []).filter(
      ({ question }) => question.questionId === nth('question'),
    );
    expect(first).toMatchObject({ isRight: true, chosen: ['A'], clause: { no: '第二十二条' } });
    expect(first?.question).toMatchObject({ right: ['A'], because: expect.any(String) });
    expect(result?.questions?.map(({ isRight }) => isRight).filter(Boolean)).toHaveLength(1);
  });

  test('what the clock closed is explained as well', () => {
    const { status, result } = shownAfter(quiz, [answer(allRight), comeDue('2026-06-13')]);
    expect([status, result?.right, result?.questions?.length]).toEqual(['closed', 4, 4]);
  });

  test('a late one says so', () => {
    const shown = shownAfter(quiz, [submit(allRight, 1_300, { elapsedMs: 1_000_000 })]);
    expect(shown.result).toMatchObject({ late: true, tookMs: 1_000_000 });
  });

  test('a contest tells the score at once, and explains from the day after its end', () => {
    const handed = [submit(allRight, 300, { of: contest })];
    const at = (readAt?: string) => shownAfter(contest, handed, readAt).result;
    expect(at()).toMatchObject({ right: 4, passed: true });
    expect(at()).not.toHaveProperty('questions');
    // The contest closes on 20 June at 18:00 in the county.
    expect(at('2026-06-20T15:59:59.999Z')).not.toHaveProperty('questions');
    expect(at('2026-06-20T16:00:00.000Z')?.questions).toHaveLength(4);
    expect(shownAfter(contest, handed).contestId).toBe(contestId);
  });
});

test('one’s own attempt is read, and nobody else’s', async () => {
  const { world, reader } = memoryWorld(inSeconds(0));
  const id = attemptIdOf({ personId: taker.personId, paperId, n: 1 });
  expect(await ownAttempt(reader, id, taker.personId, inSeconds(5))).toEqual(refuse('not_found'));
  await world.records.append({
    stream: `outreach/${id}`,
    version: 1,
    commandId: nth('command'),
    at: inSeconds(0),
    by: taker.personId,
    request: '',
    events: [quiz],
    alg: 'sha256+a256gcm',
    prevHash: '',
    hash: '',
  });
  expect(await ownAttempt(reader, id, taker.personId, inSeconds(5))).toMatchObject({
    attemptId: id,
    readAt: inSeconds(5),
  });
  expect(await ownAttempt(reader, id, nth('person', 2), inSeconds(5))).toEqual(refuse('not_found'));
});
