// What has happened to one person: registered, and given or relieved of roles on regions.
import * as z from 'zod/mini';
import { Role } from '#shared/kernel/access.ts';

export const PersonEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('person.registered'),
    region: z.string(),
    personal: z.optional(z.object({ name: z.string(), phone: z.string(), openid: z.optional(z.string()) })),
  }),
  z.object({ type: z.literal('role.granted'), role: Role, region: z.string(), fromOn: z.string() }),
  z.object({ type: z.literal('role.ended'), role: Role, region: z.string(), untilOn: z.string() }),
]);
export type PersonEvent = z.infer<typeof PersonEvent>;

/** No stored fact has an older shape yet. */
export const upcast = (stored: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  stored;
