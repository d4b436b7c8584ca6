// What people subscribe to: three names that a county's account fills with templates of its own.
import * as z from 'zod/mini';
import type { SubscriptionKey } from './template.ts';

/** What each is called where somebody is asked for it, and what it brings. */
export const subscriptions: Readonly<Record<SubscriptionKey, Readonly<{ title: string; brings: string }>>> = {
  children: { title: '孩子和家里的事', brings: '走访、孩子情况变化、家里来的消息' },
  entrustment: { title: '委托监护', brings: '签字、见证、备案、到期' },
  learning: { title: '培训和答题', brings: '培训、卷子、竞赛、宣讲' },
};

/** A subscription at the platform: its template's id there, and whether one yes lasts (long-term, for government services). */
export const PlatformSubscription = z.object({
  id: z.string(),
  lasts: z._default(z.boolean(), false),
});
export type PlatformSubscription = z.infer<typeof PlatformSubscription>;

/** The account's subscriptions by our names. */
export const PlatformSubscriptions = z.object({
  children: PlatformSubscription,
  entrustment: PlatformSubscription,
  learning: PlatformSubscription,
});
export type PlatformSubscriptions = z.infer<typeof PlatformSubscriptions>;
