// The WeChat double knows the county's subscriptions by the same names that the county writes to.
import { type PlatformSubscriptions, subscriptions } from '#shared/notifications/subscriptions.ts';
import { type SubscriptionKey, subscriptionKeys } from '#shared/notifications/template.ts';
import type { MessageTemplate } from './wechat/journal.ts';

const idOf = (key: SubscriptionKey): string => `tpl_${key}`.padEnd(43, '0');

const once = (key: SubscriptionKey) => ({ id: idOf(key), lasts: false });

/** What a registered account would fill our three names with: each a one-time subscription. */
export const localSubscriptions: PlatformSubscriptions = {
  children: once('children'),
  entrustment: once('entrustment'),
  learning: once('learning'),
};

/** The same as they would be registered with the platform: all of them say a thing and how it presses. */
export const knownTemplates: readonly MessageTemplate[] = subscriptionKeys.map((key) => ({
  templateId: idOf(key),
  title: subscriptions[key].title,
  fields: { thing1: '内容', phrase2: '提示' },
}));
