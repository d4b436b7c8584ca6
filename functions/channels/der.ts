// The few shapes of DER (X.690) that a time-stamp needs, written and read; a length that is not definite is an error.

/** One value: its tag, what it holds, and itself whole. */
export type Der = Readonly<{ tag: number; content: Buffer; whole: Buffer }>;

/** Tags of universal types and of the first context-specific constructed field. */
export const TAG = {
  boolean: 0x01,
  integer: 0x02,
  octets: 0x04,
  nothing: 0x05,
  name: 0x06,
  sequence: 0x30,
  field0: 0xa0,
} as const;

const LONG = 0x80;

const lengthBytes = (length: number): Buffer => {
  if (length < LONG) return Buffer.from([length]);
  const digits = length.toString(16);
  const bytes = Buffer.from(digits.length % 2 === 0 ? digits : `0${digits}`, 'hex');
  return Buffer.concat([Buffer.from([LONG | bytes.length]), bytes]);
};

/** A value of these parts. */
export const der = (tag: number, ...parts: readonly Uint8Array[]): Buffer => {
  const content = Buffer.concat(parts);
  return Buffer.concat([Buffer.from([tag]), lengthBytes(content.length), content]);
};

const contentOf = (bytes: Buffer): Readonly<{ start: number; end: number }> => {
  const first = bytes[1] ?? LONG;
  const more = first < LONG ? 0 : first - LONG;
  if (first === LONG || more > 4) throw new Error('DER of no definite length');
  const start = 2 + more;
  const length = more === 0 ? first : Number(`0x${bytes.toString('hex', 2, start)}`);
  return { start, end: start + length };
};

/** The value at the beginning of these bytes. */
export const derIn = (bytes: Buffer): Der => {
  const { start, end } = contentOf(bytes);
  if (Number.isNaN(end) || end > bytes.length) throw new Error('DER that ends too early');
  return { tag: bytes[0] ?? 0, content: bytes.subarray(start, end), whole: bytes.subarray(0, end) };
};

/** The values inside another, in order. */
export const partsOf = ({ content }: Der): readonly Der[] => {
  const parts: Der[] = [];
  for (let rest = content; rest.length > 0; rest = rest.subarray(parts.at(-1)?.whole.length ?? 0))
    parts.push(derIn(rest));
  return parts;
};
