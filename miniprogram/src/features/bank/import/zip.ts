// Files are put into one ZIP as they are, without being made smaller: few and short, they are packed faster than they are pressed.
import { utf8Of } from '#shared/kernel/utf8.ts';

const CRC_POLYNOMIAL = 0xedb88320;
const BYTE_VALUES = 256;
/** Names are in UTF-8. */
const FLAGS = 0x0800;
const VERSION = 20;
/** 1 January 1980: no file here has a date of its own. */
const FIRST_DAY = 0x21;

const crcTable = Uint32Array.from({ length: BYTE_VALUES }, (_, n) => {
  let value = n;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ CRC_POLYNOMIAL : value >>> 1;
  return value >>> 0;
});

/** CRC-32 as ZIP has it. */
export const crc32 = (bytes: Uint8Array): number => {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
};

const little = (...fields: readonly (readonly [value: number, bytes: 2 | 4])[]): Uint8Array => {
  const made = new Uint8Array(fields.reduce((sum, [, bytes]) => sum + bytes, 0));
  const view = new DataView(made.buffer);
  let at = 0;
  for (const [value, bytes] of fields) {
    if (bytes === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += bytes;
  }
  return made;
};

const joined = (parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

type Packed = Readonly<{ name: Uint8Array; content: Uint8Array; crc: number }>;

const facts = ({ name, content, crc }: Packed) =>
  [
    [VERSION, 2],
    [FLAGS, 2],
    [0, 2],
    [0, 2],
    [FIRST_DAY, 2],
    [crc, 4],
    [content.length, 4],
    [content.length, 4],
    [name.length, 2],
    [0, 2],
  ] as const;

const localHead = (packed: Packed): Uint8Array => little([0x04034b50, 4], ...facts(packed));

const centralHead = (packed: Packed, at: number): Uint8Array =>
  little([0x02014b50, 4], [VERSION, 2], ...facts(packed), [0, 2], [0, 2], [0, 2], [0, 4], [at, 4]);

/** One ZIP of these texts, each under its path. */
export const zipped = (files: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> => {
  const local: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let at = 0;
  for (const [path, words] of Object.entries(files)) {
    const content = utf8Of(words);
    const packed = { name: utf8Of(path), content, crc: crc32(content) };
    const head = localHead(packed);
    local.push(head, packed.name, content);
    central.push(centralHead(packed, at), packed.name);
    at += head.length + packed.name.length + content.length;
  }
  const count = Object.keys(files).length;
  const size = central.reduce((sum, { length }) => sum + length, 0);
  const end = little([0x06054b50, 4], [0, 2], [0, 2], [count, 2], [count, 2], [size, 4], [at, 4], [0, 2]);
  return joined([...local, ...central, end]);
};
