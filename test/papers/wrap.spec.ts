// Lines break as Chinese print breaks them, and lose nothing.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wrapped } from '#functions/doors/porter/wrap.ts';

/** Chinese letters are as wide as two of a typewriter's. */
const widthOf = (text: string): number => [...text].reduce((sum, one) => sum + (one > '\u00ff' ? 2 : 1), 0);
const lines = (text: string, width: number) => wrapped(text, width, widthOf);

test('a closing mark never begins a line, an opening one never ends it', () => {
  expect(lines('一二三四，五六', 8)).toEqual(['一二三', '四，五六']);
  expect(lines('一二三（四五）', 8)).toEqual(['一二三', '（四五）']);
});

test('a number stays whole', () => {
  expect(lines('电话13812340001', 13)).toEqual(['电话', '13812340001']);
});

test('what is wider than a line is broken all the same', () => {
  expect(lines('0123456789', 4)).toEqual(['0123', '4567', '89']);
});

test('an empty text is one empty line', () => expect(lines('', 8)).toEqual(['']));

test('together the lines are the text, and none is too wide', () => {
  const character = fc.constantFrom(...'孩子照看，。（）《》“”0123ab 𠮷');
  const text = fc.array(character, { maxLength: 60 }).map((all) => all.join(''));
  fc.assert(
    fc.property(text, fc.integer({ min: 2, max: 30 }), (said, width) => {
      const broken = lines(said, width);
      expect(broken.join('')).toBe(said);
      for (const line of broken) expect(widthOf(line)).toBeLessThanOrEqual(width);
    }),
  );
});
