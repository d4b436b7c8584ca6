// The sheets that an officer chooses in the pictures, by name, and what a check finds in each.
import type { FaultyRow, ImportChecked } from '#shared/outreach/import.ts';
import type { Question } from '#shared/outreach/questions.ts';
import { banked, bare } from './bank-questions.ts';
import { ENTRUSTING } from './bank-story.ts';
import { LAW, LEFT_BEHIND, REPORTING } from './quiz-bank.ts';

export const STORY_SHEET = '六月题目.xlsx';
export const CLEAN_SHEET = '补充题目.xlsx';
export const FAULTY_SHEET = '全错.xlsx';
export const BROKEN_SHEET = '旧题库.xls';

const faulty: readonly FaultyRow[] = [
  {
    row: 9,
    asks: '发现孩子逃学三天，先找谁了解情况？',
    faults: [{ column: 'right', says: 'E', fault: 'right_not_an_option' }],
  },
  {
    row: 17,
    asks: '哪些人不能托付照看孩子？',
    faults: [{ column: 'right', says: 'A', fault: 'right_too_few' }],
  },
  {
    row: 23,
    asks: '',
    faults: [
      { column: 'asks', says: '', fault: 'empty' },
      { column: 'because', says: '=HYPERLINK("http://a.cn")', fault: 'formula' },
    ],
  },
  {
    row: 38,
    asks: '父母外出打工，孩子交给谁照看，要告诉哪里？',
    faults: [{ column: 'clause', says: '第二十三条第二款', fault: 'clause_unknown' }],
  },
  {
    row: 52,
    asks: '父母外出务工，最先要做的是哪一件？',
    faults: [{ column: 'asks', says: '父母外出务工，最先要做的是哪一件？', fault: 'already_in_bank' }],
  },
];

type Short = readonly [policyId: string, no: string, asks: string, ...options: string[]];

const shorts: readonly Short[] = [
  [
    LAW,
    '第二十二条',
    '托人照看以前，最要紧的是看哪一点？',
    '离家近不近',
    '有没有能力照看、有没有劣迹',
    '要不要钱',
    '是不是亲戚',
  ],
  [
    LAW,
    '第二十三条',
    '托给姑妈照看以后，父母每周至少要做什么？',
    '寄一次钱',
    '和孩子、姑妈联系一次',
    '回来一次',
    '发一条短信',
  ],
  [LAW, '第四十三条', '谁来给留守儿童建档？', '学校', '村（居）委会的专人', '派出所', '卫生院'],
  [
    REPORTING,
    '第六条',
    '夜里接到孩子被打的消息，先打给谁？',
    '镇儿童督导员',
    '公安',
    '村书记',
    '孩子的班主任',
  ],
  [
    REPORTING,
    '第四条',
    '下面哪一种最该马上报告？',
    '孩子挑食',
    '孩子身上多处旧伤又添新伤',
    '孩子不爱说话',
    '孩子成绩差',
  ],
  [
    LEFT_BEHIND,
    '三',
    '上门走访，先看什么？',
    '家具新不新',
    '吃饭、睡觉、有没有人管',
    '奖状多不多',
    '院子干不干净',
  ],
  [
    LEFT_BEHIND,
    '四（一）',
    '孩子独自在家三天，找不到父母，该怎么办？',
    '等父母回来',
    '第一时间报公安',
    '让邻居看着',
    '下月再去',
  ],
  [ENTRUSTING, '第三条', '确认书由谁见证？', '儿童主任', '村会计', '邻居', '学校老师'],
  [
    ENTRUSTING,
    '第五条',
    '哪一种人不能托？',
    '爱吸烟的舅舅',
    '有虐待前科的表叔',
    '退休的姨妈',
    '开小店的伯伯',
  ],
];

const goodRow = (row: number, n: number): ImportChecked['good'][number] => {
  const [policyId, no, asks, ...options] = shorts[n % shorts.length] ?? [LAW, '第二十二条', ''];
  const round = Math.floor(n / shorts.length);
  const question: Question = bare(
    banked(
      {
        asks: round === 0 ? asks : `${asks}（情形 ${round + 1}）`,
        options,
        right: policyId === ENTRUSTING && no === '第三条' ? ['A'] : ['B'],
        because: '照条文办，先保孩子平安，再一步一步报告、记录。',
        of: [policyId, no, 'visit'],
        difficulty: n % 5 === 0 ? 'hard' : n % 2 === 0 ? 'easy' : 'middle',
      },
      1000 + row,
    ),
  );
  return { row, policyId, question };
};

/** So many good rows, on the rows that nothing is wrong with. */
const goodRows = (count: number, wrong: readonly number[]): ImportChecked['good'] =>
  Array.from({ length: count + wrong.length }, (_, n) => n + 2)
    .filter((row) => !wrong.includes(row))
    .map(goodRow);

/** What a check answers, by the sheet's name; of any other the server says that it cannot be read. */
export const checkedSheets: Readonly<Record<string, ImportChecked>> = {
  [STORY_SHEET]: {
    name: STORY_SHEET,
    rows: 60,
    faulty: [...faulty],
    good: goodRows(
      55,
      faulty.map(({ row }) => row),
    ),
  },
  [CLEAN_SHEET]: { name: CLEAN_SHEET, rows: 18, faulty: [], good: goodRows(18, []) },
  [FAULTY_SHEET]: { name: FAULTY_SHEET, rows: 4, faulty: faulty.slice(0, 4), good: [] },
};
