// Zips as a test wants them, honest or not: a part may claim another size than it has, another way of packing, or a lock.
import { crc32, deflateRawSync } from 'node:zlib';

/** A part; what it `claims` stands in the directory instead of the truth. */
export type ZipPart = Readonly<{
  name: string;
  bytes: Uint8Array;
  stored?: true;
  claims?: Readonly<{ unpacked?: number; packed?: number; method?: number; flags?: number; at?: number }>;
}>;

const u16 = (n: number): Buffer => Buffer.of(n & 0xff, (n >> 8) & 0xff);
const u32 = (n: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(n);
  return bytes;
};
const sign = (kind: number, of: number): Buffer => Buffer.of(0x50, 0x4b, kind, of);

/** The bytes of a zip with these parts; `count` is how many the end says there are. */
export const zipFile = (parts: readonly ZipPart[], count = parts.length): Buffer => {
  const files: Buffer[] = [];
  const listed: Buffer[] = [];
  let at = 0;
  for (const { name, bytes, stored, claims = {} } of parts) {
    const packed = stored ? Buffer.from(bytes) : deflateRawSync(bytes);
    const path = Buffer.from(name);
    const facts = Buffer.concat([
      u16(20),
      u16(claims.flags ?? 0x800),
      u16(claims.method ?? (stored ? 0 : 8)),
      u32(0),
      u32(crc32(bytes)),
      u32(claims.packed ?? packed.length),
      u32(claims.unpacked ?? bytes.length),
      u16(path.length),
      u16(0),
    ]);
    const file = Buffer.concat([sign(3, 4), facts, path, packed]);
    files.push(file);
    listed.push(
      Buffer.concat([sign(1, 2), u16(20), facts, u16(0), u16(0), u16(0), u32(0), u32(claims.at ?? at), path]),
    );
    at += file.length;
  }
  const directory = Buffer.concat(listed);
  const end = [u16(0), u16(0), u16(count), u16(count), u32(directory.length), u32(at), u16(0)];
  return Buffer.concat([...files, directory, sign(5, 6), ...end]);
};
