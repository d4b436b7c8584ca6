// The Vault of the simulated cloud: its keys come from the seed, so that even ciphertext is told twice alike.
import type { Holding, Vault, WrappedKeys } from '#functions/kernel/ports.ts';
import type { Chance } from './chance.ts';

const KEY_BYTES = 32;

/** An empty vault; a wrapped key is the key in hex. */
export const cloudVault = (chance: Chance): Vault & WrappedKeys => {
  const keys = new Map<string, Uint8Array>();
  const claims = new Map<string, Holding>();
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
    claim: async (kind, value, owner, at, behind) => {
      const name = `${kind}#${value}`;
      const holding = claims.get(name);
      const isBehind = behind !== undefined && holding?.owner === behind.owner && holding.at === behind.at;
      if (!holding || holding.owner === owner || isBehind) claims.set(name, { owner, at });
      return claims.get(name)?.owner ?? owner;
    },
    holding: async (kind, value) => claims.get(`${kind}#${value}`),
    owner: async (kind, value) => claims.get(`${kind}#${value}`)?.owner,
    release: async (kind, value, owner) => {
      if (claims.get(`${kind}#${value}`)?.owner === owner) claims.delete(`${kind}#${value}`);
    },
    erase: async (subject) => {
      keys.delete(subject);
    },
  };
};
