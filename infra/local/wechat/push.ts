// What people allow, refuse and receive is pushed to the address that was named for it, encrypted and signed as the platform does it.
import { createCipheriv, createHash, randomBytes, randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Delivered } from './journal.ts';

/** A push that has come to its end: how often it was tried, and the last answer's status (0 where there was none). */
export type Pushed = Readonly<{ event: string; openid: string; tries: number; status: number }>;

/** The pushes of the one app. */
export type Push = Readonly<{
  /** What the app's owner entered beside the address: Token and EncodingAESKey. */
  token: string;
  key: string;
  /** From now on pushes go to this address; before, nothing is pushed. */
  to: (url: string) => void;
  popup: (openid: string, templateIds: readonly string[], said: 'accept' | 'reject') => void;
  change: (openid: string, templateIds: readonly string[]) => void;
  sent: (message: Delivered) => void;
  /** How many are under way. */
  pushing: () => number;
  /** Every push so far, once none is under way. */
  ended: () => Promise<readonly Pushed[]>;
  /** Tries nothing any more. */
  stop: () => void;
}>;

const ACCOUNT = 'gh_00000000local';
const ALPHANUMERIC = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const KEY_CHARACTERS = 43;
const BLOCK = 32;
const TRIES = 3;
const ANSWER_WITHIN_MS = 5_000;
const BETWEEN_MS = 100;
// What became of a message is told once its sender has long been answered.
const RESULT_AFTER_MS = 300;

const letters = (count: number): string =>
  Array.from({ length: count }, () => ALPHANUMERIC[randomInt(ALPHANUMERIC.length)]).join('');

const sha1 = (...parts: string[]): string => createHash('sha1').update(parts.sort().join('')).digest('hex');

const encrypt = (message: object, appId: string, encodingKey: string): string => {
  const text = Buffer.from(JSON.stringify(message));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(text.length);
  const whole = Buffer.concat([Buffer.from(letters(16)), length, text, Buffer.from(appId)]);
  const missing = BLOCK - (whole.length % BLOCK);
  const secret = Buffer.from(encodingKey, 'base64');
  const cipher = createCipheriv('aes-256-cbc', secret, secret.subarray(0, 16));
  cipher.setAutoPadding(false);
  return cipher.update(Buffer.concat([whole, Buffer.alloc(missing, missing)])).toString('base64');
};

// One of them is pushed as itself, several as a list.
const listOf = (items: readonly object[]): object => (items.length === 1 ? { ...items[0] } : items);

/** Pushes of this app by this clock. */
export const startPush = (appId: string, nowMs: () => number): Push => {
  const token = randomBytes(16).toString('hex');
  const key = letters(KEY_CHARACTERS);
  const stopping = new AbortController();
  const done: Pushed[] = [];
  const underWay = new Set<Promise<void>>();
  let address: string | undefined;

  const post = async (url: URL, body: string): Promise<number> => {
    const signal = AbortSignal.any([stopping.signal, AbortSignal.timeout(ANSWER_WITHIN_MS)]);
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(url, { method: 'POST', headers, body, signal }).catch(() => undefined);
    await answer?.arrayBuffer().catch(() => undefined);
    return answer?.status ?? 0;
  };

  const wait = (ms: number): Promise<void> =>
    pause(ms, undefined, { signal: stopping.signal }).catch(() => undefined);

  // Tried again, it is the same request, as whoever receives it must expect.
  const deliver = async (
    to: string,
    openid: string,
    event: string,
    list: readonly object[],
  ): Promise<void> => {
    const seconds = Math.floor(nowMs() / 1000);
    const base = { ToUserName: ACCOUNT, FromUserName: openid, CreateTime: seconds, MsgType: 'event' };
    const sealed = encrypt({ ...base, Event: event, List: listOf(list) }, appId, key);
    const [timestamp, nonce] = [String(seconds), String(randomInt(1e9))];
    const url = new URL(to);
    url.search = String(
      new URLSearchParams({
        signature: sha1(token, timestamp, nonce),
        timestamp,
        nonce,
        openid,
        encrypt_type: 'aes',
        msg_signature: sha1(token, timestamp, nonce, sealed),
      }),
    );
    const body = JSON.stringify({ ToUserName: ACCOUNT, Encrypt: sealed });
    let status = 0;
    let tries = 0;
    while (tries < TRIES && status !== 200 && !stopping.signal.aborted) {
      if (tries > 0) await wait(BETWEEN_MS);
      status = await post(url, body);
      tries++;
    }
    done.push({ event, openid, tries, status });
  };

  const tell = (openid: string, event: string, list: readonly object[], afterMs = 0): void => {
    const to = address;
    if (to === undefined || list.length === 0) return;
    const told = wait(afterMs).then(() => deliver(to, openid, event, list));
    const telling = told.finally(() => underWay.delete(telling));
    underWay.add(telling);
  };

  return {
    token,
    key,
    to: (url) => {
      address = url;
    },
    popup: (openid, templateIds, said) =>
      tell(
        openid,
        'subscribe_msg_popup_event',
        templateIds.map((TemplateId) => ({ TemplateId, SubscribeStatusString: said, PopupScene: '0' })),
      ),
    change: (openid, templateIds) =>
      tell(
        openid,
        'subscribe_msg_change_event',
        templateIds.map((TemplateId) => ({ TemplateId, SubscribeStatusString: 'reject' })),
      ),
    sent: ({ openid, templateId: TemplateId, msgid: MsgID, failed }) =>
      tell(
        openid,
        'subscribe_msg_sent_event',
        [
          {
            TemplateId,
            MsgID,
            ErrorCode: failed === undefined ? '0' : '1',
            ErrorStatus: failed ?? 'success',
          },
        ],
        RESULT_AFTER_MS,
      ),
    pushing: () => underWay.size,
    ended: async () => {
      while (underWay.size > 0) await Promise.all(underWay);
      return [...done];
    },
    stop: () => stopping.abort(),
  };
};
