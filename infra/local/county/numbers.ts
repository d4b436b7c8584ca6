// No two people of the county share an ID number or a phone, and no phone could be anybody's.
import type { sexes } from '#shared/registry/child.ts';
import { idNumberOf } from '#shared/registry/id-number.ts';
import { diceOf } from './dice.ts';

/** Whether a person is a woman or a man, as the register writes it. */
export type Sex = (typeof sexes)[number];

/** Gives out numbers that nobody has yet. */
export type Numbers = Readonly<{ phone: () => string; idNumber: (bornOn: string, sex: Sex) => string }>;

// Formally right, and opened to the public by no operator when this was written.
const UNOPENED = ['160', '161', '163', '164', '168', '169'] as const;
const EIGHT_DIGITS = 100_000_000;
// Shares no factor with a power of ten, so that its multiples visit every number before any comes twice.
const STRIDE = 61_803_399;

/** Numbers of a county (6 digits) under this seed; the same calls in the same order get the same numbers. */
export const startNumbers = (seed: number, county: string): Numbers => {
  const dice = diceOf(seed, 'numbers');
  const start = dice.between(0, EIGHT_DIGITS - 1);
  const taken = new Set<string>();
  let phones = 0;
  const idNumber = (bornOn: string, sex: Sex): string => {
    const order = dice.between(1, 499) * 2 + (sex === 'male' ? 1 : 0);
    const number = idNumberOf(county, bornOn, order);
    if (taken.has(number)) return idNumber(bornOn, sex);
    taken.add(number);
    return number;
  };
  return {
    phone: () => {
      const tail = (start + phones * STRIDE) % EIGHT_DIGITS;
      const prefix = UNOPENED[phones % UNOPENED.length] ?? UNOPENED[0];
      phones += 1;
      return `${prefix}${String(tail).padStart(8, '0')}`;
    },
    idNumber,
  };
};
