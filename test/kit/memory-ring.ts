// A county's keys in memory: one session key, one digest key, and no town keys, for the memory vault has keys of its own.
import { createHmac, generateKeyPairSync } from 'node:crypto';
import type { Keyring } from '#functions/aws/keyring.ts';

/** A ring that signs sessions and tells values by digest. */
export const memoryRing = (): Keyring => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519', {
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const unused = (): never => {
    throw new Error('The memory vault has keys of its own');
  };
  return {
    session: async () => ({ kid: 'test', privateKey }),
    sessionKey: async (kid) => (kid === 'test' ? publicKey : undefined),
    newestTownKey: unused,
    townKey: unused,
    digest: async (text) => createHmac('sha256', 'a test').update(text).digest('base64url'),
  };
};
