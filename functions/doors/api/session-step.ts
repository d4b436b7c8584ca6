// Who asks is read from the token; a missing or bad one leaves nobody, and the routes refuse nobody.
import type { Keyring } from '#functions/aws/keyring.ts';
import { circumstancesOf } from './circumstances.ts';
import { bearerOf } from './token.ts';
import { type Step, workOf } from './work.ts';

const BEARER = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/;

/** Second step: how the request came, and its actor where the token holds at this moment. */
export const sessionStep = (ring: Keyring, now: () => string): Step => ({
  before: async ({ event }) => {
    const token = BEARER.exec(event.headers['authorization'] ?? '')?.[1];
    const bearer = token === undefined ? undefined : await bearerOf(ring, token, now());
    const work = workOf(event);
    work.circumstances = circumstancesOf(event, bearer?.sessionId);
    if (bearer) work.actor = bearer.actor;
  },
});
