// A zip is judged by its own directory before anything of it is unpacked, and nothing unpacks to more than the directory says.
import { crc32, inflateRawSync } from 'node:zlib';
import { Unreadable } from './unreadable.ts';

/** What a file may be; a sheet of a thousand full rows stays far below. */
const MOST_BYTES = 1024 * 1024;
const MOST_ENTRIES = 200;
const MOST_UNPACKED = 8 * 1024 * 1024;
/** No text of any length is that repetitive; small files of a few empty tags may be. */
const MOST_RATIO = 100;
const SMALL = 256 * 1024;

const END = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const IN_DIRECTORY = 0x02014b50;
const DIRECTORY_LENGTH = 46;
const LOCAL = 0x04034b50;
const LOCAL_LENGTH = 30;
const ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;

type Entry = Readonly<{
  name: string;
  method: number;
  crc: number;
  packed: number;
  unpacked: number;
  at: number;
}>;

const sayingWhere = (file: Buffer): number => {
  const last = file.length - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1)
    if (file.readUInt32LE(at) === END) return at;
  throw new Unreadable('sheet_unreadable');
};

const entryAt = (file: Buffer, at: number): Readonly<{ entry: Entry; next: number }> => {
  if (at + DIRECTORY_LENGTH > file.length || file.readUInt32LE(at) !== IN_DIRECTORY)
    throw new Unreadable('sheet_unreadable');
  const [nameLength, extra, comment] = [28, 30, 32].map((offset) => file.readUInt16LE(at + offset));
  const from = at + DIRECTORY_LENGTH;
  const entry = {
    name: file.toString('utf8', from, from + (nameLength ?? 0)),
    method: file.readUInt16LE(at + 10),
    crc: file.readUInt32LE(at + 16),
    packed: file.readUInt32LE(at + 20),
    unpacked: file.readUInt32LE(at + 24),
    at: file.readUInt32LE(at + 42),
  };
  const isSealed = (file.readUInt16LE(at + 8) & ENCRYPTED) === ENCRYPTED;
  if (isSealed || (entry.method !== STORED && entry.method !== DEFLATED))
    throw new Unreadable('sheet_unreadable');
  return { entry, next: from + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0) };
};

const directoryOf = (file: Buffer): readonly Entry[] => {
  const end = sayingWhere(file);
  const count = file.readUInt16LE(end + 10);
  if (count > MOST_ENTRIES) throw new Unreadable('sheet_too_large');
  const entries: Entry[] = [];
  let at = file.readUInt32LE(end + 16);
  while (entries.length < count) {
    const { entry, next } = entryAt(file, at);
    entries.push(entry);
    at = next;
  }
  return entries;
};

const judged = (entries: readonly Entry[]): readonly Entry[] => {
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  const isBomb = ({ packed, unpacked: bytes }: Entry): boolean =>
    bytes > SMALL && bytes > packed * MOST_RATIO;
  if (unpacked > MOST_UNPACKED || entries.some(isBomb)) throw new Unreadable('sheet_too_large');
  // Two parts of one name are read differently by different programs.
  if (new Set(entries.map(({ name }) => name)).size < entries.length)
    throw new Unreadable('sheet_unreadable');
  return entries;
};

const packedBytes = (file: Buffer, { at, packed }: Entry): Buffer => {
  if (at + LOCAL_LENGTH > file.length || file.readUInt32LE(at) !== LOCAL)
    throw new Unreadable('sheet_unreadable');
  const from = at + LOCAL_LENGTH + file.readUInt16LE(at + 26) + file.readUInt16LE(at + 28);
  if (from + packed > file.length) throw new Unreadable('sheet_unreadable');
  return file.subarray(from, from + packed);
};

const inflated = (bytes: Buffer, most: number): Buffer => {
  try {
    return inflateRawSync(bytes, { maxOutputLength: Math.max(1, most) });
  } catch {
    // Broken, or more than its directory says.
    throw new Unreadable('sheet_unreadable');
  }
};

const unpack = (file: Buffer, entry: Entry): Buffer => {
  const packed = packedBytes(file, entry);
  const bytes = entry.method === STORED ? packed : inflated(packed, entry.unpacked);
  if (crc32(bytes) !== entry.crc) throw new Unreadable('sheet_unreadable');
  return bytes;
};

/** The parts of a zip by their names, each unpacked when it is asked for; undefined for a part that is not there. */
export const zipEntries = (bytes: Uint8Array): ((name: string) => Buffer | undefined) => {
  if (bytes.length > MOST_BYTES) throw new Unreadable('sheet_too_large');
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const entries = new Map(judged(directoryOf(file)).map((entry) => [entry.name, entry]));
  return (name) => {
    const entry = entries.get(name);
    return entry && unpack(file, entry);
  };
};
