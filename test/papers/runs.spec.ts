// The text that is taken out of a paper is the text that was put in, whatever the typeface makes of it.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runsOn } from '#functions/doors/porter/runs.ts';

// 民 and the radical that looks like it share a glyph; 𠮷 and the selector of a variant have none.
const lacking = new Set(['𠮷', '\u{E0100}']);
const letters = {
  has: (character: string) => !lacking.has(character),
  glyph: (character: string) => (character === '⺠' ? '民' : character).codePointAt(0) ?? 0,
};
const runs = (...texts: readonly string[]) => {
  const missing = new Set<string>();
  const runsOf = runsOn(letters, missing);
  return { runs: texts.flatMap(runsOf), missing: [...missing] };
};

test('ordinary text is one run', () => {
  expect(runs('民政局').runs).toEqual([{ text: '民政局', as: '民政局' }]);
});

test('whoever looks like an earlier character is told apart, on this line or a later one', () => {
  const told = { text: '⺠', as: '⺠', said: true };
  expect(runs('民⺠政').runs).toEqual([{ text: '民', as: '民' }, told, { text: '政', as: '政' }]);
  expect(runs('民', '⺠').runs).toEqual([{ text: '民', as: '民' }, told]);
  expect(runs('⺠').runs).toEqual([{ text: '⺠', as: '⺠' }]);
});

test('what the typeface lacks has nothing to be seen as, and is reported once', () => {
  expect(runs('吉𠮷𠮷')).toEqual({
    runs: [{ text: '吉', as: '吉' }, { text: '𠮷' }, { text: '𠮷' }],
    missing: ['𠮷'],
  });
});

test('a variant is seen as its character, said as itself, and reported', () => {
  expect(runs('葛\u{E0100}')).toEqual({
    runs: [{ text: '葛\u{E0100}', as: '葛', said: true }],
    missing: ['\u{E0100}'],
  });
});

test('the runs together are the text', () => {
  const character = fc.constantFrom(...'民⺠政a1 𠮷', 'e\u0301', '\u{E0100}');
  const text = fc.array(character, { maxLength: 30 }).map((all) => all.join(''));
  fc.assert(
    fc.property(text, (said) => {
      expect(
        runs(said)
          .runs.map((run) => run.text)
          .join(''),
      ).toBe(said);
    }),
  );
});
