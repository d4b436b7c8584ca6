// A sheet that is not there, or is not one's own, is told as a sheet and not as a child's file.
import type { Refusal } from '#shared/kernel/refusal.ts';

/** The refusal in the words of sheets: what is absent and what is not yours look the same to the server. */
export const sheetRefusal = (refusal: Refusal): Refusal =>
  refusal.refused === 'not_found' ? { refused: 'sheet_not_drafted' } : refusal;

/** The same for what a page has read. */
export const aboutSheet = <Read extends Readonly<{ refusal?: Refusal }>>(reading: Read): Read => ({
  ...reading,
  ...(reading.refusal && { refusal: sheetRefusal(reading.refusal) }),
});
