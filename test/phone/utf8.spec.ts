// The bytes of a text are those that every other machine makes of it.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { utf8Of } from '#shared/kernel/utf8.ts';

const AnyText = fc
  .array(fc.integer({ min: 0, max: 0x10ffff }), { maxLength: 40 })
  .map((points) => String.fromCodePoint(...points));

test('every text has the bytes that the platform gives it, half characters too', () => {
  const encoder = new TextEncoder();
  const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
  fc.assert(
    fc.property(AnyText, (text) => {
      expect(hex(utf8Of(text))).toBe(hex(encoder.encode(text)));
    }),
  );
  for (const text of ['王雨欣', '𠮷', '\ud800', 'a\udc00b', ''])
    expect(hex(utf8Of(text))).toBe(hex(encoder.encode(text)));
});
