// The SMS gateway's HTTP contract: one signed POST per message, a template's name and its values, never a free text.
import { createHmac } from 'node:crypto';
import * as z from 'zod/mini';

const Answer = z.object({ code: z.string() });

// The whole answer must fit into the door's own time.
const TIMEOUT_MS = 3_000;
const TAKEN = 'OK';

/** Messages to phones of the mainland. */
export type Sms = Readonly<{
  /** Resolves once the gateway has taken the message; throws when it refused it, with its code, or did not answer. */
  send: (phone: string, template: string, params: Readonly<Record<string, string>>) => Promise<void>;
}>;

/** What a gateway of this contract checks: HMAC-SHA-256 of time and body under the account's key, in hex. */
export const smsSignature = (key: string, at: string, body: string): string =>
  createHmac('sha256', key).update(`${at}\n${body}`).digest('hex');

/** The account at the gateway. `now` is an ISO time. */
export const smsGateway = (account: Readonly<{ url: string; key: string }>, now: () => string): Sms => ({
  send: async (phone, template, params) => {
    const body = JSON.stringify({ phone, template, params });
    const at = now();
    const response = await fetch(`${account.url}/messages`, {
      method: 'POST',
      signal: AbortSignal.timeout(TIMEOUT_MS),
      headers: {
        'content-type': 'application/json',
        'x-sms-time': at,
        'x-sms-signature': smsSignature(account.key, at, body),
      },
      body,
    });
    if (!response.ok) throw new Error(`The SMS gateway answered HTTP ${response.status}`);
    const { code } = Answer.parse(await response.json());
    if (code !== TAKEN) throw new Error(`The SMS gateway answered ${code}`);
  },
});
