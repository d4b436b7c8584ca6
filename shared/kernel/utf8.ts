// Text becomes the same bytes everywhere, also in WeChat, which has no TextEncoder.

const REPLACEMENT = 0xfffd;
const isHalf = (point: number): boolean => point >= 0xd800 && point <= 0xdfff;

const bytesOf = (point: number): readonly number[] => {
  const low = (shift: number): number => 0x80 | ((point >> shift) & 0x3f);
  if (point < 0x80) return [point];
  if (point < 0x800) return [0xc0 | (point >> 6), low(0)];
  if (point < 0x10000) return [0xe0 | (point >> 12), low(6), low(0)];
  return [0xf0 | (point >> 18), low(12), low(6), low(0)];
};

/** The UTF-8 bytes of a text; half a character is written as U+FFFD, as the Encoding standard has it. */
export const utf8Of = (text: string): Uint8Array =>
  Uint8Array.from(
    Array.from(text).flatMap((character) => {
      const point = character.codePointAt(0) ?? REPLACEMENT;
      return bytesOf(isHalf(point) ? REPLACEMENT : point);
    }),
  );
