// Only what can be asked about a clause that holds comes into a bank; what is retired stays known, and papers hear of it.
import { describe, expect, test } from 'vitest';
import { everythingOf, evolveBank, questionsOf } from '#functions/outreach/bank-state.ts';
import type { BankEvent } from '#functions/outreach/events/bank.ts';
import { bankEntry } from '#functions/outreach/project/bank.ts';
import { bankEffects } from '#functions/outreach/react/bank.ts';
import { MOST_QUESTIONS, policyOf } from '#shared/outreach/policies.ts';
import { type Question, questionFault } from '#shared/outreach/questions.ts';
import { COUNTY, nth } from '../kit/ids.ts';
import { partAfter } from '../kit/spec.ts';
import {
  add,
  added,
  aQuestion,
  bankId,
  CLOSE_AT,
  correct,
  corrected,
  follow,
  given,
  noteUse,
  ofEveryKind,
  otherPaper,
  paperId,
  retire,
  retired,
  useNoted,
} from './a-bank.ts';
import { documentAfter, policyId, published, revised, superseded } from './a-policy.ts';

const revisedDocument = documentAfter(published(), revised());
const supersededDocument = documentAfter(published(), superseded('2026-06-12'));

describe('when questions are entered', () => {
  test('each is kept with the version that words its clause', () => {
    given().when(add(ofEveryKind)).emits(added(ofEveryKind));
    given(added())
      .when(add([aQuestion(2)]))
      .emits(added([aQuestion(2)]));
  });

  test('a clause that is still to come may be asked about, by its newest wording', () => {
    const besides = { document: revisedDocument };
    const onClause = (clause: string) => [aQuestion(1, { clause })];
    given()
      .when(add(onClause('四'), besides))
      .emits(added(onClause('四'), 2));
    given()
      .when(add(onClause('二'), besides))
      .emits(added(onClause('二'), 2));
    given()
      .when(add(onClause('三'), besides))
      .emits(added(onClause('三'), 1));
    given()
      .when(add(onClause('三'), { ...besides, at: '2026-07-01T01:00:00.000Z' }))
      .isRefused('clause_unknown', 'questions.0.clause');
  });

  test('all or none', () => {
    given()
      .when(add([aQuestion(1), aQuestion(2, { clause: '九' })]))
      .isRefused('clause_unknown', 'questions.1.clause');
    given()
      .when(add([aQuestion(1), aQuestion(1)]))
      .isRefused('question_entered_twice', 'questions.1.questionId');
    given(added())
      .when(add([aQuestion(2), aQuestion(1)]))
      .isRefused('question_already_entered', 'questions.1.questionId');
    given(added(), retired([1]))
      .when(add())
      .isRefused('question_already_entered', 'questions.0.questionId');
  });

  test.each<readonly [string, Partial<Question>, 'options' | 'right']>([
    [
      'two options alike',
      { options: aQuestion().options.map(({ key }) => ({ key, says: '每月' })) },
      'options',
    ],
    ['options without a first one', { options: aQuestion().options.slice(1), right: ['B'] }, 'options'],
    ['true and false with three options', { kind: 'true_false' }, 'options'],
    ['an answer that is no option', { right: ['D'] }, 'right'],
    ['one answer twice', { kind: 'multiple', right: ['A', 'A'] }, 'right'],
    ['two answers to a single question', { right: ['A', 'B'] }, 'right'],
    ['one answer to a multiple one', { kind: 'multiple' }, 'right'],
    ['an order of two among three', { kind: 'order', right: ['A', 'B'] }, 'right'],
  ])('none with %s', (_, changed, field) => {
    const question = aQuestion(2, changed);
    expect(questionFault(question)?.field).toBe(field);
    given()
      .when(add([aQuestion(1), question]))
      .isRefused('question_unaskable', `questions.1.${field}`);
  });

  test('only where the policy is there and holds', () => {
    given()
      .when(add([aQuestion()], { document: undefined }))
      .isRefused('policy_not_published');
    given()
      .when(add([aQuestion()], { document: supersededDocument }))
      .isRefused('policy_superseded');
  });

  test('no more than a bank holds, retired ones counted', () => {
    const full = Array.from({ length: MOST_QUESTIONS }, (_, n) => aQuestion(n + 1));
    given(added(full), retired([1]))
      .when(add([aQuestion(MOST_QUESTIONS + 1)]))
      .isRefused('bank_full');
    given(added(full.slice(1)))
      .when(add([aQuestion(1)]))
      .emits(added([aQuestion(1)]));
  });
});

describe('when a question is corrected', () => {
  const better = aQuestion(1, { asks: '按规定，多久走访一次？' });

  test('it is asked in its new words', () => {
    given(added()).when(correct(better)).emits(corrected(better));
    given(added(), corrected(better)).when(correct(better)).isRefused('nothing_changed');
  });

  test('as it stands, it may be said to fit a newer wording of its clause', () => {
    const old = aQuestion(1, { clause: '二' });
    given(added([old]))
      .when(correct(old, { document: revisedDocument }))
      .emits(corrected(old, 2));
  });

  test('it is known, still asked, and can be asked', () => {
    given().when(correct(better)).isRefused('question_unknown');
    given(added())
      .when(correct(aQuestion(2)))
      .isRefused('question_unknown', 'questionId');
    given(added(), retired([1]))
      .when(correct(better))
      .isRefused('question_retired', 'questionId');
    given(added())
      .when(correct({ ...better, right: ['D'] }))
      .isRefused('question_unaskable', 'right');
    given(added())
      .when(correct({ ...better, clause: '九' }))
      .isRefused('clause_unknown', 'clause');
    given(added())
      .when(correct(better, { document: supersededDocument }))
      .isRefused('policy_superseded');
    given(added())
      .when(correct(better, { document: undefined }))
      .isRefused('policy_not_published');
  });
});

describe('when a question is retired', () => {
  test('by hand, once', () => {
    given(added())
      .when(retire())
      .emits(retired([1]));
    given(added()).when(retire(2)).isRefused('question_unknown', 'questionId');
    given(added(), retired([1]))
      .when(retire())
      .isRefused('question_retired', 'questionId');
    given().when(retire()).isRefused('question_unknown');
  });

  test('it is said which papers ask it, while they are open', () => {
    const past = [added(ofEveryKind), useNoted([1, 2]), useNoted([3], { paperId: otherPaper })];
    given(...past)
      .when(retire(2))
      .emits(retired([2], 'by_hand', [{ paperId, questionIds: [nth('question', 2)] }]));
    given(...past)
      .when(retire(2, { at: CLOSE_AT }))
      .emits(retired([2]));
  });
});

describe('when its policy changes', () => {
  test('questions on outdated clauses are retired', () => {
    given(added(ofEveryKind), useNoted([2, 4]))
      .when(follow())
      .emits(
        retired([2, 3, 4], 'clause_changed', [
          { paperId, questionIds: [nth('question', 2), nth('question', 4)] },
        ]),
      );
    given(added()).when(follow()).isRefused('nothing_changed');
    given().when(follow()).isRefused('question_unknown');
  });

  test('those written for the new wording stay, and news that comes late retires nothing that was mended', () => {
    const old = aQuestion(1, { clause: '二' });
    const fresh = aQuestion(2, { clause: '二' });
    given(added([old]), added([fresh], 2))
      .when(follow())
      .emits(retired([1], 'clause_changed'));
    given(added([old]), corrected(old, 2))
      .when(follow())
      .isRefused('nothing_changed');
    given(added([old]), retired([1]))
      .when(follow())
      .isRefused('nothing_changed');
  });

  test('with the whole document everything goes', () => {
    given(added(ofEveryKind), added([aQuestion(5)], 2))
      .when(follow({ changed: [], ceased: true }))
      .emits(retired([1, 2, 3, 4, 5], 'clause_changed'));
  });
});

describe('when a paper asks its questions', () => {
  test('the bank remembers which', () => {
    given(added(ofEveryKind))
      .when(noteUse([1, 3]))
      .emits(useNoted([1, 3]));
    given(added(ofEveryKind), useNoted([1, 3]))
      .when(noteUse([1, 3]))
      .isRefused('nothing_changed');
  });

  test('of what was retired meanwhile the paper hears at once', () => {
    const past = [added(ofEveryKind), retired([3])];
    given(...past)
      .when(noteUse([1, 3]))
      .emits(useNoted([1, 3], { retired: [nth('question', 3)] }));
    expect(bankEffects(useNoted([1, 3], { retired: [nth('question', 3)] }))).toEqual([
      {
        kind: 'command',
        slice: 'outreach',
        id: paperId,
        type: 'drop_questions',
        data: { questionIds: [nth('question', 3)] },
      },
    ]);
  });

  test('which it does not know is nothing to remember', () => {
    given(added())
      .when(noteUse([9]))
      .isRefused('question_unknown');
  });

  test('every paper concerned drops what is retired', () => {
    const papers = [
      { paperId, questionIds: [nth('question', 1)] },
      { paperId: otherPaper, questionIds: [nth('question', 1), nth('question', 2)] },
    ];
    expect(bankEffects(retired([1, 2], 'clause_changed', papers))).toMatchObject(
      papers.map(({ paperId: id, questionIds }) => ({ id, type: 'drop_questions', data: { questionIds } })),
    );
    expect([...bankEffects(added()), ...bankEffects(useNoted([1]))]).toEqual([]);
  });
});

describe('what a bank tells', () => {
  const facts: readonly BankEvent[] = [
    added(ofEveryKind),
    retired([3], 'clause_changed'),
    corrected(aQuestion(1, { asks: '改过的' })),
  ];
  const state = facts.reduce(evolveBank, { status: 'none' });

  test('is what may be asked, in the order of entering', () => {
    const answer = questionsOf(state, bankId);
    expect(answer).toMatchObject({ policyId, region: COUNTY });
    expect(answer?.questions).toEqual([aQuestion(1, { asks: '改过的' }), ofEveryKind[1], ofEveryKind[3]]);
    expect([policyOf(bankId), questionsOf({ status: 'none' }, bankId)]).toEqual([policyId, undefined]);
  });

  test('to its officer everything', () => {
    expect(everythingOf(state)?.questions.map(({ retired: why }) => why)).toEqual([
      undefined,
      undefined,
      'clause_changed',
      undefined,
    ]);
    expect(everythingOf({ status: 'none' })).toBeUndefined();
  });

  test('its row counts', () => {
    const part = partAfter(bankEntry, [...facts, useNoted([1])], { id: bankId });
    expect(part).toEqual({ policyId, region: COUNTY, questions: 3, retired: 1 });
    expect(part && bankEntry.list?.(part)).toEqual({ under: `banks/${COUNTY}`, sort: policyId });
  });
});
