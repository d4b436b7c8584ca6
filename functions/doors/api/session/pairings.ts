// A desktop asks to be let in, a signed-in phone lets it in, and the desktop takes its session.

import {
  type Approved,
  approvedPairing,
  openedPairing,
  PairingState,
  pairingEnd,
  takenPairing,
} from '#functions/access/index.ts';
import { isHeldOn } from '#shared/access/held.ts';
import { wordsOf } from '#shared/access/pairing-words.ts';
import type { ApprovePairing, OpenPairing, PairingShown, Session } from '#shared/access/sign-in.ts';
import type { Actor } from '#shared/kernel/access.ts';
import { isRefusal, type Refusal, refuse } from '#shared/kernel/refusal.ts';
import { countyDate } from '#shared/kernel/time.ts';
import { changing, type Ground } from './ground.ts';
import { openSession } from './issue.ts';
import { deviceDigest } from './secrets.ts';

const PAIRING_OVER = refuse('pairing_over');

const keyOf = (pairing: string): string => `pairing/${pairing}`;

const kept = (value: PairingState) => ({ value, until: pairingEnd(value) });

const shown = (pairing: string, state: PairingState): PairingShown => ({
  pairing,
  words: wordsOf(pairing),
  until: pairingEnd(state),
});

type ShownOrOver = PairingShown | Refusal;

/** POST /session/pairings. */
export const openPairing = async (ground: Ground, { pairing, device }: OpenPairing): Promise<ShownOrOver> => {
  const digest = await deviceDigest(ground.ring, pairing, device);
  return changing<PairingState, ShownOrOver>(ground, keyOf(pairing), PairingState, (before, at) => {
    const state = openedPairing(before, digest, at);
    if (!state) return { outcome: PAIRING_OVER };
    return { ...(state !== before && { next: kept(state) }), outcome: shown(pairing, state) };
  });
};

/** POST /session/pairings/approve. */
export const approvePairing = (
  ground: Ground,
  { pairing }: ApprovePairing,
  { personId, role, region, guardianId }: Actor,
): Promise<ShownOrOver> => {
  const as: Approved = { personId, role, region, ...(guardianId !== undefined && { guardianId }) };
  return changing<PairingState, ShownOrOver>(ground, keyOf(pairing), PairingState, (before, at) => {
    const state = approvedPairing(before, as, at);
    return state ? { next: kept(state), outcome: shown(pairing, state) } : { outcome: PAIRING_OVER };
  });
};

type Answer = Session | Readonly<{ waiting: true }> | Refusal;

/** POST /session/pairings/take. */
export const takePairing = async (ground: Ground, { pairing, device }: OpenPairing): Promise<Answer> => {
  const digest = await deviceDigest(ground.ring, pairing, device);
  const outcome = await changing<PairingState, 'over' | 'waiting' | Approved>(
    ground,
    keyOf(pairing),
    PairingState,
    (before, at) => {
      const taken = takenPairing(before, digest, at);
      return typeof taken === 'string' ? { outcome: taken } : { next: kept(taken.state), outcome: taken.as };
    },
  );
  if (isRefusal(outcome)) return outcome;
  if (outcome === 'over') return PAIRING_OVER;
  if (outcome === 'waiting') return { waiting: true };
  const { personId, ...wish } = outcome;
  const on = countyDate(ground.world.now());
  // A desktop is for work: somebody whose last role has ended since brings late writes in from their phone.
  return openSession(ground, { personId, device, wish, counts: (held) => isHeldOn(held, on) });
};
