// What a county reads of its policies, banks and papers: what holds, what changed, what there is to draw from, and what a paper asks.
import { describe, expect, test } from 'vitest';
import { figuresOfCounty } from '#functions/outreach/bank-figures.ts';
import { bankView } from '#functions/outreach/bank-view.ts';
import { clausesWith } from '#functions/outreach/clause-hits.ts';
import { policiesOf } from '#functions/outreach/county-policies.ts';
import { previewOf } from '#functions/outreach/paper-preview.ts';
import { paperView } from '#functions/outreach/paper-view.ts';
import { documentBy, policyView } from '#functions/outreach/policy-view.ts';
import { papersOf } from '#functions/outreach/region-papers.ts';
import { isRefusal } from '#shared/kernel/refusal.ts';
import { PaperSitting } from '#shared/outreach/papers.ts';
import type { PolicyDocument } from '#shared/outreach/policies.ts';
import {
  BankFigures,
  BankView,
  ClauseHits,
  PaperPreview,
  PaperView,
  Policies,
  PolicyView,
  RegionPapers,
} from '#shared/outreach/views.ts';
import { aCounty } from '../kit/county.ts';
import { AT, COUNTY, nth, TOWN } from '../kit/ids.ts';
import { aQuestion, bankId, ofEveryKind, otherPaper, paperId } from './a-bank.ts';
import { aBank, aLine, aPaper, someQuestions } from './a-paper.ts';
import {
  aClause,
  aPolicy,
  aRevision,
  clauses,
  LATER_ON,
  newClauses,
  otherPolicy,
  policyId,
} from './a-policy.ts';

const AFTER = `${LATER_ON}T01:00:00.000Z`;
const law = aPolicy({
  title: '未成年人保护法（节选）',
  kind: 'law',
  issuer: '全国人民代表大会常务委员会',
  effectiveOn: '2021-06-01',
  clauses: [
    aClause('第二十二条', {
      heading: '委托照护',
      says: '父母外出务工的，应当委托具有照护能力的完全民事行为能力人代为照护。',
      plainly: '出门打工前，把孩子托给有能力照看的大人。',
      duty: 'entrust',
    }),
  ],
});

const filled = async () => {
  const county = aCounty();
  const does = (id: string, type: string, data: unknown) => county.does('outreach', id, type, data);
  await does(policyId, 'publish', aPolicy());
  await does(otherPolicy, 'publish', law);
  await does(policyId, 'revise', aRevision());
  return { ...county, does };
};

const documentIn = async (county: Awaited<ReturnType<typeof filled>>): Promise<PolicyDocument> => {
  const document = await documentBy(county.reader, policyId);
  if (!document) throw new Error('No document');
  return document;
};

describe('the documents of a county', () => {
  test('stand with what they are and whether they hold, the newest first', async () => {
    const { reader, does } = await filled();
    await does(otherPolicy, 'supersede', { supersededOn: '2026-06-12', by: policyId });
    const view = Policies.parse(await policiesOf(reader, COUNTY, AT));
    expect(view.policies.map(({ policyId: id, holds, clauses: n }) => [id, holds, n])).toEqual([
      [policyId, 'now', 3],
      [otherPolicy, 'no_more', 1],
    ]);
    expect(view.policies[0]).toMatchObject({
      effectiveOn: LATER_ON,
      firstEffectiveOn: '2026-06-01',
      version: 2,
    });
    expect((await policiesOf(reader, '320681000000', AT)).policies).toEqual([]);
  });
});

describe('a document', () => {
  test('is shown as it holds today, and later as it holds then, with what that changed', async () => {
    const county = await filled();
    const document = await documentIn(county);
    const shownAt = async (at: string, version?: number) =>
      PolicyView.parse(await policyView(county.reader, { document, at, version }));
    expect(await shownAt(AT)).toMatchObject({ shown: { version: 1, clauses }, changes: [] });
    const later = await shownAt(AFTER);
    expect(later.shown).toMatchObject({ version: 2, clauses: newClauses, note: aRevision().note });
    expect(later.changes).toEqual([
      { no: '二', change: 'reworded', before: clauses[1], after: newClauses[1] },
      { no: '四', change: 'added', after: newClauses[2] },
      { no: '三', change: 'repealed', before: clauses[2] },
    ]);
    expect(await shownAt(AT, 2)).toEqual({ ...later, readAt: AT });
    expect(later.versions.map(({ version, note }) => [version, note])).toEqual([
      [1, undefined],
      [2, aRevision().note],
    ]);
    expect(isRefusal(await policyView(county.reader, { document, at: AT, version: 3 }))).toBe(true);
  });

  test('names the one that takes its place', async () => {
    const county = await filled();
    await county.does(policyId, 'supersede', { supersededOn: '2027-01-01', by: otherPolicy });
    const view = await policyView(county.reader, { document: await documentIn(county), at: AT });
    expect(view).toMatchObject({
      supersededOn: '2027-01-01',
      by: { policyId: otherPolicy, title: law.title },
    });
  });
});

describe('clauses', () => {
  const asked = async (words: string, at = AT) =>
    ClauseHits.parse(await clausesWith((await filled()).reader, { county: COUNTY, asked: words, at }));

  test('are found by all of their words, wherever these stand', async () => {
    expect(await asked('照护 务工')).toEqual({
      asked: '照护 务工',
      hits: [
        {
          clause: { policyId: otherPolicy, no: '第二十二条' },
          title: law.title,
          heading: '委托照护',
          plainly: '出门打工前，把孩子托给有能力照看的大人。',
          duty: 'entrust',
        },
      ],
      more: false,
    });
    expect((await asked('照护 走访')).hits).toEqual([]);
    expect((await asked('工作要点')).hits).toHaveLength(3);
  });

  test('only as they hold on the day', async () => {
    expect((await asked('每月走访两次')).hits).toEqual([]);
    expect((await asked('每月走访两次', AFTER)).hits).toMatchObject([{ clause: { policyId, no: '二' } }]);
  });

  test('are not found without a word', async () => {
    expect((await asked('  ')).hits).toEqual([]);
  });

  test('no more than a page of them', async () => {
    const county = await filled();
    const many = Array.from({ length: 60 }, (_, n) => aClause(`第${n}条`));
    await county.does(nth('policy', 3), 'publish', aPolicy({ title: '许多条', clauses: many }));
    const found = await clausesWith(county.reader, { county: COUNTY, asked: '许多条', at: AT });
    expect([found.hits.length, found.more]).toEqual([50, true]);
  });
});

describe('a bank', () => {
  test('is told with its keys, what was retired, and the clauses nothing is asked about', async () => {
    const county = await filled();
    const document = await documentIn(county);
    expect(await bankView(county.reader, document, AT)).toMatchObject({
      questions: [],
      clausesWithout: ['一', '二', '三'],
      version: 0,
    });
    await county.does(bankId, 'add', { questions: ofEveryKind });
    await county.does(bankId, 'retire', { questionId: nth('question', 1) });
    const view = BankView.parse(await bankView(county.reader, document, AT));
    expect(view.questions.map(({ questionId, retired }) => [questionId, retired])).toEqual([
      [nth('question', 1), 'by_hand'],
      ...[2, 3, 4].map((n) => [nth('question', n), undefined]),
    ]);
    expect(view.clausesWithout).toEqual(['一']);
    expect(view.version).toBe(2);
  });

  test('is counted by clause, difficulty and kind', async () => {
    const county = await filled();
    await county.does(bankId, 'add', { questions: [...ofEveryKind, aQuestion(5)] });
    const { banks } = BankFigures.parse(await figuresOfCounty(county.reader, COUNTY, AT));
    expect(banks).toEqual([
      {
        policyId,
        title: aPolicy().title,
        questions: 5,
        figures: [
          { clause: '一', difficulty: 'easy', kind: 'single', n: 2 },
          { clause: '二', difficulty: 'middle', kind: 'multiple', n: 1 },
          { clause: '三', difficulty: 'easy', kind: 'true_false', n: 1 },
          { clause: '二', difficulty: 'hard', kind: 'order', n: 1 },
        ],
      },
    ]);
  });
});

describe('a preview', () => {
  const rule = [aLine({ difficulty: 'easy' }), aLine({ clauses: ['二'], n: 20 })];

  test('shows a draw and says where there are too few', () => {
    const preview = PaperPreview.parse(previewOf({ region: COUNTY, rule }, [aBank()], AT));
    expect(preview.lines).toEqual([
      { asked: 2, there: 10 },
      { asked: 20, there: 10 },
    ]);
    expect(preview.enough).toBe(false);
    expect(preview.questions).toHaveLength(12);
    expect(preview.questions[0]).toMatchObject({ clause: { policyId, no: '一' }, right: ['A'] });
    expect(preview.questions[0]).not.toHaveProperty('line');
  });

  test('is another at another moment, and is refused where a topic has no bank', () => {
    const one = [aLine({ n: 5 })];
    const at = (moment: string) =>
      previewOf({ region: COUNTY, rule: one }, [aBank(someQuestions(20))], moment);
    expect(at(AT)).toEqual(at(AT));
    expect(at(AT)).not.toEqual(at(AFTER));
    expect(previewOf({ region: COUNTY, rule: one }, [undefined], AT)).toEqual({
      refused: 'topic_unknown',
      field: 'rule.0.policyId',
    });
  });
});

describe('papers', () => {
  const published = async () => {
    const county = await filled();
    await county.does(bankId, 'add', { questions: someQuestions(3) });
    await county.does(paperId, 'publish', aPaper({ drawing: 'each_their_own' }));
    await county.does(otherPaper, 'publish', aPaper({ openAt: '2026-06-20T00:00:00.000Z' }));
    return county;
  };

  test('stand in their region’s list, the last to open first', async () => {
    const { reader } = await published();
    const view = RegionPapers.parse(await papersOf(reader, COUNTY, AT));
    expect(view.papers.map(({ paperId: id }) => id)).toEqual([otherPaper, paperId]);
    expect(view.papers[1]).toMatchObject({ audienceName: '全市的儿童主任', questions: 3, edition: 1 });
    expect(view).toMatchObject({ regionName: '如皋市', contests: [] });
    expect((await papersOf(reader, TOWN, AT)).papers).toEqual([]);
  });

  test('are told whole, with the seed, and what may not be asked any more', async () => {
    const county = await published();
    await county.does(bankId, 'retire', { questionId: nth('question', 1) });
    const sitting = PaperSitting.parse(
      await county.lookUp({ slice: 'outreach', id: paperId, answer: 'sitting' }),
    );
    const view = PaperView.parse(await paperView(county.reader, sitting, AT));
    expect(view).toMatchObject({ drawing: 'each_their_own', rule: aPaper().rule, seed: sitting.seed });
    const dropped = view.questions.filter((question) => question.dropped);
    expect(dropped.map(({ questionId }) => questionId)).toEqual([nth('question', 1)]);
    expect(view.questions.length).toBe(sitting.pool.length + 1);
    const unknown = { ...sitting, paperId: nth('paper', 9) };
    expect(isRefusal(await paperView(county.reader, unknown, AT))).toBe(true);
  });
});
