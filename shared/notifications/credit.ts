// What one person still allows on WeChat: a ledger per subscription, as the platform tells nobody what is left.
import * as z from 'zod/mini';
import { idOf } from '../kernel/id.ts';
import { OnDate } from '../kernel/time.ts';
import { SubscriptionKey, urgencies } from './template.ts';

/** One tap on the phone: one message more, or a no. */
export const TellCredit = z.strictObject({
  subscription: SubscriptionKey,
  answer: z.enum(['accepted', 'refused'], 'not_a_choice'),
});
export type TellCredit = z.infer<typeof TellCredit>;

/** The platform's own word of the same: allowed, refused, or withdrawn in its settings. */
export const HearCredit = z.strictObject({
  personId: idOf('person'),
  subscription: SubscriptionKey,
  said: z.enum(['allowed', 'refused', 'withdrawn']),
});
export type HearCredit = z.infer<typeof HearCredit>;

/** Before a message goes: one less. `use` names the message and its attempt, so that saying it twice spends one. */
export const SpendCredit = z.strictObject({
  personId: idOf('person'),
  subscription: SubscriptionKey,
  use: z.string(),
  urgency: z.enum(urgencies),
});
export type SpendCredit = z.infer<typeof SpendCredit>;

/** The platform did not take it: what this use spent is there again. */
export const GiveBackCredit = z.strictObject({ use: z.string() });
export type GiveBackCredit = z.infer<typeof GiveBackCredit>;

/** The platform knows of none left (43101): so it is. */
export const EmptyCredit = z.strictObject({ use: z.string() });
export type EmptyCredit = z.infer<typeof EmptyCredit>;

/** Messages kept back for what presses. Policy data. */
export const RESERVE = 1;

/** What was counted since the platform last said that nothing is left. */
export const Counted = z.object({
  told: z.number(),
  heard: z.number(),
  spent: z.number(),
  /** A yes that was never taken back: enough where the subscription lasts. */
  accepted: z.boolean(),
});
export type Counted = z.infer<typeof Counted>;

/** Messages that may still be sent; one tap that phone and platform both tell of is one message. */
export const leftOf = ({ told, heard, spent }: Counted): number => Math.max(0, Math.max(told, heard) - spent);

/** A ledger's row. `spentOn` are the days of the last 20 messages. */
export const CreditPart = z.object({
  personId: idOf('person'),
  subscription: SubscriptionKey,
  ...Counted.shape,
  spentOn: z.array(OnDate),
  changedAt: z.string(),
});
export type CreditPart = z.infer<typeof CreditPart>;

/** The list under which a person's ledgers stand. */
export const creditList = (personId: string): string => `credits/${personId}`;

/** What the caller of a credit command reads back. */
export const CreditState = z.object({ balance: z.number(), accepted: z.boolean() });
export type CreditState = z.infer<typeof CreditState>;

export const creditRefusals = ['no_credit', 'credit_not_used'] as const;
export type CreditRefusal = (typeof creditRefusals)[number];
