// Policies are told by whether they hold, a change is cut to the words that are its own, and a search marks what it found.
import { describe, expect, test } from 'vitest';
import type { PolicyLine } from '#shared/outreach/views.ts';
import { partsOf, wordsIn } from '../../miniprogram/src/features/outreach/parts/marked.ts';
import {
  groupsOf,
  isRevised,
  sayFrom,
  sayHolds,
  sayPolicies,
} from '../../miniprogram/src/features/outreach/policies/policy-groups.ts';
import {
  clauseIn,
  cutsOf,
  sayChanges,
  sayStanding,
} from '../../miniprogram/src/features/outreach/policy/policy-says.ts';
import { nth, TODAY } from './kit/paper.ts';

const plain = (words: string): string => words.replaceAll('\u00a0', ' ');

const aPolicy = (n: number, changed: Partial<PolicyLine> = {}): PolicyLine => ({
  policyId: nth('pol', n),
  version: 1,
  title: '未成年人保护法',
  kind: 'law',
  issuer: '全国人大常委会',
  summary: '父母外出，要托付好。',
  effectiveOn: '2021-06-01',
  firstEffectiveOn: '2021-06-01',
  clauses: 5,
  holds: 'now',
  ...changed,
});

describe('the list', () => {
  const revised = aPolicy(2, { firstEffectiveOn: '2024-01-01', effectiveOn: '2026-05-20', version: 2 });
  const coming = aPolicy(3, { effectiveOn: '2026-07-01', firstEffectiveOn: '2026-07-01', holds: 'not_yet' });
  const over = aPolicy(4, { holds: 'no_more', supersededOn: '2021-06-01' });

  test('says how many hold now, and which were lately revised', () => {
    expect(plain(sayPolicies([aPolicy(1), revised, coming, over], TODAY))).toBe(
      '2 份政策现在有效，1 份刚更新',
    );
    expect(plain(sayPolicies([aPolicy(1)], TODAY))).toBe('1 份政策现在有效');
    expect(sayPolicies([over], TODAY)).toBe('现在没有有效的政策');
    expect(sayPolicies([], TODAY)).toBe('还没有政策');
    expect([aPolicy(1), revised].map((one) => isRevised(one, TODAY))).toEqual([false, true]);
    expect(isRevised(revised, '2026-07-20')).toBe(false);
  });

  test('has what holds now first, the newest above', () => {
    const groups = groupsOf([over, aPolicy(1), coming, revised]);
    expect(groups.map(({ name, policies }) => [name, policies.map(({ policyId }) => policyId)])).toEqual([
      ['now', [nth('pol', 2), nth('pol', 1)]],
      ['not_yet', [nth('pol', 3)]],
      ['no_more', [nth('pol', 4)]],
    ]);
  });

  test('says who issued it and since when it holds', () => {
    expect(sayFrom({ kind: 'national', issuer: '国务院', number: '国发〔2016〕13号' })).toBe(
      '国家文件，国务院，国发〔2016〕13号',
    );
    expect(plain(sayHolds(coming, TODAY))).toBe('5 条，7月1日起');
    expect(plain(sayHolds(over, TODAY))).toBe('5 条，2021年6月1日废止');
  });
});

describe('one policy', () => {
  test('says whether it holds on the day it is read', () => {
    const shown = { effectiveOn: '2026-07-01' };
    expect(sayStanding({ shown }, TODAY)).toBe('7月1日起施行，现在还没生效');
    expect(sayStanding({ shown: { effectiveOn: '2021-06-01' } }, TODAY)).toBe('2021年6月1日起施行');
    expect(sayStanding({ shown: { effectiveOn: '2021-06-01' }, supersededOn: '2027-01-01' }, TODAY)).toBe(
      '2021年6月1日起施行，2027年1月1日起不再有效',
    );
    expect(sayStanding({ shown: { effectiveOn: '2013-01-01' }, supersededOn: '2021-06-01' }, TODAY)).toBe(
      '2021年6月1日起不再有效',
    );
  });

  test('counts its changes by what they are', () => {
    const changes = (['added', 'reworded', 'reworded', 'repealed'] as const).map((change, n) => ({
      no: `${n}`,
      change,
    }));
    expect(plain(sayChanges(changes))).toBe('改了 2 条，新增 1 条，删去 1 条');
  });

  test.each([
    ['红色每十日走访', '红色每七日走访', '十', '七'],
    ['不少于一次。', '不少于一次，留照片。', '', '，留照片'],
    ['一样', '一样', '', ''],
    ['啊啊', '啊', '啊', ''],
    ['', '全新', '', '全新'],
  ])('cuts %s and %s to what is their own', (before, after, old, fresh) => {
    const [a, b] = cutsOf(before, after);
    expect([a.own, b.own]).toEqual([old, fresh]);
    expect([a.begins + a.own + a.ends, b.begins + b.own + b.ends]).toEqual([before, after]);
  });

  test('a clause is named in an address as either host writes it', () => {
    expect([clauseIn('第二十二条'), clauseIn(encodeURIComponent('第二十二条')), clauseIn(undefined)]).toEqual(
      ['第二十二条', '第二十二条', undefined],
    );
  });
});

describe('a search', () => {
  test('marks each word wherever it stands, and loses no letter', () => {
    const marked = (text: string, words: string) =>
      partsOf(text, words)
        .filter(({ isHit }) => isHit)
        .map(({ part }) => part);
    expect(marked('马上报告，报告镇里', '报告')).toEqual(['报告', '报告']);
    expect(marked('马上报告镇里', '镇里 报')).toEqual(['报', '镇里']);
    expect(marked('国发〔2016〕13号 (试行)', '( 13')).toEqual(['13', '(']);
    expect(marked('没有', '报告')).toEqual([]);
    const parts = partsOf('马上报告，报告镇里', '报告 镇');
    expect(parts.map(({ part }) => part).join('')).toBe('马上报告，报告镇里');
    expect(new Set(parts.map(({ at }) => at)).size).toBe(parts.length);
    expect(wordsIn('  委托   报告 ')).toEqual(['委托', '报告']);
  });
});
