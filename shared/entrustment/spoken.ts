// What of a sheet is the same for everybody can be heard from a recording: its fixed sentences, and under which name each lies.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { utf8Of } from '../kernel/utf8.ts';
import { barQuestions } from './bars.ts';
import { sheetTemplates } from './template.ts';
import { explanations, headings, SHEET_TITLE } from './text.ts';

const ID_LENGTH = 12;

/** The name of a sentence's recording: the first 12 hex digits of the SHA-256 of its words. */
export const clipOf = (sentence: string): string => bytesToHex(sha256(utf8Of(sentence))).slice(0, ID_LENGTH);

/** Every sentence that is recorded, in the order of the sheet; a clause that two templates share stands once. */
export const spokenSentences: readonly string[] = [
  ...new Set([
    SHEET_TITLE,
    ...Object.values(headings),
    ...Object.values(barQuestions),
    ...sheetTemplates.flatMap(({ parentDuties, caregiverDuties }) => [...parentDuties, ...caregiverDuties]),
    ...explanations,
  ]),
];

/**
 * The fixed sentence within a line of the sheet: without its number, and of a question without its answer. Undefined where
 * the line is filled from the files.
 */
export const fixedSentenceOf = (line: string): string | undefined => {
  const words = line.replace(/^\d+．/, '');
  return spokenSentences.find((sentence) => words === sentence || words.startsWith(`${sentence}答：`));
};
