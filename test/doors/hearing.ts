// A callback with somebody who hears it, and messages as the platform words them.
import { answerCallback, type Called } from '#functions/doors/api/callback/answer.ts';
import type { CallbackEntry } from '#functions/doors/api/callback/events.ts';
import { isRefusal } from '#shared/kernel/refusal.ts';
import { type Agreed, pushOf, sealed } from '../kit/wechat-push.ts';

/** Somebody's openid. */
export const OPENID = 'o7esq5OI1Uej6Xixw1lA2H7XDVbc';
/** The one refusal of the callback. */
export const REFUSED = { refused: 'callback_not_genuine' };
/** The answer to what was heard. */
export const GOOD = { status: 200, body: 'success' };

/** An event of this name. */
export const event = (Event: string, more: object) => ({
  ToUserName: 'gh_123456789abc',
  FromUserName: OPENID,
  CreateTime: 1620973045,
  MsgType: 'event',
  Event,
  ...more,
});

/** What somebody said to one template. */
export const said = (TemplateId: string, SubscribeStatusString: string) => ({
  TemplateId,
  SubscribeStatusString,
  PopupScene: '0',
});

/** Somebody allows one message. */
export const allowed = (templateId = 'tpl_1') =>
  event('subscribe_msg_popup_event', { List: said(templateId, 'accept') });

/** A callback that hears nothing yet. */
export const hearing = (agreed: Agreed) => {
  const heard: CallbackEntry[] = [];
  const called = async (
    query: Called['query'],
    json: unknown,
    { now = new Date().toISOString(), push = agreed }: Partial<{ now: string; push: Agreed }> = {},
  ) => {
    const hear = async (entries: readonly CallbackEntry[]) => {
      heard.push(...entries);
    };
    const ground = { push, now: () => now, hear };
    const answer = await answerCallback(ground, { method: 'POST', query, body: { json } });
    return isRefusal(answer) ? answer : { status: answer.statusCode, body: answer.body };
  };
  return {
    heard,
    called,
    /** Tells a message just now, or this text in its place. */
    tell: (message: unknown, text = JSON.stringify(message)) => {
      const { query, body } = pushOf(sealed(text, agreed), agreed, Date.now());
      return called(query, body);
    },
  };
};
