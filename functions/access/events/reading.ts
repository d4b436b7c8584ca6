// One opening of a child's file by one person, in one role, for one reason, within one hour.
import * as z from 'zod/mini';
import { Why } from '#shared/access/reading.ts';
import { Role } from '#shared/kernel/access.ts';

export const ReadingEvent = z.object({
  type: z.literal('file.opened'),
  childId: z.string(),
  personId: z.string(),
  role: Role,
  region: z.string(),
  why: Why,
});
export type ReadingEvent = z.infer<typeof ReadingEvent>;
