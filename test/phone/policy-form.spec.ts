// A whole text is split into its clauses, a document is judged clause by clause, and a new version says what it changes.
import { describe, expect, test } from 'vitest';
import { changesBetween } from '#shared/outreach/clause-changes.ts';
import type { Clause } from '#shared/outreach/clauses.ts';
import { PublishPolicy, RevisePolicy } from '#shared/outreach/policies.ts';
import type { BankView, PolicyView } from '#shared/outreach/views.ts';
import {
  retiredBy,
  sayChanges,
  sayFollows,
} from '../../miniprogram/src/features/bank/policy/change-words.ts';
import {
  type ClauseInHand,
  clauseAdded,
  clauseMoved,
  clausesPasted,
  clauseTaken,
  clauseWritten,
  missingOfPolicy,
  nextVersion,
  type PolicyInHand,
  publishData,
  reviseData,
  startPolicy,
} from '../../miniprogram/src/features/bank/policy/policy-form.ts';
import { splitClauses } from '../../miniprogram/src/features/bank/policy/split-clauses.ts';
import { nth, TODAY } from './kit/paper.ts';

const COUNTY = '320682000000';

describe('a pasted text', () => {
  test('is split where a line begins with 第…条; chapters say nothing, later lines belong to their clause', () => {
    const text =
      '如皋市委托照护办法\r\n第一章　总则\n第一条　为了做好委托照护，制定本办法。\n第二章 委托\n' +
      '第十条之一 应当签订确认书：\n（一）写明期限；\n第二十二条规定的情形除外。\n第十一条：由村里见证。';
    expect(splitClauses(text)).toEqual([
      { no: '第一条', heading: '', says: '为了做好委托照护，制定本办法。' },
      {
        no: '第十条之一',
        heading: '',
        says: '应当签订确认书：\n（一）写明期限；\n第二十二条规定的情形除外。',
      },
      { no: '第十一条', heading: '', says: '由村里见证。' },
    ]);
  });

  test('of numbered sections is split by section and item', () => {
    const text =
      '一、总体要求\n（一）指导思想。全面落实责任。\n（二）基本原则。坚持家庭尽责。\n二、完善体系\n各地要建立台账。\n' +
      '三、加强督查。每季度通报一次。\n四、抓好落实';
    expect(splitClauses(text)).toEqual([
      { no: '一（一）', heading: '指导思想', says: '全面落实责任。' },
      { no: '一（二）', heading: '基本原则', says: '坚持家庭尽责。' },
      { no: '二', heading: '完善体系', says: '各地要建立台账。' },
      { no: '三', heading: '加强督查', says: '每季度通报一次。' },
      { no: '四', heading: '', says: '抓好落实' },
    ]);
  });

  test('without numbers is no clause', () => {
    expect(splitClauses('请各镇认真落实。')).toEqual([]);
    expect(splitClauses('')).toEqual([]);
  });
});

const clause = (key: number, changed: Partial<ClauseInHand> = {}): ClauseInHand => ({
  key,
  no: `第${key}条`,
  heading: '',
  says: `条文${key}`,
  plainly: `白话${key}`,
  ...changed,
});

describe('the clauses in hand', () => {
  const three = [clause(1), clause(2), clause(3)];
  const keys = (clauses: readonly ClauseInHand[]) => clauses.map(({ key }) => key);

  test('are added, written, moved and taken away', () => {
    expect(keys(clauseAdded(three))).toEqual([1, 2, 3, 4]);
    expect(keys(clauseMoved(three, 2, -1))).toEqual([2, 1, 3]);
    expect(keys(clauseMoved(three, 1, -1))).toEqual([1, 2, 3]);
    expect(keys(clauseMoved(three, 3, 1))).toEqual([1, 2, 3]);
    expect(keys(clauseTaken(three, 2))).toEqual([1, 3]);
    expect(clauseWritten(three, 2, { says: '新' })[1]?.says).toBe('新');
  });

  test('take a pasted text over: known numbers are worded anew and keep their plain words', () => {
    const found = [
      { no: '第2条', heading: '', says: '新条文2' },
      { no: '第9条', heading: '罚则', says: '条文9' },
    ];
    const pasted = clausesPasted([...three, { ...clause(4), no: '', says: '', plainly: '' }], found);
    expect(pasted.map(({ no, says, plainly }) => [no, says, plainly])).toEqual([
      ['第1条', '条文1', '白话1'],
      ['第2条', '新条文2', '白话2'],
      ['第3条', '条文3', '白话3'],
      ['第9条', '条文9', ''],
    ]);
    expect(new Set(keys(pasted)).size).toBe(4);
  });
});

const whole = (changed: Partial<PolicyInHand> = {}): PolicyInHand => ({
  ...startPolicy(TODAY),
  title: ' 委托照护办法 ',
  kind: 'county',
  issuer: '民政局',
  summary: '怎么签。',
  clauses: [clause(1), clause(2, { duty: 'visit', heading: ' 上门 ' })],
  ...changed,
});

const faultsOf = (form: PolicyInHand, isRevision = false): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(missingOfPolicy(form, isRevision)).flatMap(([place, words]) =>
      words === undefined ? [] : [[place, words]],
    ),
  );

describe('a document in hand', () => {
  test('says at each place what is missing', () => {
    expect(faultsOf(whole())).toEqual({});
    expect(faultsOf(startPolicy(TODAY))).toEqual({
      title: '还差名称',
      kind: '还没有选是哪一级的',
      issuer: '还差发文机关',
      summary: '还差几句大意',
      'clauses.0.no': '还差条号',
      'clauses.0.says': '还差条文',
      'clauses.0.plainly': '还差大白话',
    });
    expect(faultsOf(whole({ clauses: [] }))).toEqual({ clauses: '还没有条款' });
    expect(faultsOf(whole({ effectiveOn: '' }), true)).toEqual({
      note: '还差改了什么',
      effectiveOn: '还差生效日期',
    });
    const twice = whole({ clauses: [clause(1), clause(2, { no: ' 第1条 ' })] });
    expect(faultsOf(twice)).toEqual({ 'clauses.1.no': '前面有一条也是这个条号' });
    expect(faultsOf(whole({ clauses: [clause(1, { says: '长'.repeat(801) })] }))['clauses.0.says']).toContain(
      '最多 800 字',
    );
  });

  test('becomes commands that the treaty takes', () => {
    const published = publishData(whole({ number: ' 皋民发〔2026〕1号 ' }), COUNTY);
    expect(PublishPolicy.parse(published)).toEqual(published);
    expect(published?.clauses[1]).toEqual({
      no: '第2条',
      heading: '上门',
      says: '条文2',
      plainly: '白话2',
      duty: 'visit',
    });
    expect(publishData(startPolicy(TODAY), COUNTY)).toBeUndefined();
    const revised = reviseData(whole({ note: ' 改了 ' }));
    expect(RevisePolicy.parse(revised)).toEqual({ ...revised, note: '改了' });
  });

  test('starts its next version as the newest is worded, later than it', () => {
    const view: PolicyView = {
      policyId: nth('pol', 1),
      version: 1,
      readAt: `${TODAY}T01:00:00.000Z`,
      title: '办法',
      kind: 'county',
      issuer: '民政局',
      shown: {
        version: 1,
        effectiveOn: '2026-01-01',
        summary: '怎么签。',
        clauses: [{ no: '一', says: '条文', plainly: '白话', duty: 'file' }],
      },
      changes: [],
      versions: [{ version: 1, effectiveOn: '2026-01-01' }],
    };
    const form = nextVersion(view, TODAY);
    expect(form).toMatchObject({ title: '办法', note: '', effectiveOn: TODAY, summary: '怎么签。' });
    expect(form.clauses).toEqual([
      { key: 1, no: '一', heading: '', says: '条文', plainly: '白话', duty: 'file' },
    ]);
    const coming = { ...view, shown: { ...view.shown, effectiveOn: '2026-07-01' } };
    expect(nextVersion(coming, TODAY).effectiveOn).toBe('');
  });
});

describe('what a new version changes', () => {
  const worded = (no: string, says: string): Clause => ({ no, says, plainly: '白话' });
  const changes = changesBetween(
    [worded('一', '甲'), worded('二', '乙'), worded('三', '丙')],
    [worded('一', '甲'), worded('二', '新乙'), worded('四', '丁')],
  );
  const asked = (n: number, no: string, retired?: 'by_hand'): BankView['questions'][number] => ({
    questionId: nth('qst', n),
    clause: no,
    duty: 'visit',
    kind: 'true_false',
    difficulty: 'easy',
    asks: '？',
    options: [],
    right: [],
    because: '',
    ...(retired && { retired }),
  });
  const bank: BankView = {
    policyId: nth('pol', 1),
    title: '办法',
    version: 1,
    readAt: `${TODAY}T01:00:00.000Z`,
    questions: [asked(1, '二'), asked(2, '二', 'by_hand'), asked(3, '三'), asked(4, '一')],
    clausesWithout: [],
  };

  test('is said with the questions that go with it', () => {
    expect(sayChanges(changes)).toBe('改了 1\u00a0条，新增 1\u00a0条，删去 1\u00a0条');
    expect(sayChanges([])).toBe('条文和职责都没有改');
    expect(changes.map((change) => [change.no, retiredBy(change, bank)])).toEqual([
      ['二', 1],
      ['四', 0],
      ['三', 1],
    ]);
    expect(sayFollows(changes, bank, '2026-07-01', TODAY)).toBe(
      '7月1日\u00a0起按新的一版，改动的条款上有 2\u00a0道题会停用，要重新出题。全市的儿童主任和督导员会收到提醒。',
    );
    expect(sayFollows(changes, undefined, TODAY, TODAY)).toBe(
      '发布后按新的一版。全市的儿童主任和督导员会收到提醒。',
    );
    expect(sayFollows(changes, undefined, '2026-01-01', TODAY)).toBe('发布后按新的一版。');
  });
});
