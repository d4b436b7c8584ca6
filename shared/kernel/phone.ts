// A mobile number of the mainland: eleven digits, the only kind that can be reached by message here.
import * as z from 'zod/mini';

/** Eleven digits beginning with 13 to 19. */
export const Phone = z.string('not_text').check(z.regex(/^1[3-9]\d{9}$/, 'not_a_phone'));
