// What a command may weigh is enough for the heaviest thing that a hand can do, and not for much more.
import { expect, test } from 'vitest';
import { MAX_BODY_BYTES, parseBody } from '#functions/doors/api/body-step.ts';
import { MOST_POINTS, Signature } from '#shared/entrustment/signature.ts';

const longest = (points: number): Signature => ({
  width: 4000,
  height: 4000,
  strokes: [
    Array.from({ length: points }, (_, n): [number, number, number] => [4000 - (n % 2), 4000, 600_000 + n]),
  ],
});

test('two signatures of the most points a hand may have, on the largest pad and after ten minutes, fit', () => {
  const signature = longest(MOST_POINTS);
  expect(Signature.safeParse(signature).success).toBe(true);
  expect(Signature.safeParse(longest(MOST_POINTS + 1)).success).toBe(false);
  const text = JSON.stringify({ data: { signature, witness: { signature }, more: 'x'.repeat(4_000) } });
  expect(parseBody(text)).toHaveProperty('json');
  expect(parseBody('x'.repeat(MAX_BODY_BYTES + 1))).toEqual({ refused: 'body_too_large' });
});
