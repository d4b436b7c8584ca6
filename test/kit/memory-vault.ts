// The Vault in memory: real keys and real claims, with no KMS in front.
import { randomBytes } from 'node:crypto';
import type { Vault, WrappedKeys } from '#functions/kernel/ports.ts';

export type MemoryVault = Vault & WrappedKeys & Readonly<{ erase: (subject: string) => void }>;

/** An empty vault. A wrapped key is its person and the key in hex, which is all that a test needs of wrapping. */
export const memoryVault = (): MemoryVault => {
  const keys = new Map<string, Uint8Array>();
  const claims = new Map<string, string>();
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
    claim: async (kind, value, owner) => {
      const holder = claims.get(`${kind}#${value}`) ?? owner;
      claims.set(`${kind}#${value}`, holder);
      return holder;
    },
    owner: async (kind, value) => claims.get(`${kind}#${value}`),
    erase: (subject) => {
      keys.delete(subject);
    },
  };
};
