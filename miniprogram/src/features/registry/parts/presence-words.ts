// Who was met on a visit, in one breath.
import type { presences } from '#shared/visits/contract.ts';
import { presenceNames } from '../../../kernel/words.ts';

/** 孩子、照看人; a parent on the phone is 和父母通了话. */
export const sayPresence = (presence: readonly (typeof presences)[number][]): string => {
  const met = presence.filter((one) => one !== 'parent_by_phone').map((one) => presenceNames[one]);
  const called = presence.includes('parent_by_phone');
  if (met.length === 0) return '的是电话里的父母';
  return met.join('、') + (called ? '，和父母通了话' : '');
};
