// Whom a visitor may be has allowed a few messages on WeChat, so that what happens is seen to arrive.
import { localSubscriptions } from '../known-templates.ts';
import type { Post } from './http-calls.ts';

/** Taps of each of them: more are asked for within a week or two. */
const TAPS = 5;
const OK = 200;

/** Taps on the phones of these people: the platform counts them, and tells the county by its callback. */
export const allowMessages = async (
  post: Post,
  wechat: string,
  openids: readonly string[],
): Promise<void> => {
  const templateIds = Object.values(localSubscriptions).map(({ id }) => id);
  for (const openid of openids) {
    for (let tap = 0; tap < TAPS; tap++) {
      const { status } = await post(`${wechat}/double/subscribe`, { openid, templateIds });
      if (status !== OK) throw new Error(`The double of WeChat took no tap: HTTP ${status}`);
    }
  }
};
