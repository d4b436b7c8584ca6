// The four things we ask of KMS, by signed requests of its JSON protocol: its client of 28 KB is in no door.
import * as z from 'zod/mini';
import { type Answer, type Client, domainOf, signedRequests, Unanswered } from './signed-requests.ts';

/** What is bound into a wrapped key and must be given again to open it. */
type Context = Readonly<Record<string, string>>;

/** The key service as this function may use it. Throws, by KMS's own name for it, whatever KMS refuses. */
export type Kms = Readonly<{
  wrap: (keyId: string, plain: Uint8Array, context: Context) => Promise<Uint8Array>;
  unwrap: (keyId: string, wrapped: Uint8Array, context: Context) => Promise<Uint8Array>;
  /** The signature over a digest that was made with SHA-256. */
  sign: (keyId: string, digest: Uint8Array, algorithm: string) => Promise<Uint8Array>;
  /** The public half of a signing key, SPKI in DER. */
  publicKey: (keyId: string) => Promise<Uint8Array>;
}>;

const OK = 200;
const Refusal = z.object({ __type: z.string() });

const textOf = ({ bytes }: Answer): unknown => {
  try {
    return JSON.parse(Buffer.from(bytes).toString());
  } catch {
    return undefined;
  }
};

// KMS may put the name of its model before the name of the error.
const refusalOf = (answer: Answer): string => {
  const parsed = Refusal.safeParse(textOf(answer));
  return parsed.success ? parsed.data.__type.replace(/^.*#/, '') : 'KmsError';
};

const passes = (answer: Answer): boolean =>
  answer.status >= 500 ||
  answer.status === 429 ||
  (answer.status !== OK && /Throttling|Timeout|LimitExceeded/.test(refusalOf(answer)));

const addressOf = (region: string): URL =>
  new URL(process.env['AWS_ENDPOINT_URL_KMS'] || `https://kms.${domainOf(region)}/`);

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

/** The key service asked over this client's connections. */
export const kmsOf = (client: Client): Kms => {
  const ask = signedRequests(client, { name: 'kms', at: addressOf, passes });

  /** The bytes that the answer holds under this name. */
  const bytesOf = async (operation: string, input: object, field: string): Promise<Uint8Array> => {
    const answer = await ask({
      method: 'POST',
      path: '',
      headers: {
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': `TrentService.${operation}`,
      },
      body: Buffer.from(JSON.stringify(input)),
    });
    if (answer.status !== OK) throw new Unanswered(refusalOf(answer), `${operation} of KMS`, answer.status);
    const { [field]: text } = z.looseObject({ [field]: z.string() }).parse(textOf(answer));
    return Buffer.from(String(text), 'base64');
  };
  return {
    wrap: (KeyId, plain, EncryptionContext) =>
      bytesOf('Encrypt', { KeyId, Plaintext: base64(plain), EncryptionContext }, 'CiphertextBlob'),
    unwrap: (KeyId, wrapped, EncryptionContext) =>
      bytesOf('Decrypt', { KeyId, CiphertextBlob: base64(wrapped), EncryptionContext }, 'Plaintext'),
    sign: (KeyId, digest, SigningAlgorithm) => {
      const input = { KeyId, Message: base64(digest), MessageType: 'DIGEST', SigningAlgorithm };
      return bytesOf('Sign', input, 'Signature');
    },
    publicKey: (KeyId) => bytesOf('GetPublicKey', { KeyId }, 'PublicKey'),
  };
};
