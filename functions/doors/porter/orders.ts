// Which slice prints what is listed at this door alone, each loaded when a paper of its is first asked for.
import type { PaperGround, PaperOrder } from '#functions/kernel/paper.ts';
import type { Slice } from '#functions/kernel/slice.ts';

/** The paper of this name of a thing, from its stream and the rows beside it; undefined where there is nothing to draw (any more). */
type Papers = (what: string, ground: PaperGround) => PaperOrder | undefined | Promise<PaperOrder | undefined>;

/** A slice that prints; it has a command `note_paper`. */
type Printing = Readonly<{ slice: Slice; papers: Papers }>;

/** By name. */
const printing: Readonly<Record<string, () => Promise<Printing>>> = {
  entrustment: async () => {
    const { entrustment, sheetPapers } = await import('#functions/entrustment/index.ts');
    return { slice: entrustment, papers: (what, { past }) => sheetPapers(what, past) };
  },
  outreach: async () => {
    const { outreach, contestPapers } = await import('#functions/outreach/index.ts');
    return { slice: outreach, papers: contestPapers };
  },
  training: async () => {
    const { training, trainingPapers } = await import('#functions/training/index.ts');
    return { slice: training, papers: trainingPapers };
  },
};

const printingNamed = async (name: string): Promise<Printing | undefined> =>
  Object.hasOwn(printing, name) ? printing[name]?.() : undefined;

/** The slice of this name, where it prints. */
export const slicePrinting = async (name: string): Promise<Slice | undefined> =>
  (await printingNamed(name))?.slice;

/** What is to be drawn. Throws for a slice that has no papers, and for a name it does not know. */
export const orderOf = async (
  slice: string,
  what: string,
  ground: PaperGround,
): Promise<PaperOrder | undefined> => {
  const found = await printingNamed(slice);
  if (!found) throw new Error(`Nobody draws up ${what} of ${slice}`);
  return found.papers(what, ground);
};
