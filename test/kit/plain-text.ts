// What anybody could read in bytes, however an engine keeps text, and the pieces of it that have the shape of somebody's details.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

// What WeChat and the SMS provider themselves received stands in their doubles, which are not ours.
const NOT_OURS = /^(wechat|texts)/;
const SHORTEST_TEXT = 6;

/** Every file under a folder but the doubles' own, by its path. */
export const bytesUnder = async (folder: string): Promise<ReadonlyMap<string, Buffer>> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !NOT_OURS.test(entry.name));
  return new Map(
    await Promise.all(
      files.map(async ({ parentPath, name }) => {
        const path = join(parentPath, name);
        return [path.slice(folder.length + 1), await readFile(path)] as const;
      }),
    ),
  );
};

/** An engine may keep text as UTF-8 or as UTF-16 of either order, beginning at any byte. */
export const readings = (bytes: Buffer): readonly string[] => {
  const even = bytes.subarray(0, bytes.length - (bytes.length % 2));
  const odd = bytes.subarray(1, bytes.length - ((bytes.length + 1) % 2));
  const swapped = [even, odd].map((part) => Buffer.from(part).swap16());
  return [bytes.toString('utf8'), ...[even, odd, ...swapped].map((part) => part.toString('utf16le'))];
};

const windows = (run: string, sizes: readonly number[]): readonly string[] =>
  sizes.flatMap((size) =>
    Array.from({ length: Math.max(0, run.length - size + 1) }, (_, at) => run.slice(at, at + size)),
  );

const hanRuns = (text: string): readonly string[] => [...text.matchAll(/[\u4e00-\u9fff]{2,}/gu)].map(String);

/** Every piece of a text that could be a name, a phone, an ID number, or part of a sentence. */
export const pieces = (text: string, shortestName = 2): readonly string[] => [
  ...hanRuns(text).flatMap((run) =>
    windows(
      run,
      [2, 3, 4, SHORTEST_TEXT].filter((size) => size >= shortestName),
    ),
  ),
  ...[...text.matchAll(/\d{11,}X?/g)].flatMap(([run]) => windows(run, [11, 18])),
];

/** The same of bytes. Two characters are four bytes of UTF-16, which megabytes of ciphertext hold by chance. */
export const piecesOf = (bytes: Buffer): readonly string[] =>
  readings(bytes).flatMap((text, reading) => pieces(text, reading === 0 ? 2 : 3));

/** What betrays a sentence: every six characters of it that stand together. */
export const partsOfSentence = (text: string): readonly string[] =>
  hanRuns(text).flatMap((run) => windows(run, [SHORTEST_TEXT]));

/** Every text inside a value, however deep. */
export const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};
