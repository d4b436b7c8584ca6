// The Vault of the simulated cloud: its keys come from the seed, so that even ciphertext is told twice alike.
import type { Vault, WrappedKeys } from '#functions/kernel/ports.ts';
import type { Chance } from './chance.ts';

const KEY_BYTES = 32;

/** An empty vault; a wrapped key is the key in hex. */
export const cloudVault = (chance: Chance): Vault & WrappedKeys => {
  const keys = new Map<string, Uint8Array>();
  const claims = new Map<string, string>();
  return {
    key: async (subject) => keys.get(subject),
    ensureKey: async (subject) => {
      const key = keys.get(subject) ?? chance.bytes(KEY_BYTES);
      keys.set(subject, key);
      return key;
    },
    unwrap: async (_subject, wrapped) => Buffer.from(wrapped, 'hex'),
    wrapped: async (subject) => {
      const key = keys.get(subject);
      return key && Buffer.from(key).toString('hex');
    },
    claim: async (kind, value, owner) => {
      const holder = claims.get(`${kind}#${value}`) ?? owner;
      claims.set(`${kind}#${value}`, holder);
      return holder;
    },
    owner: async (kind, value) => claims.get(`${kind}#${value}`),
  };
};
