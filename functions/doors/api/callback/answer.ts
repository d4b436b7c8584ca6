// The platform's pushes are answered without a session: what is not signed, fresh, for us and readable is refused without a word why.
import * as z from 'zod/mini';
import { isRefusal, type Refusal, refuse } from '#shared/kernel/refusal.ts';
import { type Reply, replyInWords } from '../reply.ts';
import type { Work } from '../work.ts';
import { type CallbackEntry, entriesIn } from './events.ts';
import { opened, type PushKey } from './opened.ts';
import { isSigned } from './signed.ts';

/** What the county and the platform agreed on, the clock, and who hears what is told. */
export type CallbackGround = Readonly<{
  push: PushKey & Readonly<{ token: string }>;
  now: () => string;
  hear: (entries: readonly CallbackEntry[]) => Promise<void>;
}>;

/** One request of the platform. */
export type Called = Readonly<{
  method: string;
  query: Readonly<Record<string, string | undefined>>;
  body: Work['body'];
}>;

const LONGEST_ECHO = 256;

const Verifying = z.object({
  signature: z.string(),
  timestamp: z.string(),
  nonce: z.string(),
  echostr: z.string().check(z.maxLength(LONGEST_ECHO)),
});
// The one mode in which the signature covers what is said; in the others anybody may say anything under a signature once seen.
const Pushing = z.object({
  msg_signature: z.string(),
  timestamp: z.string(),
  nonce: z.string(),
  encrypt_type: z.literal('aes'),
});
const Sealed = z.object({ Encrypt: z.string() });

const notGenuine = (): Refusal => refuse('callback_not_genuine');

const verify = ({ push, now }: CallbackGround, { query }: Called): Reply | Refusal => {
  const asked = z.safeParse(Verifying, query);
  if (!asked.success) return notGenuine();
  const { signature, echostr, ...stamp } = asked.data;
  return isSigned(push.token, stamp, { signature }, now()) ? replyInWords(echostr) : notGenuine();
};

const receive = async (
  { push, now, hear }: CallbackGround,
  { query, body }: Called,
): Promise<Reply | Refusal> => {
  const asked = z.safeParse(Pushing, query);
  const sealed = z.safeParse(Sealed, isRefusal(body) ? undefined : body?.json);
  if (!asked.success || !sealed.success) return notGenuine();
  const { msg_signature: signature, timestamp, nonce } = asked.data;
  const { Encrypt } = sealed.data;
  if (!isSigned(push.token, { timestamp, nonce }, { signature, over: [Encrypt] }, now())) return notGenuine();
  const text = opened(Encrypt, push);
  const entries = text === undefined ? undefined : entriesIn(text);
  if (entries === undefined) return notGenuine();
  if (entries.length > 0) await hear(entries);
  return replyInWords('success');
};

/** Answers the platform's check of the address by its echo, and a push once it was heard. */
export const answerCallback = async (ground: CallbackGround, called: Called): Promise<Reply | Refusal> => {
  if (called.method === 'GET') return verify(ground, called);
  return called.method === 'POST' ? receive(ground, called) : refuse('not_found');
};
