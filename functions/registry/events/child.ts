// What has happened to one child's file.
import * as z from 'zod/mini';
import { ChildDetails, categories, closingReasons, Responsibility } from '#shared/registry/contract.ts';

export const ChildEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('child.registered'),
    village: z.string(),
    openedOn: z.string(),
    categories: z.array(z.enum(categories)),
    responsibilities: z.array(Responsibility),
    personal: z.optional(z.object({ name: z.string(), details: ChildDetails })),
  }),
  z.object({ type: z.literal('child.moved'), from: z.string(), village: z.string(), movedOn: z.string() }),
  z.object({
    type: z.literal('child.closed'),
    village: z.string(),
    reason: z.enum(closingReasons),
    closedOn: z.string(),
  }),
]);
export type ChildEvent = z.infer<typeof ChildEvent>;

/** No stored fact has an older shape yet. */
export const upcastChild = (stored: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  stored;
