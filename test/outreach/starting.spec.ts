// Beginning: who may sit what and when, what is drawn in which order, and until when it may be handed in.

import { describe, expect, test } from 'vitest';
import { attemptIdOf } from '#functions/outreach/attempt-command.ts';
import type { AttemptStanding } from '#shared/outreach/attempts.ts';
import type { PracticeQuestions } from '#shared/outreach/policies.ts';
import { COUNTY, nth, OTHER_TOWN, TOWN } from '../kit/ids.ts';
import { aQuestion } from './questions.ts';
import {
  aContest,
  answer,
  aPaper,
  begun,
  CLOSE_AT,
  comeDue,
  contestId,
  DEADLINE,
  given,
  inSeconds,
  NONCE,
  paperId,
  pooled,
  practise,
  start,
  startContest,
  submit,
  taker,
} from './sitting.ts';

const supervisor = { ...taker, role: 'supervisor', region: TOWN } as const;
const BEFORE = '2026-06-11T23:59:59.999Z';

describe('a quiz begins', () => {
  test('with its questions as they are shown, a deadline, and what signs the ticket', () => {
    expect(begun(start())).toMatchObject({
      personId: taker.personId,
      region: taker.region,
      paperId,
      purpose: 'quiz',
      title: '委托监护年度竞答',
      n: 1,
      passMark: 75,
      startedAt: inSeconds(0),
      deadlineAt: DEADLINE,
      nonce: NONCE,
    });
    expect(begun(start()).questions).toHaveLength(4);
  });

  test('and ends with the window where that comes first', () => {
    const { deadlineAt } = begun(start({}, { paper: aPaper({ closeAt: inSeconds(90) }) }));
    expect(deadlineAt).toBe(inSeconds(90));
  });

  test('once', () => {
    given(begun(start())).when(start()).isRefused('attempt_already_started');
  });

  test('for whoever sends it, under the id that follows from person, paper and number', () => {
    given()
      .when(start({ personId: nth('person', 2) }))
      .isRefused('attempt_not_yours');
    given()
      .when(start({}, undefined, { id: nth('attempt', 7) }))
      .isRefused('not_found');
  });

  test('while the paper is there, open and not withdrawn', () => {
    given().when(start({}, {})).isRefused('paper_not_published');
    given()
      .when(start({}, { paper: aPaper({ withdrawn: true }) }))
      .isRefused('paper_withdrawn');
    given()
      .when(start({}, undefined, { at: BEFORE }))
      .isRefused('paper_not_open');
    given()
      .when(start({}, undefined, { at: CLOSE_AT }))
      .isRefused('paper_closed');
  });

  test('for whom it is meant', () => {
    const inOtherTown = { audience: { role: 'director', region: OTHER_TOWN } } as const;
    given()
      .when(start({}, { paper: aPaper(inOtherTown) }))
      .isRefused('not_of_audience');
    given()
      .when(start({}, undefined, { actor: supervisor }))
      .isRefused('not_of_audience');
  });
});

describe('another try', () => {
  const second = (before?: Partial<AttemptStanding>, at = inSeconds(10)) =>
    start(
      { n: 2 },
      {
        paper: aPaper(),
        ...(before && { before: { personId: taker.personId, status: 'submitted', ...before } }),
      },
      { at },
    );

  test('is had after one that failed', () => {
    given()
      .when(second({ passed: false }))
      .emitsTypes('attempt.started');
  });

  test('is not had after one that passed, nor beyond the number that is allowed', () => {
    given()
      .when(second({ passed: true }))
      .isRefused('already_passed');
    given()
      .when(start({ n: 3 }))
      .isRefused('attempts_used_up');
  });

  test('waits for the one before, until nobody can hand that in any more', () => {
    const sitting = { status: 'sitting', graceUntilAt: inSeconds(1_800) } as const;
    given().when(second(undefined)).isRefused('attempt_before_unfinished');
    given()
      .when(second(sitting, inSeconds(1_800)))
      .isRefused('attempt_before_unfinished');
    given()
      .when(second(sitting, inSeconds(1_801)))
      .emitsTypes('attempt.started');
  });
});

describe('in a contest', () => {
  test('one begins once, under its title, and may see the key when everybody is done', () => {
    expect(begun(startContest())).toMatchObject({
      contestId,
      title: '委托监护知识竞赛',
      purpose: 'contest',
      deadlineAt: DEADLINE,
      explainedOn: '2026-06-21',
    });
    given()
      .when(start({ contestId, n: 2 }, { paper: aPaper(), contest: aContest() }))
      .isRefused('contest_has_one_try');
  });

  test('the window is the contest’s own', () => {
    given()
      .when(startContest({ openAt: inSeconds(1) }))
      .isRefused('contest_not_open');
    given()
      .when(startContest({ closeAt: inSeconds(0) }))
      .isRefused('contest_closed');
    expect(begun(startContest({ closeAt: inSeconds(60) }, { closeAt: CLOSE_AT })).deadlineAt).toBe(
      inSeconds(60),
    );
  });

  test('it is of this paper, stands, and is for the taker', () => {
    given()
      .when(start({ contestId }, { paper: aPaper() }))
      .isRefused('contest_not_open');
    given()
      .when(startContest({ paperId: nth('paper', 2) }))
      .isRefused('contest_of_other_paper');
    given()
      .when(startContest({ status: 'cancelled' }))
      .isRefused('contest_cancelled');
    given()
      .when(startContest({ audience: { role: 'supervisor', region: COUNTY } }))
      .isRefused('not_of_audience');
  });

  test('and nowhere else is a contest’s paper sat', () => {
    given()
      .when(start({}, { paper: aPaper({ purpose: 'contest' }) }))
      .isRefused('contest_not_open');
  });
});

describe('what is drawn', () => {
  const large = aPaper({
    drawing: 'each_their_own',
    rule: [
      { policyId: nth('policy'), n: 3 },
      { policyId: nth('policy', 2), n: 2 },
    ],
    pool: [
      ...Array.from({ length: 12 }, (_, n) => pooled(n + 1)),
      ...Array.from({ length: 8 }, (_, n) => pooled(n + 21, 1, { policyId: nth('policy', 2) })),
    ],
  });
  const drawnWith = (nonce: string, paper = large) =>
    begun(start({}, { paper }, { nonce })).questions.map(({ questionId }) => questionId);

  test('follows from the attempt’s own nonce, and keeps the rule line by line', () => {
    expect(drawnWith('one')).toEqual(drawnWith('one'));
    expect(drawnWith('one')).not.toEqual(drawnWith('two'));
    const questions = begun(start({}, { paper: large })).questions;
    const of = (policyId: string) => questions.filter((question) => question.policyId === policyId);
    expect([of(nth('policy')).length, of(nth('policy', 2)).length]).toEqual([3, 2]);
  });

  test('is the same for all where the paper says so, in everybody’s own order', () => {
    const same = (nonce: string) => drawnWith(nonce, aPaper());
    expect(same('one').toSorted()).toEqual(same('two').toSorted());
    const orders = new Set(Array.from({ length: 20 }, (_, n) => same(`${n}`).join()));
    expect(orders.size).toBeGreaterThan(5);
  });

  test('has its options shuffled under their own keys, but for 对 and 错', () => {
    const orders = Array.from({ length: 30 }, (_, n) =>
      begun(start({}, undefined, { nonce: `${n}` })).questions.map(({ questionId, options }) => ({
        questionId,
        keys: options.map(({ key }) => key).join(''),
      })),
    ).flat();
    const keysOf = (n: number) =>
      new Set(orders.filter(({ questionId }) => questionId === nth('question', n)).map(({ keys }) => keys));
    expect(keysOf(1).size).toBeGreaterThan(10);
    expect([...keysOf(3)]).toEqual(['AB']);
  });

  test('is nothing where too few are left', () => {
    const short = aPaper({ pool: aPaper().pool.slice(1) });
    given()
      .when(start({}, { paper: short }))
      .isRefused('paper_withdrawn');
  });

  test('carries nothing of the paper’s own bookkeeping', () => {
    for (const question of begun(start()).questions) expect(question).not.toHaveProperty('line');
  });
});

describe('a practice', () => {
  const [one, two] = [nth('policy', 1), nth('policy', 2)];
  const NO = '第二十二条';
  const bank = (policyId: string, ...ns: readonly number[]): PracticeQuestions => ({
    contests: [],
    region: COUNTY,
    policyId,
    questions: ns.map((n) => {
      const { policyId: _, ...question } = aQuestion(n);
      return question;
    }),
  });

  test('asks a few of what one failed, without a clock and without a mark', () => {
    const fact = begun(practise([{ policyId: one, no: NO }], [bank(one, 1, 2, 3, 4, 5, 6, 7)]));
    expect(fact).toMatchObject({ purpose: 'practice', passMark: 0, n: 1 });
    expect(fact).not.toHaveProperty('deadlineAt');
    expect(fact.questions).toHaveLength(5);
  });

  test('leaves no clause out for another’s many questions', () => {
    const clauses = [one, two, one].map((policyId) => ({ policyId, no: NO }));
    const { questions } = begun(practise(clauses, [bank(one, 1, 2, 3, 4, 5, 6), bank(two, 11)]));
    expect(questions.map(({ policyId }) => policyId).toSorted()).toEqual([one, one, one, one, two]);
  });

  test('asks nothing that a contest asks until that is over', () => {
    const questionIds = [nth('question', 1), nth('question', 2)];
    const asked = (closeAt: string) =>
      practise(
        [{ policyId: one, no: NO }],
        [{ ...bank(one, 1, 2, 3), contests: [{ questionIds, closeAt }] }],
      );
    expect(begun(asked('2026-06-12T10:00:00.000Z')).questions).toHaveLength(1);
    expect(begun(asked('2026-06-11T10:00:00.000Z')).questions).toHaveLength(3);
  });

  test('stands under an id of the person’s own, and never in the place of somebody’s try', () => {
    const own = practise([{ policyId: one, no: NO }], [bank(one, 1)]);
    const theirs = attemptIdOf({ personId: nth('person', 2), paperId: nth('paper'), n: 1 });
    given()
      .when({ ...own, id: theirs })
      .isRefused('not_found');
    given().when(own).emitsTypes('attempt.started');
  });

  test('is nothing where the banks have no question on it, or for somebody else', () => {
    given()
      .when(practise([{ policyId: one, no: '第一条' }], [bank(one, 1), undefined]))
      .isRefused('nothing_to_practise');
    given()
      .when(practise([{ policyId: one, no: NO }], [bank(one, 1)], nth('person', 2)))
      .isRefused('attempt_not_yours');
  });
});

test('what was never begun is neither answered nor handed in nor closed', () => {
  given().when(answer([])).isRefused('attempt_not_started');
  given().when(submit([])).isRefused('attempt_not_started');
  given().when(comeDue('2027-01-01')).isRefused('attempt_not_started');
});
