// A checkpoint as it is printed in a bulletin: figures that two people can compare aloud.
import type { Checkpoint, PublishedKey } from '#shared/evidence/log.ts';
import { countyDate } from '#shared/kernel/time.ts';
import { sayClock } from '../../../kernel/say.ts';

const GROUP = 8;

/** 64 characters in eight groups of eight, each with where it begins. */
export const inGroups = (hex: string): readonly Readonly<{ from: number; words: string }>[] =>
  Array.from({ length: Math.ceil(hex.length / GROUP) }, (_, n) => ({
    from: n * GROUP,
    words: hex.slice(n * GROUP, (n + 1) * GROUP),
  }));

/** 2026年6月12日 9:00 */
export const sayTakenAt = ({ at }: Pick<Checkpoint, 'at'>): string => {
  const on = countyDate(at);
  return `${Number(on.slice(0, 4))}年${Number(on.slice(5, 7))}月${Number(on.slice(8))}日 ${sayClock(at)}`;
};

/** 12,345 条 */
export const saySize = ({ size }: Pick<Checkpoint, 'size'>): string =>
  `${String(size).replace(/\B(?=(\d{3})+$)/g, ',')}\u00a0条`;

const KEYS: Readonly<Record<PublishedKey['signs'], string>> = {
  log: '签记录校验值的钥匙',
  evidence: '签证据包和确认书的钥匙',
};

/** What a key signs. */
export const sayKey = ({ signs }: Pick<PublishedKey, 'signs'>): string => KEYS[signs];
