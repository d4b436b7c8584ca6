// Whatever is drawn, the text that is taken out of a paper is the text that was put in, character for character.
import type { Letters } from './letters.ts';

/**
 * A piece of text as it is drawn. `as` is what is seen: absent where the typeface lacks it and a box stands for it. Where `said`
 * is set, what is seen is not what it says (characters that look alike, marks that cannot be drawn), and the text is told apart.
 */
export type Run = Readonly<{ text: string; as?: string; said?: true }>;

// A character and the marks on it (accents, the selectors of a variant) are one.
const CLUSTER = /\P{M}\p{M}*|\p{M}+/gu;

/** Runs of one paper: the first character of a glyph is its own, whoever looks alike after it is told apart. */
export const runsOn = ({ has, glyph }: Pick<Letters, 'has' | 'glyph'>, missing: Set<string>) => {
  const owners = new Map<number, string>();
  const isOwn = (character: string): boolean => {
    const number = glyph(character);
    const owner = owners.get(number) ?? character;
    owners.set(number, owner);
    return owner === character;
  };
  const runOf = (cluster: string): Run => {
    const [base = '', ...marks] = cluster;
    for (const character of cluster) if (!has(character)) missing.add(character);
    if (!has(base)) return { text: cluster };
    if (marks.length > 0) return { text: cluster, as: [base, ...marks.filter(has)].join(''), said: true };
    return isOwn(base) ? { text: cluster, as: cluster } : { text: cluster, as: cluster, said: true };
  };
  return (text: string): readonly Run[] => {
    const runs: Run[] = [];
    for (const run of (text.match(CLUSTER) ?? []).map(runOf)) {
      const last = runs.at(-1);
      const joins = last?.as !== undefined && !last.said && run.as !== undefined && !run.said;
      if (joins) runs[runs.length - 1] = { text: last.text + run.text, as: last.text + run.text };
      else runs.push(run);
    }
    return runs;
  };
};
