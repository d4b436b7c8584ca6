// Whoever enters something is signed in as themselves: a login code from WeChat's double, then a session of the API.
import { randomBytes } from 'node:crypto';
import * as z from 'zod/mini';
import { Session } from '#shared/access/sign-in.ts';
import { isRefusal, type Refusal, refuse } from '#shared/kernel/refusal.ts';
import { member } from '../json.ts';
import type { Answer, Post } from './http-calls.ts';

const NOT_SIGNED_IN = 401;
const LOGIN_TRIES = 4;
const SESSION_TRIES = 3;

/** Signs people in by openid and calls the API as one of them. */
export type Sessions = Readonly<{
  /** Signs in anew; the refusal where the API knows nobody of this openid, or nobody with a role. */
  signIn: (openid: string) => Promise<Refusal | undefined>;
  /** Posts as this person; signs in first where needed, and again when the session is over. */
  postAs: (openid: string, path: string, body: unknown) => Promise<Answer>;
}>;

/** Sessions at the API of this address with codes from this double. */
export const startSessions = (post: Post, api: string, wechat: string): Sessions => {
  // Whoever fills a county sits at one device, and signs in anew instead of renewing.
  const device = randomBytes(32).toString('base64url');
  const tokens = new Map<string, Promise<string | Refusal>>();

  const open = async (openid: string, attempt = 1): Promise<string | Refusal> => {
    const login = await post(`${wechat}/double/login`, { openid });
    const opened = await post(`${api}/session`, { code: member(login.json, 'code'), device });
    const session = z.safeParse(Session, opened.json);
    if (session.success) return session.data.token;
    if (!isRefusal(opened.json)) return refuse(`http_${opened.status}`);
    const isLost = opened.json.refused === 'login_code_refused' && attempt < LOGIN_TRIES;
    return isLost ? open(openid, attempt + 1) : opened.json;
  };
  const renew = (openid: string): Promise<string | Refusal> => {
    const opening = open(openid);
    tokens.set(openid, opening);
    return opening;
  };

  const postWith = async (held: Promise<string | Refusal>, path: string, body: unknown): Promise<Answer> => {
    const token = await held;
    return isRefusal(token) ? { status: NOT_SIGNED_IN, json: token } : post(`${api}${path}`, body, token);
  };

  // Several calls may find the session over; one of them renews it for all.
  const tokenAfter = (
    openid: string,
    over: Promise<string | Refusal> | undefined,
  ): Promise<string | Refusal> => {
    const held = tokens.get(openid);
    return held === undefined || held === over ? renew(openid) : held;
  };

  const postAs = async (openid: string, path: string, body: unknown): Promise<Answer> => {
    let held = tokenAfter(openid, undefined);
    let answer = await postWith(held, path, body);
    for (let tried = 1; answer.status === NOT_SIGNED_IN && tried < SESSION_TRIES; tried++) {
      held = tokenAfter(openid, held);
      answer = await postWith(held, path, body);
    }
    return answer;
  };

  return {
    signIn: async (openid) => {
      const token = await renew(openid);
      if (!isRefusal(token)) return undefined;
      tokens.delete(openid);
      return token;
    },
    postAs,
  };
};
