// What a camera read, or what was pasted or opened as a link, is searched for a hall's code.
import { type ReadCode, readCode } from '#shared/training/check-in-code.ts';

const CODE = /HUTONG-IN:[\w:-]+/;

/** A code and what it says of itself. */
export type ScannedCode = ReadCode & Readonly<{ text: string }>;

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** The code that a text holds; undefined where it holds none. */
export const codeIn = (text: string): ScannedCode | undefined => {
  const found = CODE.exec(decoded(text))?.[0];
  const read = found === undefined ? undefined : readCode(found);
  return found !== undefined && read ? { ...read, text: found } : undefined;
};
