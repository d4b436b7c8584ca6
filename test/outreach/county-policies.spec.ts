// The documents that a local county is filled with can be published as they are, and every question on them can be asked.
import { expect, test } from 'vitest';
import { countyPolicies } from '#infra/local/county/policies.ts';
import { clauseFrom, holdsOn } from '#shared/outreach/documents.ts';
import { AddQuestions, PublishPolicy } from '#shared/outreach/policies.ts';
import { difficulties, questionFault, questionKinds } from '#shared/outreach/questions.ts';
import { aCounty } from '../kit/county.ts';
import { COUNTY, nth, TODAY } from '../kit/ids.ts';
import { aPaper } from './a-paper.ts';

const told = countyPolicies(7, COUNTY);
const questions = told.flatMap(({ add }) => add.questions);

test('every document and every question keeps the treaty, word for word', () => {
  for (const { publish, add } of told) {
    expect(PublishPolicy.parse(publish)).toEqual(publish);
    expect(AddQuestions.parse(add)).toEqual(add);
  }
  expect(told.length).toBe(4);
  expect(questions.length).toBeGreaterThanOrEqual(60);
});

test('every question can be asked about a clause that is there', () => {
  for (const { publish, add } of told) {
    const versions = [{ version: 1, ...publish }];
    for (const question of add.questions) {
      expect([question.asks, questionFault(question)]).toEqual([question.asks, undefined]);
      expect([question.asks, clauseFrom({ versions }, question.clause, TODAY)?.version]).toEqual([
        question.asks,
        1,
      ]);
    }
    expect(holdsOn({ firstEffectiveOn: publish.effectiveOn }, TODAY)).toBe('now');
  }
});

test('no clause is left without a question', () => {
  for (const { publish, add } of told) {
    const asked = new Set(add.questions.map(({ clause }) => clause));
    expect(publish.clauses.map(({ no }) => no).filter((no) => !asked.has(no))).toEqual([]);
  }
});

test('questions are of every kind and difficulty, none asked twice, and the key is not always the first', () => {
  expect(new Set(questions.map(({ kind }) => kind))).toEqual(new Set(questionKinds));
  expect(new Set(questions.map(({ difficulty }) => difficulty))).toEqual(new Set(difficulties));
  expect(new Set(questions.map(({ asks }) => asks)).size).toBe(questions.length);
  const firsts = questions.filter(({ kind, right }) => kind === 'single' && right[0] === 'A').length;
  expect(firsts / questions.filter(({ kind }) => kind === 'single').length).toBeLessThan(0.4);
});

test('ids repeat under one seed, and no two are alike', () => {
  const ids = (seed: number) =>
    countyPolicies(seed, COUNTY).flatMap(({ policyId, add }) => [
      policyId,
      ...add.questions.map(({ questionId }) => questionId),
    ]);
  expect(ids(7)).toEqual(ids(7));
  expect(new Set([...ids(7), ...ids(8)]).size).toBe(2 * ids(7).length);
});

test('a county enters them, hears of none since all are old, and draws a paper of them', async () => {
  const county = aCounty();
  for (const { policyId, publish, bankId, add } of told) {
    await county.does('outreach', policyId, 'publish', publish);
    await county.does('outreach', bankId, 'add', add);
  }
  await county.tick('2026-06-12T02:00:00.000Z');
  expect(county.news()).toEqual([]);
  const rule = told.map(({ policyId }) => ({ policyId, n: 5 }));
  const state = await county.does('outreach', nth('paper'), 'publish', aPaper({ rule }));
  expect(state).toMatchObject({ questions: 20, withdrawn: false });
});
