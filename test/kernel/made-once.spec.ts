// The shape of an id or of a text is made once for each kind or length, and never mistaken for another's.
import { expect, test } from 'vitest';
import { idOf, isId } from '#shared/kernel/id.ts';
import { text } from '#shared/kernel/text.ts';
import { nth } from '../kit/ids.ts';

test('the same shape is given out again, another kind or length has its own', () => {
  expect(idOf('child')).toBe(idOf('child'));
  expect(text(20)).toBe(text(20));
  expect([isId('child', nth('child')), isId('child', nth('visit'))]).toEqual([true, false]);
  expect([2, 3].map((most) => text(most).safeParse('三个字').success)).toEqual([false, true]);
});
