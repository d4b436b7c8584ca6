// One person's ledger of one subscription: what they allowed, what was spent, and when the platform said that nothing is left.
import * as z from 'zod/mini';
import { SubscriptionKey } from '#shared/notifications/template.ts';

const whose = { personId: z.string(), subscription: SubscriptionKey };

/** The closed list of facts. */
export const CreditEvent = z.discriminatedUnion('type', [
  /** Said by the phone after a tap. */
  z.object({ type: z.literal('credit.told'), ...whose }),
  /** Said by the platform of the same tap. */
  z.object({ type: z.literal('credit.heard'), ...whose }),
  z.object({ type: z.literal('credit.refused'), ...whose }),
  z.object({ type: z.literal('credit.withdrawn'), ...whose }),
  z.object({ type: z.literal('credit.spent'), use: z.string() }),
  z.object({ type: z.literal('credit.given_back'), use: z.string() }),
  z.object({ type: z.literal('credit.emptied'), use: z.string() }),
]);
export type CreditEvent = z.infer<typeof CreditEvent>;
