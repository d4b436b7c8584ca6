// The sheets of this door: a part of it that is loaded when the first file comes.
import type { Sheets } from '#functions/kernel/sheet.ts';
import { readSheet } from './read-sheet.ts';
import { writeSheet } from './write-sheet.ts';

export const sheets: Sheets = {
  read: async (file) => readSheet(file),
  write: async (sheet) => writeSheet(sheet),
};
