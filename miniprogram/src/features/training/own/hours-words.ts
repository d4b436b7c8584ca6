// The hours of a year against what the year asks, in words that never round a lack away.
import type { HoursOfYear } from '#shared/training/views.ts';
import { sayHours } from '../parts/training-words.ts';

/** 已有 5 学时，还差 3 学时; 8.5 学时，够了. */
export const sayYear = ({ minutes, asked }: HoursOfYear): string =>
  minutes >= asked
    ? `已有\u00a0${sayHours(minutes)}，够了`
    : `已有\u00a0${sayHours(minutes)}，还差\u00a0${sayHours(asked - minutes)}`;

/** How far along a year is, of a hundred; a hundred only where nothing is lacking. */
export const percentOfYear = ({ minutes, asked }: Pick<HoursOfYear, 'minutes' | 'asked'>): number =>
  asked === 0 ? 100 : Math.min(100, Math.floor((100 * minutes) / asked));
