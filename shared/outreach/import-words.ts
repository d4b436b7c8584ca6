// What a sheet of questions says in Chinese: the titles of its columns, and the words that stand for kinds, duties and difficulties.
import type { Duty } from './clauses.ts';
import type { ImportColumn } from './import.ts';
import type { Difficulty, OptionKey, QuestionKind } from './questions.ts';

/** The words for one thing; the first is the one that a template offers. */
type Words = readonly [string, ...string[]];

/** The titles under which a column is found; the first is the template's. */
export const columnTitles = {
  policy: ['政策', '政策名称', '文件'],
  clause: ['条号', '条款', '条款号'],
  duty: ['职责'],
  kind: ['题型'],
  difficulty: ['难度'],
  asks: ['题目', '题干', '问题'],
  A: ['选项A', 'A'],
  B: ['选项B', 'B'],
  C: ['选项C', 'C'],
  D: ['选项D', 'D'],
  E: ['选项E', 'E'],
  F: ['选项F', 'F'],
  G: ['选项G', 'G'],
  H: ['选项H', 'H'],
  right: ['答案', '正确答案'],
  because: ['解析', '依据'],
} as const satisfies Record<ImportColumn, Words>;

/** Columns that a sheet may leave out: a clause has its duty, and few questions have more than two options. */
export const optionalColumns: readonly ImportColumn[] = ['duty', 'C', 'D', 'E', 'F', 'G', 'H'];

export const dutyWords = {
  find: ['摸底排查', '排查'],
  file: ['建档更新', '建档'],
  visit: ['走访探视', '走访'],
  entrust: ['委托监护', '委托照护'],
  report: ['强制报告', '报告'],
  guide: ['监护指导', '家庭教育指导'],
  school: ['控辍保学', '入学'],
  benefits: ['保障申领', '保障'],
  refer: ['转介帮扶', '转介'],
  outreach: ['政策宣讲', '宣讲'],
  privacy: ['隐私保护', '隐私'],
} as const satisfies Record<Duty, Words>;

export const kindWords = {
  single: ['单选', '单选题', '单项选择题'],
  multiple: ['多选', '多选题', '多项选择题'],
  true_false: ['判断', '判断题'],
  order: ['排序', '排序题'],
} as const satisfies Record<QuestionKind, Words>;

export const difficultyWords = {
  easy: ['容易', '易', '简单'],
  middle: ['中等', '中', '一般'],
  hard: ['难', '困难', '较难'],
} as const satisfies Record<Difficulty, Words>;

/** How the answer to a true-or-false question is written beside its letter. */
export const trueFalseWords = {
  A: ['对', '正确', '√', '是', 'TRUE'],
  B: ['错', '错误', '×', '否', 'FALSE'],
} as const satisfies Partial<Record<OptionKey, Words>>;

/** A text as it is compared: full-width letters are plain ones, and spaces say nothing. */
export const compared = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').toUpperCase();

/** What a text stands for in such a list; undefined where it is in none of them. */
export const meantBy = <Code extends string>(
  words: Readonly<Partial<Record<Code, readonly string[]>>>,
  text: string,
): Code | undefined => {
  const said = compared(text);
  for (const code in words) if (words[code]?.some((word) => compared(word) === said)) return code;
  return undefined;
};
