// The Chinese names of every code about policies, questions, papers and contests, and how long and how often in words.
import { countyDate } from '#shared/kernel/time.ts';
import type { Duty } from '#shared/outreach/clauses.ts';
import type { drawings, paperPurposes, withdrawReasons } from '#shared/outreach/papers.ts';
import type { policyKinds } from '#shared/outreach/policies.ts';
import type { Difficulty, QuestionKind } from '#shared/outreach/questions.ts';
import { sayClock, sayDate } from './say.ts';

export const dutyNames = {
  find: '摸底排查',
  file: '建档更新',
  visit: '走访探视',
  entrust: '委托监护',
  report: '强制报告',
  guide: '监护指导',
  school: '控辍保学',
  benefits: '保障申领',
  refer: '转介帮扶',
  outreach: '政策宣讲',
  privacy: '隐私保护',
} as const satisfies Record<Duty, string>;

export const policyKindNames = {
  law: '法律',
  national: '国家文件',
  province: '省文件',
  prefecture: '南通市文件',
  county: '本市文件',
} as const satisfies Record<(typeof policyKinds)[number], string>;

export const questionKindNames = {
  single: '单选',
  multiple: '多选',
  true_false: '判断',
  order: '排序',
} as const satisfies Record<QuestionKind, string>;

export const difficultyNames = { easy: '容易', middle: '中等', hard: '难' } as const satisfies Record<
  Difficulty,
  string
>;

export const purposeNames = {
  quiz: '年度竞答',
  contest: '竞赛',
  start_of_duty: '上岗考试',
} as const satisfies Record<(typeof paperPurposes)[number], string>;

export const drawingNames = {
  same_for_all: '人人一样',
  each_their_own: '各抽各的',
} as const satisfies Record<(typeof drawings)[number], string>;

export const withdrawNames = {
  wrong_question: '题目有错',
  wrong_window: '时间定错了',
  replaced: '换新的一版',
  questions_retired: '题停用了，不够抽',
  other: '其他原因',
} as const satisfies Record<(typeof withdrawReasons)[number], string>;

/** A moment with its day, whatever day it is: 6月15日 8:00. */
export const sayAt = (at: string, today: string): string =>
  `${sayDate(countyDate(at), today)}\u00a0${sayClock(at)}`;

/** From one moment to another, the day said once where it is the same: 6月15日 8:00 到 20:00. */
export const sayWindow = (openAt: string, closeAt: string, today: string): string =>
  countyDate(openAt) === countyDate(closeAt)
    ? `${sayAt(openAt, today)} 到 ${sayClock(closeAt)}`
    : `${sayAt(openAt, today)} 到 ${sayAt(closeAt, today)}`;
