// The account's subscriptions are told to a door by its settings; a mistake there stops neither a start nor a sign-in.
import { setting } from '#functions/aws/config.ts';
import { PlatformSubscriptions } from '#shared/notifications/subscriptions.ts';

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** The subscriptions, or undefined where the setting cannot be read as such. */
export const subscriptionSetting = (): PlatformSubscriptions | undefined =>
  PlatformSubscriptions.safeParse(parsed(setting('WECHAT_SUBSCRIPTIONS'))).data;

/** The subscriptions; throws where the setting cannot be read, so that what needs them is tried again once it is mended. */
export const subscriptionsOf = (read: PlatformSubscriptions | undefined): PlatformSubscriptions => {
  if (!read) throw new Error('The setting WECHAT_SUBSCRIPTIONS cannot be read');
  return read;
};
