// Which slice prints what is listed at this door alone, so that the words of papers are in no door that draws none.
import { sheetPapers } from '#functions/entrustment/index.ts';
import type { PaperGround, PaperOrder } from '#functions/kernel/paper.ts';

/** The paper of this name of a thing, from its stream and the rows beside it; undefined where there is nothing to draw (any more). */
type Papers = (what: string, ground: PaperGround) => PaperOrder | undefined | Promise<PaperOrder | undefined>;

/** By slice; each of them has a command `note_paper`. */
const papersOf: Readonly<Record<string, Papers>> = {
  entrustment: (what, { past }) => sheetPapers(what, past),
};

/** What is to be drawn. Throws for a slice that has no papers, and for a name it does not know. */
export const orderOf = async (
  slice: string,
  what: string,
  ground: PaperGround,
): Promise<PaperOrder | undefined> => {
  const papers = papersOf[slice];
  if (!papers) throw new Error(`Nobody draws up ${what} of ${slice}`);
  return papers(what, ground);
};
