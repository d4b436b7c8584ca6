// Entrustments: the sheet that parents, caregiver and village sign, and whether every child who must have one has it.
import { defineSlice } from '#functions/kernel/slice.ts';
import { agreement } from './kinds/agreement.ts';
import { cover } from './kinds/cover.ts';

export const entrustment = defineSlice({
  name: 'entrustment',
  kinds: [agreement, cover],
});

export { sheetPapers } from './printed/sheet-papers.ts';
export { entrustmentRoutes } from './routes.ts';
