// A whole county follows its policies: a clause that changes takes its questions out of the bank and out of open papers, and everybody hears.
import { describe, expect, test } from 'vitest';
import { PaperSitting } from '#shared/outreach/papers.ts';
import { BankQuestions } from '#shared/outreach/policies.ts';
import { placesOf } from '#shared/registry/audience-places.ts';
import { aCounty } from '../kit/county.ts';
import { COUNTY, nth } from '../kit/ids.ts';
import { aQuestion, bankId, otherPaper, paperId } from './a-bank.ts';
import { aLine, aPaper, OPEN_AT } from './a-paper.ts';
import { aPolicy, aRevision, LATER_ON, otherPolicy, policyId } from './a-policy.ts';

type County = ReturnType<typeof aCounty>;

const does = (county: County, id: string, type: string, data: unknown) =>
  county.does('outreach', id, type, data);

const questions = [
  aQuestion(1),
  aQuestion(2),
  aQuestion(3),
  aQuestion(4, { clause: '二' }),
  aQuestion(5, { clause: '二' }),
];

/** A plan with five questions, and until the end of July a paper on its first clause and one on both. */
const beginning = async (): Promise<County> => {
  const county = aCounty();
  await does(county, policyId, 'publish', aPolicy());
  await does(county, bankId, 'add', { questions });
  const closeAt = '2026-07-31T12:00:00.000Z';
  const ofBoth = [aLine({ clauses: ['一'], n: 1 }), aLine({ clauses: ['二'], n: 1 })];
  await does(county, paperId, 'publish', aPaper({ rule: [aLine({ clauses: ['一'], n: 2 })], closeAt }));
  await does(
    county,
    otherPaper,
    'publish',
    aPaper({ rule: ofBoth, purpose: 'contest', drawing: 'each_their_own', closeAt }),
  );
  return county;
};

const sittingOf = async (county: County, id: string): Promise<PaperSitting> =>
  PaperSitting.parse(await county.lookUp({ slice: 'outreach', id, answer: 'sitting' }));

const askable = async (county: County): Promise<readonly string[]> => {
  const answer = await county.lookUp({ slice: 'outreach', id: bankId, answer: 'questions' });
  return BankQuestions.parse(answer).questions.map(({ questionId }) => questionId);
};

const newsBy = (county: County): Readonly<Record<string, number>> =>
  Object.fromEntries(
    [...new Set(county.news())].map((one) => [one, county.news().filter((other) => other === one).length]),
  );

const placesOfRole = (role: 'director' | 'supervisor'): number => placesOf({ role, region: COUNTY }).length;
const directors = placesOfRole('director');
const everybody = directors + placesOfRole('supervisor');

describe('a clause that changes', () => {
  test('takes its questions with it on the day, and a paper that cannot be kept any more', async () => {
    const county = await beginning();
    await does(county, policyId, 'revise', aRevision());
    expect(await askable(county)).toHaveLength(5);
    await county.tick(`${LATER_ON}T01:00:00.000Z`);
    expect(await askable(county)).toEqual([1, 2, 3].map((n) => nth('question', n)));
    const [kept, gone] = [await sittingOf(county, paperId), await sittingOf(county, otherPaper)];
    expect([kept.withdrawn, kept.dropped]).toEqual([false, []]);
    expect(gone.withdrawn).toBe(true);
    expect(gone.dropped.map(({ questionId }) => questionId).toSorted()).toEqual([
      nth('question', 4),
      nth('question', 5),
    ]);
    const facts = (await county.records.after(`outreach/${otherPaper}`, 0)).at(-1)?.events;
    expect(facts).toMatchObject([
      { type: 'paper.questions_dropped' },
      { type: 'paper.withdrawn', reason: 'questions_retired' },
    ]);
  });

  test('is told to every director and supervisor, once', async () => {
    const county = await beginning();
    await county.tick('2026-06-13T01:00:00.000Z');
    await county.tick('2026-06-13T01:05:00.000Z');
    expect(newsBy(county)).toEqual({ policy_changed: everybody });
    await does(county, policyId, 'revise', aRevision());
    await county.tick(`${LATER_ON}T01:00:00.000Z`);
    await county.tick(`${LATER_ON}T01:05:00.000Z`);
    expect(newsBy(county)['policy_changed']).toBe(2 * everybody);
  });

  test('spares a question that was confirmed for the new wording', async () => {
    const county = await beginning();
    await does(county, policyId, 'revise', aRevision());
    await does(county, bankId, 'correct', aQuestion(4, { clause: '二' }));
    await county.tick(`${LATER_ON}T01:00:00.000Z`);
    expect(await askable(county)).toEqual([1, 2, 3, 4].map((n) => nth('question', n)));
    expect((await sittingOf(county, otherPaper)).withdrawn).toBe(false);
  });
});

test('a document that ends leaves nothing to ask', async () => {
  const county = await beginning();
  await does(county, otherPolicy, 'publish', aPolicy({ title: '新的要点', effectiveOn: '2026-06-20' }));
  await does(county, policyId, 'supersede', { supersededOn: '2026-06-20', by: otherPolicy });
  await county.tick('2026-06-20T01:00:00.000Z');
  expect(await askable(county)).toEqual([]);
  expect((await sittingOf(county, paperId)).withdrawn).toBe(true);
});

test('a question that is retired by hand leaves the papers that ask it', async () => {
  const county = await beginning();
  const asked = (await sittingOf(county, otherPaper)).pool.filter(({ line }) => line === 1);
  for (const { questionId } of asked.slice(1)) await does(county, bankId, 'retire', { questionId });
  expect((await sittingOf(county, otherPaper)).withdrawn).toBe(false);
  await does(county, bankId, 'retire', { questionId: asked[0]?.questionId });
  expect((await sittingOf(county, otherPaper)).withdrawn).toBe(true);
});

test('an edition takes the place of the paper before', async () => {
  const county = await beginning();
  const closeAt = '2026-07-31T12:00:00.000Z';
  const third = nth('paper', 3);
  const rule = [aLine({ clauses: ['一'], n: 1 })];
  const state = await does(county, third, 'publish', aPaper({ rule, closeAt, editionOf: paperId }));
  expect(state).toEqual({ paperId: third, edition: 2, withdrawn: false, questions: 1 });
  const facts = (await county.records.after(`outreach/${paperId}`, 0)).at(-1)?.events;
  expect(facts).toEqual([{ type: 'paper.withdrawn', reason: 'replaced' }]);
});

test('a paper is told of when it opens and before it closes; a contest’s paper is not', async () => {
  const county = await beginning();
  await county.tick('2026-06-14T16:00:00.000Z');
  expect(newsBy(county)['quiz_open']).toBeUndefined();
  await county.tick(OPEN_AT);
  expect(newsBy(county)['quiz_open']).toBe(directors);
  await county.tick('2026-07-30T01:00:00.000Z');
  expect(newsBy(county)).toMatchObject({ quiz_open: directors, quiz_closing: directors });
  await county.tick('2026-08-01T01:00:00.000Z');
  expect(await county.tick('2026-08-02T01:00:00.000Z')).toBe(0);
  expect(newsBy(county)).toMatchObject({ quiz_open: directors, quiz_closing: directors });
});
