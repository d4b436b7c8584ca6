// Who was met on a visit, in one breath.
import type { presences } from '#shared/visits/contract.ts';
import { presenceNames } from '../../../kernel/words.ts';

/** 见到孩子、照看人; where only a parent was reached, 没见到人，和父母通了话. */
export const sayPresence = (presence: readonly (typeof presences)[number][]): string => {
  const met = presence.filter((one) => one !== 'parent_by_phone').map((one) => presenceNames[one]);
  const called = presence.includes('parent_by_phone') ? '，和父母通了话' : '';
  return (met.length > 0 ? `见到${met.join('、')}` : '没见到人') + called;
};
