// Every request ends in one of three ways: an answer that keeps the contract, a refusal by name, or a failure to be tried again.
import * as z from 'zod/mini';
import { type Refusal, refuse } from '#shared/kernel/refusal.ts';
import type { Ask, Reply, Transport } from './ports.ts';
import { jsonOf } from './stored.ts';

/** Why nothing usable came back; `reference` is the four characters one reads out on the phone. */
export type Failure = Readonly<{
  failed: 'no_answer' | 'busy' | 'outage' | 'unreadable' | 'no_sign_in';
  reference?: string;
}>;

export type Answer<T> =
  | Readonly<{ kind: 'ok'; value: T }>
  | Readonly<{ kind: 'refused'; refusal: Refusal }>
  | Readonly<{ kind: 'failed'; failure: Failure }>;

export type Renewal = 'renewed' | 'taken_up' | 'signed_out' | 'failed';

/** What the signed-in person's requests carry, and how a token that ran out is renewed. */
export type Credentials = Readonly<{
  token: () => string | undefined;
  /** Changes when the person signs out, another signs in, or the last role ends. */
  reader: () => string | undefined;
  /** `taken_up` where another page of this browser had renewed it already. */
  renew: () => Promise<Renewal>;
}>;

const RefusalBody = z.object({
  refused: z.string(),
  field: z.optional(z.string()),
  reason: z.optional(z.string()),
  reference: z.optional(z.string()),
});

/** Reads a reply: 2xx by `schema`, 4xx by its refusal, anything else is a failure. A captive portal's page is `unreadable`. */
export const readReply = <T>(reply: Reply, schema: z.ZodMiniType<T>): Answer<T> => {
  if (reply.status < 200 || reply.status >= 300) return readNo(reply);
  const parsed = schema.safeParse(jsonOf(reply.text));
  return parsed.success ? { kind: 'ok', value: parsed.data } : failure({ failed: 'unreadable' });
};

const readNo = (reply: Reply): Answer<never> => {
  const isFault = reply.status >= 500;
  const named = RefusalBody.safeParse(jsonOf(reply.text));
  if (!named.success) return failure({ failed: isFault ? 'outage' : 'unreadable' });
  const { reference, refused, field, reason } = named.data;
  if (refused === 'busy') return failure({ failed: 'busy' });
  if (isFault) return failure({ failed: 'outage', ...(reference !== undefined && { reference }) });
  return { kind: 'refused', refusal: refuse(refused, field, reason) };
};

const failure = (why: Failure): Answer<never> => ({ kind: 'failed', failure: why });

/** Carries one request without a session. */
export const askOnce = async <T>(
  transport: Transport,
  ask: Ask,
  schema: z.ZodMiniType<T>,
): Promise<Answer<T>> => {
  try {
    return readReply(await transport(ask), schema);
  } catch {
    return failure({ failed: 'no_answer' });
  }
};

const isNotSignedIn = (answer: Answer<unknown>): boolean =>
  answer.kind === 'refused' && answer.refusal.refused === 'not_signed_in';

export type Api = Readonly<{
  read: <T>(path: string, schema: z.ZodMiniType<T>) => Promise<Answer<T>>;
  send: <T>(path: string, body: unknown, schema: z.ZodMiniType<T>) => Promise<Answer<T>>;
}>;

/** The county's server at `base`; a token that has run out is renewed once, silently, and the request repeated. */
export const createApi = (transport: Transport, base: string, credentials: Credentials): Api => {
  const renewedThen = async <T>(once: (token: string) => Promise<Answer<T>>): Promise<Answer<T>> => {
    const renewal = await credentials.renew();
    if (renewal === 'failed') return failure({ failed: 'no_answer' });
    const token = credentials.token();
    if (renewal === 'signed_out' || token === undefined) return failure({ failed: 'no_sign_in' });
    const answer = await once(token);
    // What another page renewed may be worthless by now, too: then it is renewed here.
    return renewal === 'taken_up' && isNotSignedIn(answer) ? renewedThen(once) : answer;
  };
  const ask = async <T>(
    method: Ask['method'],
    path: string,
    body: unknown,
    schema: z.ZodMiniType<T>,
  ): Promise<Answer<T>> => {
    const once = (token: string) =>
      askOnce(
        transport,
        {
          method,
          url: base + path,
          headers: {
            authorization: `Bearer ${token}`,
            ...(body !== undefined && { 'content-type': 'application/json' }),
          },
          ...(body !== undefined && { body: JSON.stringify(body) }),
        },
        schema,
      );
    const token = credentials.token();
    if (token !== undefined) {
      const answer = await once(token);
      if (!isNotSignedIn(answer)) return answer;
    }
    return renewedThen(once);
  };
  // What was asked for somebody who has signed out meanwhile is told to nobody, so that nobody keeps it.
  const read = async <T>(path: string, schema: z.ZodMiniType<T>): Promise<Answer<T>> => {
    const reader = credentials.reader();
    const answer = await ask('GET', path, undefined, schema);
    return credentials.reader() === reader ? answer : failure({ failed: 'no_sign_in' });
  };
  return {
    read,
    send: (path, body, schema) => ask('POST', path, body, schema),
  };
};
