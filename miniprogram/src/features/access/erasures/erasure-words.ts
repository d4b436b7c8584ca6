// Erasures and holds in words: how far each has come, and what every step means.
import type { Erasures, erasureGrounds } from '#shared/access/erasure.ts';
import { sayCount, sayMoment } from '../../../kernel/say.ts';

export type Erasure = Erasures['erasures'][number];
export type Step = 'propose' | 'confirm' | 'withdraw' | 'hold' | 'lift';

export const groundNames = {
  entered_in_error: '录错了，本不该建档',
  retention_over: '保存期满',
} as const satisfies Record<(typeof erasureGrounds)[number], string>;

/** What erasing means, the same words wherever it is asked. */
export const MEANS = '删除后谁也看不到。7\u00a0天内备份里还能恢复，7\u00a0天以后谁也恢复不了。';

/** Where it stands for this officer, in a few characters. */
export const standingOf = (
  { status, held, by }: Pick<Erasure, 'status' | 'held' | 'by'>,
  me: string,
): string => {
  if (status === 'confirmed') return '已删除';
  if (held) return status === 'proposed' ? '保全中，不能删' : '保全中';
  return {
    proposed: by === me ? '等另一位确认' : '等您确认',
    withdrawn: '已撤回',
    lifted: '保全已解除',
    held: '保全中',
  }[status];
};

/** Whose file; an erased one has no name any more. */
export const sayWhose = ({ subjectName, subjectId }: Erasure): string =>
  subjectName === '' ? `已删除的档案 ${subjectId.slice(-4)}` : subjectName;

/** 丁海峰 6月12日 9:40 提出 */
export const sayLatest = ({ byName, at, status }: Erasure, today: string): string => {
  const did = {
    proposed: '提出删除',
    confirmed: '确认删除',
    withdrawn: '撤回',
    held: '要求保全',
    lifted: '解除保全',
  }[status];
  return `${byName} ${sayMoment(at, today)} ${did}`;
};

/** The steps open to an officer who is, or is not, the one who proposed. */
export const stepsOf = ({ status, held }: Erasure, isProposer: boolean): readonly Step[] => {
  if (status === 'confirmed') return [];
  const aboutHold: Step = held ? 'lift' : 'hold';
  if (status !== 'proposed') return [aboutHold];
  return isProposer || held ? ['withdraw', aboutHold] : ['confirm', 'withdraw', aboutHold];
};

/** The sentence above the list. */
export const sayErasures = (erasures: readonly Erasure[], personId: string): string => {
  const waiting = erasures.filter(({ status, held }) => status === 'proposed' && !held);
  const mine = waiting.filter(({ by }) => by !== personId).length;
  if (mine > 0) return `${sayCount(mine, '份删除')}等您确认`;
  if (waiting.length > 0) return `${sayCount(waiting.length, '份删除')}等另一位确认`;
  return '没有等着确认的删除';
};

/** What waits for this officer first, then what waits, then the rest, the newest first. */
export const inOrder = (erasures: readonly Erasure[], personId: string): readonly Erasure[] => {
  const rank = ({ status, by, held }: Erasure): number =>
    status !== 'proposed' ? 3 : held ? 2 : by === personId ? 1 : 0;
  return [...erasures].sort((a, b) => rank(a) - rank(b) || b.at.localeCompare(a.at));
};
