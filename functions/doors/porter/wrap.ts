// A line breaks only where Chinese print allows it: never before a closing mark, never after an opening one, never inside a number.

const NOT_FIRST = new Set('，。、；：！？）》」』】〕”’…—·％℃,.;:!?)]}%');
const NOT_LAST = new Set('（《「『【〔“‘([{¥￥');
const isMark = (character: string): boolean => /^\p{M}/u.test(character);
const isOfWord = (character: string): boolean => /[0-9A-Za-z@#&+=_/.:-]/.test(character);

// Longer than this a word (a hash, an address) is broken like Chinese.
const LONGEST_WORD = 40;

/** What stays together: a word or number, or one character with the marks that may not leave it. */
const unitsOf = (text: string): string[] => {
  const units: string[] = [];
  for (const character of text) {
    const before = units.at(-1);
    const last = before === undefined ? '' : ([...before].at(-1) ?? '');
    const inWord =
      isOfWord(character) && isOfWord(last) && before !== undefined && before.length < LONGEST_WORD;
    const isClosing = NOT_FIRST.has(character) || isMark(character);
    const held = before !== undefined && (isClosing || NOT_LAST.has(last) || inWord);
    if (held) units[units.length - 1] = before + character;
    else units.push(character);
  }
  return units;
};

/** The text in lines no wider than `width`; together they are the text, character for character. */
export const wrapped = (
  text: string,
  width: number,
  widthOf: (text: string) => number,
): readonly string[] => {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  const add = (piece: string): void => {
    const wide = widthOf(piece);
    if (line !== '' && used + wide > width) {
      lines.push(line);
      line = '';
      used = 0;
    }
    line += piece;
    used += wide;
  };
  for (const unit of unitsOf(text)) {
    if (widthOf(unit) <= width) add(unit);
    else for (const character of unit) add(character);
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line];
};
