// A text is cut where the words of a search stand in it, so that they can be shown.

/** A piece of a text, where it begins, and whether it was searched for. */
export type Part = Readonly<{ at: number; part: string; isHit: boolean }>;

/** The words of a search: what stands between spaces. */
export const wordsIn = (searched: string): readonly string[] =>
  searched.split(/\s+/).filter((word) => word !== '');

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The pieces of a text, in order; together they are the text. Letters count the same large and small. */
export const partsOf = (text: string, searched: string): readonly Part[] => {
  const words = wordsIn(searched);
  if (words.length === 0) return [{ at: 0, part: text, isHit: false }];
  const longestFirst = [...words].sort((a, b) => b.length - a.length);
  const pieces = text.split(new RegExp(`(${longestFirst.map(escaped).join('|')})`, 'i'));
  let at = 0;
  return pieces
    .map((part, n): Part => {
      const piece = { at, part, isHit: n % 2 === 1 };
      at += part.length;
      return piece;
    })
    .filter(({ part }) => part !== '');
};
