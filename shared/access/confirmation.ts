// The treaty of confirming one matter by phone: a one-time code is asked for about it, and given back with the command itself.
import * as z from 'zod/mini';
import { CodeAsked } from './sign-in.ts';

/** What whoever asked for a code is told: how long it lives, how soon another is made, and the last four digits of its phone. */
export const CodeSent = z.extend(CodeAsked, { phoneTail: z.string() });
export type CodeSent = z.infer<typeof CodeSent>;

/** A code that is wrong, used, too old or of another matter is refused as a wrong one at sign-in is: `code_refused`. */
export const confirmationRefusals = ['phone_unknown'] as const;
export type ConfirmationRefusal = (typeof confirmationRefusals)[number];
