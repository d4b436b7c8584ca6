// Whatever the county signs is signed inside the key service: the private half of a key never leaves it.
import { createHash, createPublicKey } from 'node:crypto';
import { kmsOf } from './kms.ts';
import type { Client } from './signed-requests.ts';

/** By what a key signs, always over SHA-256: ECDSA answers in DER, RSA (PKCS #1 v1.5) in the modulus' length. */
export type SigningAlgorithm = 'ECDSA_SHA_256' | 'RSASSA_PKCS1_V1_5_SHA_256';

/** One signing key of the county. */
export type Signer = Readonly<{
  keyId: string;
  sign: (bytes: Uint8Array) => Promise<Uint8Array>;
  /** The public half, SPKI in DER and in PEM; asked for once. */
  publicKey: () => Promise<Readonly<{ der: Uint8Array; pem: string }>>;
}>;

/** The key of this id, over this client's connections. Only the digest goes to the service, so that bytes of any length can be signed. */
export const signer = (client: Client, keyId: string, algorithm: SigningAlgorithm): Signer => {
  const keys = kmsOf(client);
  const ask = async () => {
    const der = await keys.publicKey(keyId);
    const key = createPublicKey({ key: Buffer.from(der), format: 'der', type: 'spki' });
    return { der, pem: key.export({ type: 'spki', format: 'pem' }).toString() };
  };
  let asked: ReturnType<typeof ask> | undefined;
  return {
    keyId,
    sign: (bytes) => keys.sign(keyId, createHash('sha256').update(bytes).digest(), algorithm),
    publicKey: () => {
      asked ??= ask().catch((error: unknown) => {
        asked = undefined;
        throw error;
      });
      return asked;
    },
  };
};
