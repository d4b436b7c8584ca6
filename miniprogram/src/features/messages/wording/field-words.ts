// The pushed fields as they are written: how long they may be, what stands for a placeholder, and what is wrong with them.
import { isTooLong, typeOf } from '#shared/notifications/field-limits.ts';
import { fill } from '#shared/notifications/render.ts';
import { faultIn } from '#shared/notifications/wording.ts';
import { wordingFaults } from '../../../kernel/notifications-copy.ts';
import { sayCount } from '../../../kernel/say.ts';
import { type Fields, nameOfField, SAMPLE } from './seen-fields.ts';

const placeholders = {
  count: { name: '件数', longest: '999' },
  on: { name: '日子', longest: '12月31日' },
  at: { name: '时间', longest: '23:59' },
} as const satisfies Record<keyof typeof SAMPLE, object>;

const LONGEST = {
  count: placeholders.count.longest,
  on: placeholders.on.longest,
  at: placeholders.at.longest,
};

const LONGEST_TRIED = 60;

/** How many characters the platform takes in a field; as many as a command may carry where it states no limit. */
export const mostIn = (field: string): number => {
  const type = typeOf(field);
  let most = 0;
  while (type && most < LONGEST_TRIED && !isTooLong(type, '字'.repeat(most + 1))) most++;
  return most;
};

/** How many characters a field has once everything in it is filled at its longest. */
export const lengthOf = (words: string): number => [...fill(words.trim(), LONGEST)].length;

/** The placeholders in a message's own fields, as one writes them: {count}. */
const placeholdersOf = (own: Fields): readonly string[] => [
  ...new Set(Object.values(own).flatMap((words) => words.match(/\{[^{}]+\}/g) ?? [])),
];

const isPlaceholder = (name: string): name is keyof typeof placeholders => Object.hasOwn(placeholders, name);

/** What each placeholder of a message becomes: {count} 发的时候换成件数，比如 3. Nothing where it has none. */
export const sayPlaceholders = (own: Fields): readonly string[] =>
  placeholdersOf(own).flatMap((written) => {
    const key = written.slice(1, -1);
    if (!isPlaceholder(key)) return [];
    const { name, longest } = placeholders[key];
    return [`${written} 发的时候换成${name}，比如 ${SAMPLE[key]}。字数按最长的 ${longest} 算。`];
  });

const sayUnknown = (own: Fields): string => {
  const known = placeholdersOf(own);
  return known.length === 0
    ? '这一条没有要换的字，请去掉花括号'
    : `花括号里只能写 ${known.join('、')}，别的换不出来`;
};

const ONLY_HAN = '只能写汉字，不能有标点和数字';

/** What keeps the words of a field from being saved; nothing where they may be. `own` are the message's first words. */
export const sayFault = (key: string, field: string, words: string, own: Fields): string | undefined => {
  const fault = faultIn(key, field, words.trim());
  if (!fault) return undefined;
  if (fault === 'too_long')
    return `多了\u00a0${sayCount(lengthOf(words) - mostIn(field), '个字')}，最多\u00a0${sayCount(mostIn(field), '个字')}`;
  if (fault === 'unknown_placeholder') return sayUnknown(own);
  if (fault === 'wrong_form') return typeOf(field) === 'phrase' ? ONLY_HAN : wordingFaults[fault];
  return fault === 'empty' ? `${nameOfField(field)}不能空着` : wordingFaults[fault];
};

/** The same without spaces at either end, as it is sent. */
export const trimmed = (fields: Fields): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).map(([field, words]) => [field, words.trim()]));

/** True where two wordings say the same. */
export const sameFields = (one: Fields, other: Fields): boolean =>
  Object.keys({ ...one, ...other }).every((field) => one[field]?.trim() === other[field]?.trim());
