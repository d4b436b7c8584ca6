// The red list in words: how many, how many late, and who is asked first.
import type { RedLine } from '#shared/visits/contract.ts';
import { sayCount } from '../../../kernel/say.ts';
import { isLate } from '../list/reasons.ts';
import type { ShownLine } from '../list/shown-line.ts';

export type RedFilter = 'all' | 'late';

/** The lines under a filter, the late ones first. */
export const redUnder = (
  lines: readonly ShownLine<RedLine>[],
  filter: RedFilter,
  today: string,
): readonly ShownLine<RedLine>[] =>
  [...lines]
    .filter(({ line }) => filter === 'all' || isLate(line, today))
    .sort((a, b) => a.line.dueOn.localeCompare(b.line.dueOn) || a.line.name.localeCompare(b.line.name, 'zh'));

/** 红色 6 个孩子，2 个过期 */
export const sayRed = (all: number, late: number): string => {
  if (all === 0) return '现在没有红色的孩子';
  return `红色\u00a0${sayCount(all, '个孩子')}，${late === 0 ? '都没有过期' : sayCount(late, '个过期')}`;
};
