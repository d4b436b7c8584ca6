// What a hand-over asks, and what is missing of it.
import * as z from 'zod/mini';
import { missingOfPerson } from '../people/fields.ts';

/** The choice that stands for somebody not registered yet. */
export const NEWCOMER = 'newcomer';

export const Handover = z.object({
  village: z.string(),
  former: z.string(),
  next: z.string(),
  on: z.string(),
  name: z.string(),
  phone: z.string(),
});
export type Handover = z.infer<typeof Handover>;

/** What is missing of a hand-over, in words at the field. */
export const missingOfHandover = (fields: Handover): Partial<Record<keyof Handover, string | undefined>> => ({
  ...(fields.village === '' && { village: '还没有选村' }),
  ...(fields.village !== '' && fields.former === '' && { former: '还没有选交出的人' }),
  ...(fields.next === '' && { next: '还没有选接手的人' }),
  ...(fields.next !== '' && fields.next === fields.former && { next: '交接的是同一个人，请另选一位' }),
  ...(fields.next === NEWCOMER && missingOfPerson(fields)),
});
