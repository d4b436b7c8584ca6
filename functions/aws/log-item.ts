// What the log keeps is packed into bytes: 39 for a leaf and its stream's name, 12 for where a commit is found, 32 for a hash.
import { hourNamed, hourNumber, type LogEntry } from '#functions/kernel/log/entry.ts';
import type { Found } from '#functions/kernel/log/log-store.ts';
import type { Hash } from '#functions/kernel/log/merkle.ts';

const NUMBER_BYTES = 3;
const HASH_BYTES = 32;
const HASH_AT = 2 * NUMBER_BYTES;
const LENGTH_AT = HASH_AT + HASH_BYTES;
const NAME_AT = LENGTH_AT + 1;
const TAG_BYTES = 8;
const INDEX_BYTES = 4;
const FOUND_BYTES = TAG_BYTES + INDEX_BYTES;

const entryBytes = ({ stream, version, hash, hour }: LogEntry): Buffer => {
  const name = Buffer.from(stream);
  const bytes = Buffer.alloc(NAME_AT + name.length);
  bytes.writeUIntBE(version, 0, NUMBER_BYTES);
  bytes.writeUIntBE(hourNumber(hour), NUMBER_BYTES, NUMBER_BYTES);
  bytes.write(hash, HASH_AT, 'hex');
  bytes.writeUInt8(name.length, LENGTH_AT);
  name.copy(bytes, NAME_AT);
  return bytes;
};

/** Leaves: version, hour, hash, the length of the stream's name, and the name. */
export const packedEntries = (entries: readonly LogEntry[]): Buffer => Buffer.concat(entries.map(entryBytes));

/** The leaves of such bytes. */
export const entriesIn = (bytes: Buffer): readonly LogEntry[] => {
  const entries: LogEntry[] = [];
  for (let at = 0; at < bytes.length; ) {
    const end = at + NAME_AT + bytes.readUInt8(at + LENGTH_AT);
    entries.push({
      version: bytes.readUIntBE(at, NUMBER_BYTES),
      hour: hourNamed(bytes.readUIntBE(at + NUMBER_BYTES, NUMBER_BYTES)),
      hash: bytes.toString('hex', at + HASH_AT, at + LENGTH_AT),
      stream: bytes.toString('utf8', at + NAME_AT, end),
    });
    at = end;
  }
  return entries;
};

const piecesOf = (bytes: Buffer, length: number): readonly Buffer[] =>
  Array.from({ length: Math.floor(bytes.length / length) }, (_, n) =>
    bytes.subarray(n * length, (n + 1) * length),
  );

/** Where commits are found: the short name of the place, and its number. */
export const packedFound = (found: readonly Found[]): Buffer =>
  Buffer.concat(
    found.map(({ tag, index }) => {
      const bytes = Buffer.alloc(FOUND_BYTES);
      bytes.write(tag, 0, 'hex');
      bytes.writeUInt32BE(index, TAG_BYTES);
      return bytes;
    }),
  );

/** What such bytes tell. */
export const foundIn = (bytes: Buffer): readonly Found[] =>
  piecesOf(bytes, FOUND_BYTES).map((piece) => ({
    tag: piece.toString('hex', 0, TAG_BYTES),
    index: piece.readUInt32BE(TAG_BYTES),
  }));

/** The hashes of a tile, one after the other. */
export const packedHashes = (hashes: readonly Hash[]): Buffer => Buffer.concat(hashes);

/** The hashes in such bytes. */
export const hashesIn = (bytes: Buffer): readonly Hash[] => piecesOf(bytes, HASH_BYTES);
