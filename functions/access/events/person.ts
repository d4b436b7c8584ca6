// What has happened to one person: registered and corrected, bound to a WeChat account and to a guardian's entry, given and relieved of roles.
import * as z from 'zod/mini';
import { revocationReasons } from '#shared/access/contract.ts';
import { Role } from '#shared/kernel/access.ts';

export const PersonEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('person.registered'),
    region: z.string(),
    /** True where the WeChat account was known from the start; its id is sealed. */
    bound: z.optional(z.literal(true)),
    personal: z.optional(z.object({ name: z.string(), phone: z.string(), openid: z.optional(z.string()) })),
  }),
  z.object({
    type: z.literal('person.corrected'),
    personal: z.optional(z.object({ name: z.string(), phone: z.string() })),
  }),
  z.object({ type: z.literal('wechat.bound'), personal: z.optional(z.object({ openid: z.string() })) }),
  /** Sessions opened before this moment are over. */
  z.object({ type: z.literal('wechat.unbound'), at: z.string() }),
  z.object({
    type: z.literal('guardian.bound'),
    guardianId: z.string(),
    invitation: z.string(),
    region: z.string(),
    fromOn: z.string(),
  }),
  /** `alone` where the account never was anything but a guardian's, and acts for none any more. */
  z.object({
    type: z.literal('guardian.ended'),
    guardianId: z.string(),
    on: z.string(),
    alone: z.boolean(),
  }),
  z.object({ type: z.literal('person.erased') }),
  z.object({ type: z.literal('role.granted'), role: Role, region: z.string(), fromOn: z.string() }),
  z.object({ type: z.literal('role.ended'), role: Role, region: z.string(), untilOn: z.string() }),
  /** Every role that was still held ends in the same commit. */
  z.object({ type: z.literal('person.revoked'), reason: z.enum(revocationReasons), on: z.string() }),
]);
export type PersonEvent = z.infer<typeof PersonEvent>;
