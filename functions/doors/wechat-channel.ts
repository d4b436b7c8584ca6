// A door speaks to WeChat as the county's account, with the one token that all doors share.
import { setting } from '#functions/aws/config.ts';
import { sealedStore } from '#functions/aws/sealed-store.ts';
import type { SignInStore } from '#functions/aws/sign-in-store.ts';
import { tokenKeeper } from '#functions/aws/token-keeper.ts';
import { stableToken } from '#functions/channels/wechat/token.ts';
import { type WeChat, wechat } from '#functions/channels/wechat.ts';
import { surroundings } from './surroundings.ts';

/** The channel of the account that the settings name. The token lies sealed: only a door that knows the account's secret opens it. */
export const wechatChannel = (store: SignInStore): WeChat => {
  const account = {
    url: setting('WECHAT_URL'),
    appId: setting('WECHAT_APP_ID'),
    secret: setting('WECHAT_SECRET'),
  };
  const kept = sealedStore(store, account.secret);
  return wechat(account, tokenKeeper(kept, stableToken(account), surroundings), surroundings);
};
