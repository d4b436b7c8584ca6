// Who asks is read from the token; a missing or bad one leaves nobody, and the routes refuse nobody.
import type { Keyring } from '#functions/aws/keyring.ts';
import { actorOf } from './token.ts';
import { type Step, workOf } from './work.ts';

const BEARER = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/;

/** Second step: the actor, where the token holds at this moment. */
export const sessionStep = (ring: Keyring, now: () => string): Step => ({
  before: async ({ event }) => {
    const token = BEARER.exec(event.headers['authorization'] ?? '')?.[1];
    const actor = token === undefined ? undefined : await actorOf(ring, token, now());
    if (actor) workOf(event).actor = actor;
  },
});
