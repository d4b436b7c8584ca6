// The ways to the staff's screens of entrustments, as the scenes take them.
import { nth } from './children.ts';
import type { Step } from './steps.ts';

/** Opens a page of the feature and waits for something on it. */
export const go = (page: string, see: string): readonly Step[] => [
  ['go', `features/entrustment/${page}`],
  ['see', see],
];

/** The id of the n-th child's sheet, and of the child. */
export const sheet = (n: number): string => nth('agr', 100 + n);
export const child = (n: number): string => nth('chd', n);

/** Opens one sheet. */
export const one = (n: number): readonly Step[] => go(`agreement/index?sheet=${sheet(n)}`, '#sheet-standing');

export const bothSizes = ['phone', 'large'] as const;
