// Text that people type is trimmed, bounded, and free of what cannot be hashed or read.
import * as z from 'zod/mini';
import { madeOnce } from './made-once.ts';

// RFC 8785 has no canonical form for a lone surrogate, so it is refused before it can reach a record.
// Under the u flag a pair is one character, so only a lone half can match.
const LONE_SURROGATE = /[\uD800-\uDFFF]/u;
const wellFormed = (text: string): boolean => !LONE_SURROGATE.test(text);

/** Free text of 1 to `max` UTF-16 units after trimming. */
export const text = madeOnce((max: number) =>
  z
    .string('not_text')
    .check(
      z.trim(),
      z.minLength(1, 'empty'),
      z.maxLength(max, 'too_long'),
      z.refine(wellFormed, 'broken_character'),
    ),
);
