// What one guardian has said about one child: yes to a purpose in these very words, or no longer.
import * as z from 'zod/mini';
import { purposeCodes } from '#shared/access/purposes.ts';

const whose = { childId: z.string(), guardianId: z.string(), purpose: z.enum(purposeCodes) };

export const ConsentEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('consent.given'), ...whose, words: z.string(), givenAt: z.string() }),
  z.object({ type: z.literal('consent.withdrawn'), ...whose }),
]);
export type ConsentEvent = z.infer<typeof ConsentEvent>;
