// The first letters of the pinyin of the story's names, and an ID number for each of its people.
import { checkCharacter } from '#shared/registry/id-number.ts';

const LETTERS: Readonly<Record<string, string>> = Object.fromEntries(
  '王w雨y欣x陈c子z轩x沈s思s涵h钱q宇y航h顾g梓z徐x若r彤t何h俊j杰j陆l佳j怡y冒m浩h然r丛c诗s琪q石s熙x汐x桐t平p秀x英y明m芳f赵z小x梅m建j国g'
    .match(/../gu)
    ?.map((pair) => [pair.charAt(0), pair.charAt(1)]) ?? [],
);

/** 王雨欣 as wyx. */
export const initialsOf = (name: string): string => [...name].map((one) => LETTERS[one] ?? '').join('');

/** The n-th person's number, right by the rule, for this birth date and sex. */
export const idNumberOf = (n: number, bornOn: string, sex: 'female' | 'male'): string => {
  const digit = (n % 5) * 2 + (sex === 'male' ? 1 : 0);
  const digits = `320682${bornOn.replaceAll('-', '')}${String(n % 100).padStart(2, '0')}${digit}`;
  return digits + checkCharacter(digits);
};
