// The words of the sheet for what the files keep as codes; part of the text that is signed, so they change with a template only.
import type { healthStates, relations } from '../registry/child.ts';
import type { soleReasons, unheardReasons } from './contract.ts';

export const sexWords = { female: '女', male: '男' } as const;

export const relationWords: Readonly<Record<(typeof relations)[number], string>> = {
  father: '父亲',
  mother: '母亲',
  grandfather: '祖父或外祖父',
  grandmother: '祖母或外祖母',
  elder_sibling: '兄姐',
  relative: '亲属',
  neighbour: '邻居',
  other: '其他',
};

export const healthWords: Readonly<Record<(typeof healthStates)[number], string>> = {
  healthy: '健康',
  chronic: '有慢性病',
  serious: '有重病',
  disabled: '有残疾',
};

export const soleWords: Readonly<Record<(typeof soleReasons)[number], string>> = {
  other_deceased: '另一方已去世',
  other_unable: '另一方无力照管',
  other_lost: '另一方下落不明',
  sole_right: '孩子依法由本人抚养',
};

export const unheardWords: Readonly<Record<(typeof unheardReasons)[number], string>> = {
  too_young: '孩子年纪小，还不能表达意见',
  cannot_express: '孩子因病或者残疾，不能表达意见',
};
