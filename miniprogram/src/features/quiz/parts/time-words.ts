// The time of an attempt in words: what is left, what is nearly over, and how long it took.
import { sayCount } from '../../../kernel/say.ts';

const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;

const two = (n: number): string => String(n).padStart(2, '0');

/** What is left, as a clock shows it: 6:42, or 1:02:07 from an hour on. It says 0:00 only when nothing is left. */
export const sayLeft = (leftMs: number): string => {
  const seconds = Math.ceil(Math.max(0, leftMs) / SECOND_MS);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const rest = two(seconds % 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`;
};

/** How near the end is: said at five minutes, and at one. */
export type Nearness = 'far' | 'five' | 'one';

/** How near the end of an attempt is that may last so long; one of five minutes is not called near from the start. */
export const nearnessOf = (leftMs: number, limitMs: number): Nearness => {
  if (leftMs <= MINUTE_MS) return 'one';
  return leftMs <= 5 * MINUTE_MS && limitMs > 5 * MINUTE_MS ? 'five' : 'far';
};

export const nearWords = {
  far: '',
  five: `不到 ${sayCount(5, '分钟')}`,
  one: `不到 ${sayCount(1, '分钟')}，到时自动交卷`,
} as const satisfies Record<Nearness, string>;

/** How long it took: 8 分 20 秒, 15 分钟, 45 秒. */
export const sayTook = (tookMs: number): string => {
  const seconds = Math.round(tookMs / SECOND_MS);
  const minutes = Math.floor(seconds / 60);
  if (minutes > 0 && seconds % 60 === 0) return sayCount(minutes, '分钟');
  const rest = sayCount(seconds % 60, '秒');
  return minutes > 0 ? `${sayCount(minutes, '分')} ${rest}` : rest;
};
