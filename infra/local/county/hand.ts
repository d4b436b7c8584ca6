// A hand that signs: strokes as a finger draws them, the same for the same dice.
import type { Signature } from '#shared/entrustment/signature.ts';
import type { Dice } from './dice.ts';

const PAD = { width: 640, height: 320 };
const STROKES = 4;
const POINTS = 14;
const BETWEEN_MS = 16;

/** A signature of four strokes across the pad. */
export const handOf = (dice: Dice): Signature => {
  let at = 0;
  const strokes = Array.from({ length: STROKES }, (_, stroke) => {
    const [left, top] = [40 + stroke * 140, dice.between(60, 120)];
    const lean = dice.between(-30, 30);
    return Array.from({ length: POINTS }, (__, n): [number, number, number] => {
      at += BETWEEN_MS;
      const across = Math.round(left + n * 8 + dice.between(0, 3));
      return [across, Math.round(top + n * 9 + Math.sin(n / 2) * lean), at];
    });
  });
  return { ...PAD, strokes };
};
