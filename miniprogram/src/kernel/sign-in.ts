// The ways to a session: by WeChat's login code, by a one-time code sent to a phone, and by a phone that lets a desk in.

import type * as z from 'zod/mini';
import {
  type AskCode,
  CodeAsked,
  type OpenByCode,
  type OpenPairing,
  type OpenSession,
  PairingShown,
  PairingTaken,
  Session,
} from '#shared/access/sign-in.ts';
import type { Transport } from './ports.ts';
import { type Answer, askOnce } from './request.ts';

export type SignInPorts = Readonly<{
  transport: Transport;
  base: string;
  device: () => Promise<string>;
  /** A fresh login code of whoever uses this phone, or undefined where a page has to ask who it is. */
  loginCode: () => Promise<string | undefined>;
  /** Takes the session that was opened. */
  keep: (session: Session) => void;
}>;

/** What is shown at the first time only: the phone number's code, and a guardian's invitation. */
export type FirstTime = Pick<OpenSession, 'phoneCode' | 'invitation'>;

export type WaysIn = Readonly<{
  /** By WeChat: refused `phone_needed` where this account is nobody's yet. */
  byWechat: (first?: FirstTime) => Promise<Answer<Session>>;
  /** Asks for a one-time code by SMS. */
  askCode: (phone: string) => Promise<Answer<CodeAsked>>;
  byCode: (phone: string, oneTimeCode: string) => Promise<Answer<Session>>;
  /** Asks to be let in by a phone that scans this pairing. */
  showPairing: (pairing: string) => Promise<Answer<z.infer<typeof PairingShown>>>;
  /** Whether a phone has let this desk in; it is signed in then. */
  takePairing: (pairing: string) => Promise<Answer<'waiting' | Session>>;
}>;

const NO_ANSWER: Answer<never> = { kind: 'failed', failure: { failed: 'no_answer' } };

/** The ways in, over whatever network there is. */
export const createWaysIn = ({ transport, base, device, loginCode, keep }: SignInPorts): WaysIn => {
  const post = <T>(path: string, body: object, schema: z.ZodMiniType<T>): Promise<Answer<T>> =>
    askOnce(
      transport,
      {
        method: 'POST',
        url: `${base}/session${path}`,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      },
      schema,
    );
  const withSecret = async <T>(ask: (secret: string) => Promise<Answer<T>>): Promise<Answer<T>> => {
    const secret = await device().catch(() => undefined);
    return secret === undefined ? NO_ANSWER : ask(secret);
  };
  const opened = (answer: Answer<Session>): Answer<Session> => {
    if (answer.kind === 'ok') keep(answer.value);
    return answer;
  };
  return {
    byWechat: (first = {}) =>
      withSecret(async (secret) => {
        const code = await loginCode().catch(() => undefined);
        if (code === undefined) return NO_ANSWER;
        const wish: OpenSession = { code, device: secret, ...first };
        return opened(await post('', wish, Session));
      }),
    askCode: (phone) => {
      const wish: AskCode = { phone };
      return post('/sms', wish, CodeAsked);
    },
    byCode: (phone, oneTimeCode) =>
      withSecret(async (secret) => {
        const wish: OpenByCode = { phone, oneTimeCode, device: secret };
        return opened(await post('/sms/open', wish, Session));
      }),
    showPairing: (pairing) =>
      withSecret((secret) => {
        const wish: OpenPairing = { pairing, device: secret };
        return post('/pairings', wish, PairingShown);
      }),
    takePairing: (pairing) =>
      withSecret<'waiting' | Session>(async (secret) => {
        const wish: OpenPairing = { pairing, device: secret };
        const answer = await post('/pairings/take', wish, PairingTaken);
        if (answer.kind !== 'ok') return answer;
        if ('waiting' in answer.value) return { kind: 'ok', value: 'waiting' };
        return opened({ kind: 'ok', value: answer.value });
      }),
  };
};
