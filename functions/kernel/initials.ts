// First letters of a Chinese name, by which it is searched for: from the platform's own collation, so that no dictionary is shipped.

let order: Intl.Collator | undefined;
// Made when a list first asks: a cold door that answers something else need not wait for it.
const inOrder = (a: string, b: string): number => {
  order ??= new Intl.Collator('zh-Hans-CN-u-co-pinyin');
  return order.compare(a, b);
};
/** The first character of each letter in pinyin order; no syllable begins with i, u or v. */
const FIRSTS = [...'阿八嚓哒妸发旮哈讥咔垃妈拏噢妑七呥扨它穵夕丫帀'];
const LETTERS = 'abcdefghjklmnopqrstwxyz';
/** Surnames that are read otherwise than the character alone. */
const SURNAMES: Readonly<Record<string, string>> = {
  单: 's',
  曾: 'z',
  解: 'x',
  仇: 'q',
  区: 'o',
  查: 'z',
  朴: 'p',
  翟: 'z',
  乐: 'y',
  覃: 'q',
  缪: 'm',
  盖: 'g',
  员: 'y',
  召: 's',
};

const letterOf = (character: string): string => {
  if (/[a-z]/i.test(character)) return character.toLowerCase();
  const after = FIRSTS.findIndex((first) => inOrder(first, character) > 0);
  const place = after === -1 ? FIRSTS.length : after;
  return /\p{Script=Han}/u.test(character) ? LETTERS.charAt(place - 1) : '';
};

/** Lower-case initials, one for each character: `wyx` for 王雨欣. */
export const initialsOf = (name: string): string =>
  [...name].map((character, n) => (n === 0 && SURNAMES[character]) || letterOf(character)).join('');
