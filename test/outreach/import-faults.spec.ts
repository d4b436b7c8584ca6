// A row that cannot be taken says so cell by cell, each cell once and by its name; nothing in it is ever computed.
import { beforeAll, describe, expect, test } from 'vitest';
import type { ImportColumn, ImportFault } from '#shared/outreach/import.ts';
import { type County, checkedIn, filled, good, type Row } from './a-sheet.ts';

let county: County;
beforeAll(async () => {
  county = await filled();
});

/** The faults of one row that differs from a good one in this. */
const faultsOf = async (changed: Row): Promise<readonly string[]> => {
  const { faulty } = await checkedIn(county, { ...good, ...changed });
  return faulty.flatMap(({ faults }) => faults.map(({ column, fault }) => `${column} ${fault}`));
};

describe('a row is told cell by cell what is wrong with it', () => {
  const long = (n: number): string => '字'.repeat(n);

  test.each<readonly [Row, readonly `${ImportColumn} ${ImportFault}`[]]>([
    [{ policy: undefined }, ['policy empty']],
    [{ policy: '没有的政策' }, ['policy policy_unknown']],
    [{ policy: '旧要点' }, ['policy policy_superseded']],
    [{ clause: '第九十九条' }, ['clause clause_unknown']],
    [{ clause: undefined }, ['clause empty']],
    [{ duty: '洗衣做饭' }, ['duty duty_unknown']],
    [{ clause: '第二十三条', duty: undefined }, ['duty empty']],
    [{ kind: '填空' }, ['kind kind_unknown']],
    [{ difficulty: '极难' }, ['difficulty difficulty_unknown']],
    [{ asks: undefined }, ['asks empty']],
    [{ asks: long(301) }, ['asks too_long']],
    [{ because: long(301) }, ['because too_long']],
    [{ B: long(121) }, ['B too_long']],
    [{ asks: '半个字_xD800_' }, ['asks broken_character']],
    [{ B: '半个字_xDFFF_' }, ['B broken_character']],
    [{ A: undefined }, ['A options_out_of_order']],
    [{ B: undefined, D: '丁' }, ['B options_out_of_order']],
    [{ B: '不用托付' }, ['C options_alike']],
    [{ B: undefined, C: undefined }, ['B too_few']],
    [{ A: undefined, B: undefined, C: undefined }, ['A too_few']],
    [{ kind: '判断' }, ['A options_not_true_false']],
    [{ right: 'D' }, ['right right_not_an_option']],
    [{ right: '第一个' }, ['right right_not_an_option']],
    [{ right: 'AB' }, ['right right_not_one']],
    [{ kind: '多选', right: 'AA' }, ['right right_named_twice']],
    [{ kind: '多选', right: 'A' }, ['right right_too_few']],
    [{ kind: '排序', right: 'AB' }, ['right right_not_all']],
    [{ right: undefined }, ['right empty']],
    [{ asks: { formula: '1+1', value: '2' } }, ['asks formula']],
    [{ right: { formula: 'CONCATENATE("A")', value: 'A' } }, ['right formula']],
    [
      { policy: undefined, kind: '填空', because: undefined },
      ['policy empty', 'because empty', 'kind kind_unknown'],
    ],
  ])('%j', async (changed, faults) => {
    expect(await faultsOf(changed)).toEqual(faults);
  });

  test('a formula keeps its own text, and nobody computes it', async () => {
    const { faulty } = await checkedIn(county, {
      ...good,
      B: { formula: 'HYPERLINK("http://x")', value: '点我' },
    });
    expect(faulty).toEqual([
      {
        row: 2,
        asks: good.asks,
        faults: [{ column: 'B', says: '=HYPERLINK("http://x")', fault: 'formula' }],
      },
    ]);
  });

  test('what a cell says is shown again only so far', async () => {
    const { faulty } = await checkedIn(county, { ...good, because: long(5_000) });
    expect(faulty[0]?.faults[0]?.says).toHaveLength(80);
  });

  test('keys of every object are words like any other', async () => {
    for (const word of ['__proto__', 'constructor', 'toString']) {
      expect(await faultsOf({ policy: word, kind: word })).toEqual([
        'policy policy_unknown',
        'kind kind_unknown',
      ]);
      expect(await faultsOf({ right: word })).toEqual(['right right_not_an_option']);
    }
  });
});
