// The lines of a sheet as they are heard: all of them where the phone has a voice, and where it has none, those that are recorded.
import { clipOf, fixedSentenceOf } from '#shared/entrustment/spoken.ts';
import type { Reading, Spoken } from '../../../kernel/read-aloud.ts';
import type { ShownSheetLine } from './sheet-lines.ts';

const LINE = 'line-';
const DUTY = 'duty-';

const numberAfter = (begins: string, reading: Reading): number | undefined =>
  reading.is === 'reading' && reading.key.startsWith(begins)
    ? Number(reading.key.slice(begins.length))
    : undefined;

/** The line that is being read, by its place from 0. */
export const lineOf = (reading: Reading): number | undefined => numberAfter(LINE, reading);

/** The duty that is being read, by its number from 1. */
export const dutyOf = (reading: Reading): number | undefined => numberAfter(DUTY, reading);

const recorded = (line: string): Pick<Spoken, 'clip'> => {
  const sentence = fixedSentenceOf(line);
  return sentence === undefined ? {} : { clip: clipOf(sentence) };
};

/** The whole text. */
export const spokenLines = (lines: readonly ShownSheetLine[]): readonly Spoken[] =>
  lines.map(({ at, name, words }) => ({
    key: `${LINE}${at}`,
    words: name + words,
    ...recorded(name + words),
  }));

/** The duties of one part; each says its number where a voice reads it. */
export const spokenDuties = (duties: readonly string[]): readonly Spoken[] =>
  duties.map((duty, n) => ({ key: `${DUTY}${n + 1}`, words: `第 ${n + 1} 条，${duty}`, ...recorded(duty) }));
