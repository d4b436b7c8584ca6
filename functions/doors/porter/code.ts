// A QR is drawn of rectangles, so that it stays sharp at any size and a photograph of the paper can be matched by it.
import { encode } from 'uqr';
import { INK } from './page-size.ts';
import type { Pen } from './pen.ts';

// So that no light shows between neighbouring modules.
const OVERLAP = 0.05;

/** Draws a code of this side, in points; its quiet margin is the page around it. */
export const drawCode = ({ doc }: Pen, says: string, x: number, y: number, side: number): void => {
  const { data, size } = encode(says, { ecc: 'M', border: 0 });
  const module = side / size;
  for (const [row, cells] of data.entries())
    for (const [column, dark] of cells.entries())
      if (dark) doc.rect(x + column * module, y + row * module, module + OVERLAP, module + OVERLAP);
  doc.fill(INK);
};
