// What a birthday changes for a child, said while it is near, and for as long as the file has not followed it.

import { ageOn, daysBetween } from '#shared/kernel/time.ts';
import { type Change, changesAt, nextTurning } from '#shared/registry/ages.ts';
import type { Category } from '#shared/registry/child.ts';
import { sayDate } from '../../../kernel/say.ts';

/** One bold clause, and what follows from it. */
export type BirthdayWords = Readonly<{ bold: string; follows: readonly string[] }>;

type Looked = Readonly<{ bornOn: string; categories: readonly Category[] }>;

const NEAR_DAYS = 31;
const LEFT_BEHIND_UNTIL = 16;
const OF_AGE = 18;

const words: Readonly<Record<Change, string>> = {
  own_consent: '用他的信息，要问他本人同意',
  left_behind_ends: '不再算留守儿童，到时请改类别',
  entrustment_ends: '委托照护的确认书到期',
  may_live_alone: '可以独自居住，是不是合适还要看情况',
  comes_of_age: '成年，到时请办结案',
  child_benefits_end: '儿童的补助到期，请核对',
};

const OF_LEFT_BEHIND: readonly Change[] = ['left_behind_ends', 'entrustment_ends'];

/** Nothing where no such birthday is within a month and none was left unattended. */
export const sayBirthday = ({ bornOn, categories }: Looked, today: string): BirthdayWords | undefined => {
  const isLeftBehind = categories.includes('left_behind');
  const age = ageOn(bornOn, today);
  if (age >= OF_AGE) return { bold: `已满 ${OF_AGE} 岁`, follows: ['已经成年，请办结案'] };
  if (age >= LEFT_BEHIND_UNTIL && isLeftBehind)
    return { bold: `已满 ${LEFT_BEHIND_UNTIL} 岁`, follows: ['不再算留守儿童，请改类别'] };
  const next = nextTurning(bornOn, today);
  if (!next || daysBetween(today, next.on) > NEAR_DAYS) return undefined;
  const follows = changesAt[next.age].filter((change) => isLeftBehind || !OF_LEFT_BEHIND.includes(change));
  return {
    bold: `${sayDate(next.on, today)}满 ${next.age} 岁`,
    follows: follows.map((change) => words[change]),
  };
};
