// A zip of texts: each part is deflated, and no time of day stands in it, so the same parts make the same bytes.
import { crc32, deflateRawSync } from 'node:zlib';

/** The first day that a zip can tell. */
const FIRST_DAY = 0x21;
const VERSION = 20;
const DEFLATED = 8;
/** Names are UTF-8. */
const UTF8_NAMES = 0x800;

type Part = Readonly<{ name: Buffer; packed: Buffer; crc: number; size: number; at: number }>;

const described = ({ name, packed, crc, size }: Part): Buffer => {
  const head = Buffer.alloc(26);
  head.writeUInt16LE(VERSION, 0);
  head.writeUInt16LE(UTF8_NAMES, 2);
  head.writeUInt16LE(DEFLATED, 4);
  head.writeUInt16LE(FIRST_DAY, 8);
  head.writeUInt32LE(crc, 10);
  head.writeUInt32LE(packed.length, 14);
  head.writeUInt32LE(size, 18);
  head.writeUInt16LE(name.length, 22);
  return head;
};

const local = (part: Part): Buffer =>
  Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), described(part), part.name, part.packed]);

const inDirectory = (part: Part): Buffer => {
  const made = Buffer.alloc(2);
  made.writeUInt16LE(VERSION);
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(part.at, 10);
  return Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), made, described(part), rest, part.name]);
};

const ending = (count: number, length: number, at: number): Buffer => {
  const end = Buffer.alloc(18);
  end.writeUInt16LE(count, 4);
  end.writeUInt16LE(count, 6);
  end.writeUInt32LE(length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([Buffer.from('PK\x05\x06', 'latin1'), end]);
};

/** The bytes of a zip that holds these texts under these names, in this order. */
export const zipOf = (texts: readonly (readonly [name: string, text: string])[]): Uint8Array => {
  let at = 0;
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  for (const [name, text] of texts) {
    const bytes = Buffer.from(text);
    const packed = deflateRawSync(bytes);
    const part = { name: Buffer.from(name), packed, crc: crc32(bytes), size: bytes.length, at };
    const file = local(part);
    files.push(file);
    directory.push(inDirectory(part));
    at += file.length;
  }
  const listed = Buffer.concat(directory);
  return Buffer.concat([...files, listed, ending(texts.length, listed.length, at)]);
};
