// What is wrong with a cell of a sheet, in words, and how it is mended where the sheet was written.
import type { FaultyRow, ImportChecked, ImportColumn, ImportFault } from '#shared/outreach/import.ts';
import { columnTitles } from '#shared/outreach/import-words.ts';
import { sayCount } from '../../../kernel/say.ts';

/** A column, as the template heads it. */
export const columnName = (column: ImportColumn): string => columnTitles[column][0];

/** What is wrong, and what to do about it. */
export type FaultWords = Readonly<{ wrong: string; mend: string }>;

const LONGEST: Partial<Record<ImportColumn, number>> = { asks: 300, because: 300 };
const LONGEST_OPTION = 120;

const words = {
  formula: { wrong: '单元格是公式，没有执行', mend: '改成文字' },
  policy_unknown: { wrong: '题库里没有这份政策', mend: '照题库里的名称写' },
  policy_superseded: { wrong: '这份政策已经废止', mend: '换成接替它的政策' },
  clause_unknown: { wrong: '这份政策里没有这一条', mend: '核对条号' },
  duty_unknown: { wrong: '没有这项职责', mend: '从下拉里选' },
  kind_unknown: { wrong: '没有这种题型', mend: '从下拉里选' },
  difficulty_unknown: { wrong: '没有这种难度', mend: '从下拉里选' },
  asked_twice_in_sheet: { wrong: '表里有两行问的一样', mend: '删掉一行' },
  already_in_bank: { wrong: '题库里已经有这道题', mend: '不用导入' },
  broken_character: { wrong: '有一个字认不出来', mend: '重打那个字' },
  options_out_of_order: { wrong: '选项中间空了一格', mend: '从 A 起挨着填' },
  options_alike: { wrong: '有两个选项一样', mend: '改掉一个' },
  options_not_true_false: { wrong: '判断题的选项不是对和错', mend: 'A 填对，B 填错' },
  right_not_an_option: { wrong: '答案不是选项里的字母', mend: '只写选项的字母' },
  right_named_twice: { wrong: '同一个字母写了两次', mend: '去掉一个' },
  right_not_one: { wrong: '这种题只能有一个答案', mend: '只留一个字母' },
  right_too_few: { wrong: '多选至少要两个答案', mend: '补上，或改成单选' },
  right_not_all: { wrong: '排序没有写全', mend: '每个字母写一次' },
  too_few: { wrong: '选项太少', mend: '至少填两个' },
} as const satisfies Record<Exclude<ImportFault, 'empty' | 'too_long'>, FaultWords>;

/** A fault in words, at its column. */
export const faultWords = (column: ImportColumn, fault: ImportFault): FaultWords => {
  if (fault === 'empty') return { wrong: '没有填', mend: `补上${columnName(column)}` };
  if (fault === 'too_long')
    return { wrong: '字太多', mend: `缩短到 ${LONGEST[column] ?? LONGEST_OPTION} 字以内` };
  return words[fault];
};

/** One line of the table: one cell that is wrong. */
export type FaultLine = Readonly<{ key: string; row: number; asks: string; inBank: boolean }> &
  FaultyRow['faults'][number];

const isInBank = ({ faults }: FaultyRow): boolean => faults.every(({ fault }) => fault === 'already_in_bank');

/** Every wrong cell of every row, in the sheet's order. */
export const faultLines = (faulty: readonly FaultyRow[]): readonly FaultLine[] =>
  faulty.flatMap((row) =>
    row.faults.map((fault) => ({
      ...fault,
      key: `${row.row}-${fault.column}-${fault.fault}`,
      row: row.row,
      asks: row.asks,
      inBank: isInBank(row),
    })),
  );

/** How many rows have to be mended, and how many need nothing since the bank has them already. */
export const rowsToMend = (faulty: readonly FaultyRow[]): Readonly<{ mend: number; inBank: number }> => {
  const inBank = faulty.filter(isInBank).length;
  return { mend: faulty.length - inBank, inBank };
};

/** The sentence above the table: 60 行里 55 行可以导入，5 行要您看一下. */
export const sayChecked = ({ rows, faulty, good }: ImportChecked): string => {
  const can = `${sayCount(rows, '行')}里 ${sayCount(good.length, '行')}可以导入`;
  if (faulty.length === 0) return `${sayCount(rows, '行')}都可以导入`;
  const look = `${sayCount(faulty.length, '行')}要您看一下`;
  return good.length === 0 ? look : `${can}，${look}`;
};

/** What a cell says; an empty one says so. */
export const sayCell = (says: string): string => (says === '' ? '（空）' : says);

/** A cell of a file that a spreadsheet opens: quoted, and never run as a formula. */
const cell = (text: string): string => {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
};

const line = (cells: readonly string[]): string => cells.map(cell).join(',');

/** The wrong cells as a file for a spreadsheet, its head included; it opens in Chinese because of its first character. */
export const faultsAsFile = (faulty: readonly FaultyRow[]): string =>
  `\uFEFF${[
    line(['行', '题目', '哪一列', '表里写的', '哪里不对', '怎么改']),
    ...faultLines(faulty).map(({ row, asks, column, says, fault }) => {
      const { wrong, mend } = faultWords(column, fault);
      return line([String(row), asks, columnName(column), says, wrong, mend]);
    }),
  ].join('\r\n')}\r\n`;

/** The wrong cells as lines to be pasted into a message. */
export const faultsAsWords = (faulty: readonly FaultyRow[]): string =>
  faultLines(faulty)
    .map(({ row, column, says, fault }) => {
      const { wrong, mend } = faultWords(column, fault);
      return `第 ${row} 行，${columnName(column)}：${sayCell(says)}。${wrong}，${mend}。`;
    })
    .join('\n');

/** How a column is filled in; the options B to H are filled in as A is. */
export const columnRules: Partial<Record<ImportColumn, string>> = {
  policy: '从下拉里选，和题库里的名称一样',
  clause: '写政策里的条号，例如：第二十二条',
  duty: '考哪项职责，从下拉里选；不填就是条款自己的',
  kind: '单选、多选、判断或排序',
  difficulty: '容易、中等或难',
  asks: '最多 300 字，写成当场会遇到的事',
  A: '从 A 起挨着填，每个最多 120 字；判断题不用填',
  right: '写字母：多选写几个，如 AC；排序照对的先后，如 CAB；判断写对或错',
  because: '最多 300 字，答完以后给人看',
};
