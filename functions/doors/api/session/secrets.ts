// Nothing secret of a session is kept: a device's secret as a keyed digest, a refresh secret not at all, for it is derived.
import { timingSafeEqual } from 'node:crypto';
import type { SessionState, Shown } from '#functions/access/index.ts';
import type { Keyring } from '#functions/aws/keyring.ts';

/** What is kept of a device's secret, for one session or pairing. */
export const deviceDigest = (ring: Keyring, of: string, device: string): Promise<string> =>
  ring.digest(`device#${of}#${device}`);

/** The n-th refresh secret of a session: the same one whenever it is asked for. */
export const refreshSecret = (ring: Keyring, session: string, generation: number): Promise<string> =>
  ring.digest(`refresh#${session}#${generation}`);

/** True when two secrets are equal, told in a time that does not depend on where they differ. */
export const isSame = (one: string, other: string): boolean => {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
};

/** What a device shows at a renewal, held against what the session expects. */
export const shownOf = async (
  ring: Keyring,
  asked: Readonly<{ session: string; refresh: string; device: string }>,
  state: SessionState | undefined,
): Promise<Shown> => {
  if (!state) return { ownDevice: false, refresh: 'other' };
  const [device, current, previous] = await Promise.all([
    deviceDigest(ring, asked.session, asked.device),
    refreshSecret(ring, asked.session, state.generation),
    refreshSecret(ring, asked.session, state.generation - 1),
  ]);
  const refresh = isSame(asked.refresh, current)
    ? 'current'
    : isSame(asked.refresh, previous)
      ? 'previous'
      : 'other';
  return { ownDevice: isSame(state.device, device), refresh };
};

const CODES = 1_000_000;
const CODE_DIGITS = 6;
const CODE_BYTES = 6;

/** The one-time code of a phone that follows from this nonce: six digits. */
export const oneTimeCode = async (ring: Keyring, phone: string, nonce: string): Promise<string> => {
  const digest = Buffer.from(await ring.digest(`one_time_code#${phone}#${nonce}`), 'base64url');
  return String(digest.readUIntBE(0, CODE_BYTES) % CODES).padStart(CODE_DIGITS, '0');
};

/** Where a phone's codes are kept: the number itself is not. */
export const codeKey = async (ring: Keyring, phone: string): Promise<string> =>
  `code/${await ring.digest(`one_time_phone#${phone}`)}`;
