// A paper becomes an A4 PDF: its letters stand in it in part, its text can be taken out again, its hands are lines.
import type { Block, Paper } from '#functions/kernel/paper.ts';
import { drawBlanks, drawSignatures } from './fields.ts';
import { drawCut, drawLetter } from './letter.ts';
import { theLetters } from './letters.ts';
import { type Pen, penOn } from './pen.ts';
import { drawMark, drawRows } from './rows.ts';
import { drawAside, drawHeading, drawNotes, drawText, drawTitle } from './text-block.ts';

/** A drawn paper, and the characters that the typeface lacks: each stands in it as a box with its number. */
export type Rendered = Readonly<{ bytes: Uint8Array; missing: readonly string[] }>;

const drawBlock = (pen: Pen, block: Block): void => {
  switch (block.block) {
    case 'title':
      drawTitle(pen, block.says);
      break;
    case 'heading':
      drawHeading(pen, block.says);
      break;
    case 'aside':
      drawAside(pen, block.says);
      break;
    case 'text':
      drawText(pen, block.lines);
      break;
    case 'notes':
      drawNotes(pen, block.lines);
      break;
    case 'letter':
      drawLetter(pen, block);
      break;
    case 'rows':
      drawRows(pen, block.title, block.rows);
      break;
    case 'blanks':
      drawBlanks(pen, block.fields, block.code);
      break;
    case 'signatures':
      drawSignatures(pen, block.fields);
      break;
    case 'cut':
      drawCut(pen, block.says);
      break;
    case 'mark':
      drawMark(pen, block.lines);
      break;
    case 'new_page':
      pen.turn();
      break;
  }
};

/** Draws a paper. The same paper gives the same bytes. */
export const renderPaper = async (paper: Paper): Promise<Rendered> => {
  const pen = penOn(await theLetters(), paper);
  for (const block of paper.blocks) drawBlock(pen, block);
  const bytes = await pen.finish(paper.footer);
  return { bytes, missing: pen.missing() };
};
