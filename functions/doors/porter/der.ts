// ASN.1 is written in its one distinguished form (DER), and read only as far as into its parts.

const LONG = 0x80;

const lengthOf = (bytes: number): Buffer => {
  if (bytes < LONG) return Buffer.of(bytes);
  const digits: number[] = [];
  for (let rest = bytes; rest > 0; rest = Math.floor(rest / 256)) digits.unshift(rest % 256);
  return Buffer.of(LONG + digits.length, ...digits);
};

/** A value under its tag. */
export const tagged = (tag: number, ...parts: readonly Uint8Array[]): Buffer => {
  const content = Buffer.concat(parts);
  return Buffer.concat([Buffer.of(tag), lengthOf(content.length), content]);
};

export const sequence = (...parts: readonly Uint8Array[]): Buffer => tagged(0x30, ...parts);

/** The members must come in the order of their encodings. */
export const setOf = (...parts: readonly Uint8Array[]): Buffer => tagged(0x31, ...parts);

/** Whatever was encoded, under an explicit context tag. */
export const inside = (n: number, ...parts: readonly Uint8Array[]): Buffer => tagged(0xa0 + n, ...parts);

export const octets = (bytes: Uint8Array): Buffer => tagged(0x04, bytes);
export const bits = (bytes: Uint8Array, unused = 0): Buffer => tagged(0x03, Buffer.of(unused), bytes);
export const utf8 = (text: string): Buffer => tagged(0x0c, Buffer.from(text));
export const yes = (): Buffer => tagged(0x01, Buffer.of(0xff));
export const nothing = (): Buffer => tagged(0x05);

/** A whole number that is not negative, given as its bytes. */
export const whole = (bytes: Uint8Array): Buffer =>
  tagged(0x02, (bytes[0] ?? 0) >= LONG ? Buffer.concat([Buffer.of(0), bytes]) : bytes);

/** `1.2.840…` as its bytes. */
export const oid = (dotted: string): Buffer => {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  const base128 = (arc: number): number[] => {
    const digits = [arc % 128];
    for (let left = Math.floor(arc / 128); left > 0; left = Math.floor(left / 128))
      digits.unshift((left % 128) + LONG);
    return digits;
  };
  return tagged(0x06, Buffer.of(first * 40 + second, ...rest.flatMap(base128)));
};

/** A time, written as X.509 wants it: two digits of the year up to 2049, four from then on. */
export const time = (at: string): Buffer => {
  const digits = `${new Date(at).toISOString().slice(0, 19).replaceAll(/[-T:]/g, '')}Z`;
  return Number(digits.slice(0, 4)) < 2050
    ? tagged(0x17, Buffer.from(digits.slice(2)))
    : tagged(0x18, Buffer.from(digits));
};

const headAt = (bytes: Uint8Array, at: number): Readonly<{ head: number; length: number }> => {
  const first = bytes[at + 1] ?? 0;
  if (first < LONG) return { head: 2, length: first };
  const digits = bytes.subarray(at + 2, at + 2 + first - LONG);
  return { head: 2 + digits.length, length: digits.reduce((sum, digit) => sum * 256 + digit, 0) };
};

function* walk(bytes: Uint8Array, from: number, to: number): Generator<Uint8Array> {
  for (let at = from; at < to; ) {
    const { head, length } = headAt(bytes, at);
    const end = at + head + length;
    if (end > to || end > bytes.length) throw new Error('Broken DER');
    yield bytes.subarray(at, end);
    at = end;
  }
}

/** The encoded parts of an encoded sequence, in their order. Throws where the bytes end too early. */
export const partsOf = (encoded: Uint8Array): readonly Uint8Array[] => {
  const { head, length } = headAt(encoded, 0);
  return [...walk(encoded, head, head + length)];
};
