// The Vault in memory: real keys and real claims, with no KMS in front.
import { randomBytes } from 'node:crypto';
import type { Holding, Vault, WrappedKeys } from '#functions/kernel/ports.ts';

export type MemoryVault = Vault & WrappedKeys;

/** An empty vault. A wrapped key is its person and the key in hex, which is all that a test needs of wrapping. */
export const memoryVault = (): MemoryVault => {
  const keys = new Map<string, Uint8Array>();
  const claims = new Map<string, Holding>();
  return {
    key: async (subject) => keys.get(subject),
    ensureKey: async (subject) => {
      const key = keys.get(subject) ?? randomBytes(32);
      keys.set(subject, key);
      return key;
    },
    unwrap: async (subject, text) => {
      const [of, hex = ''] = text.split('.');
      if (of !== subject) throw new Error('A wrapped key of another person');
      return Buffer.from(hex, 'hex');
    },
    wrapped: async (subject) => {
      const key = keys.get(subject);
      return key && `${subject}.${Buffer.from(key).toString('hex')}`;
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
