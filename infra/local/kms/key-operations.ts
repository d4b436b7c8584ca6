// Each operation of the key service answers, or refuses, as the real one does.
import { createHash, randomBytes } from 'node:crypto';
import * as z from 'zod/mini';
import { LOCAL } from '../intrinsics.ts';
import type { Key, KeyFile } from './key-file.ts';
import { algorithmOf, isSigningSpec, publicHalf, signatureOf } from './signing-key.ts';

const PLAINTEXT_LIMIT = 4096;
const DIGEST_BYTES = 32;

/** A refusal of the key service, by its name. */
export class KeyRefusal extends Error {
  readonly type: string;
  constructor(type: string, message: string) {
    super(message);
    this.type = type;
  }
}

const Bytes = z.pipe(
  z.string('not_text'),
  z.transform((text) => Buffer.from(text, 'base64')),
);
const KeyContext = z._default(z.record(z.string(), z.string()), {});
const Encrypt = z.object({ KeyId: z.string(), Plaintext: Bytes, EncryptionContext: KeyContext });
const Decrypt = z.object({
  CiphertextBlob: Bytes,
  KeyId: z.optional(z.string()),
  EncryptionContext: KeyContext,
});
const GenerateDataKey = z.object({
  KeyId: z.string(),
  KeySpec: z.optional(z.enum(['AES_256', 'AES_128'])),
  NumberOfBytes: z.optional(z.number()),
  EncryptionContext: KeyContext,
});
const Sign = z.object({
  KeyId: z.string(),
  Message: Bytes,
  MessageType: z._default(z.enum(['RAW', 'DIGEST']), 'RAW'),
  SigningAlgorithm: z.string(),
});
const NamedKey = z.object({ KeyId: z.string() });

const read = <Schema extends z.ZodMiniType>(schema: Schema, input: unknown): z.infer<Schema> => {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw new KeyRefusal(
    'ValidationException',
    `${parsed.error.issues[0]?.path.join('.')}: ${parsed.error.issues[0]?.message}`,
  );
};

const keyOf = (keys: KeyFile, name: string): Key => {
  const key = keys.find(name);
  if (key === undefined) throw new KeyRefusal('NotFoundException', `Key '${name}' does not exist`);
  return key;
};

const sealingKeyOf = (keys: KeyFile, name: string): Key => {
  const key = keyOf(keys, name);
  if (key.spec === 'SYMMETRIC_DEFAULT') return key;
  throw new KeyRefusal('InvalidKeyUsageException', `${key.arn} key usage is SIGN_VERIFY`);
};

const encrypt = (keys: KeyFile, input: unknown): object => {
  const { KeyId, Plaintext, EncryptionContext } = read(Encrypt, input);
  if (Plaintext.length === 0 || Plaintext.length > PLAINTEXT_LIMIT) {
    throw new KeyRefusal('ValidationException', 'plaintext must have 1 to 4096 bytes');
  }
  const key = sealingKeyOf(keys, KeyId);
  const CiphertextBlob = keys.seal(key, Plaintext, EncryptionContext).toString('base64');
  return { CiphertextBlob, KeyId: key.arn, EncryptionAlgorithm: 'SYMMETRIC_DEFAULT' };
};

const decrypt = (keys: KeyFile, input: unknown): object => {
  const { CiphertextBlob, KeyId, EncryptionContext } = read(Decrypt, input);
  const wanted = KeyId === undefined ? undefined : sealingKeyOf(keys, KeyId);
  const opened = keys.open(CiphertextBlob, EncryptionContext);
  if (opened === undefined) throw new KeyRefusal('InvalidCiphertextException', '');
  if (wanted && wanted.keyId !== opened.key.keyId) {
    throw new KeyRefusal(
      'IncorrectKeyException',
      'The key ID in the request does not identify a CMK that can perform this operation.',
    );
  }
  const Plaintext = opened.plaintext.toString('base64');
  return { KeyId: opened.key.arn, Plaintext, EncryptionAlgorithm: 'SYMMETRIC_DEFAULT' };
};

const generateDataKey = (keys: KeyFile, input: unknown): object => {
  const { KeyId, KeySpec, NumberOfBytes, EncryptionContext } = read(GenerateDataKey, input);
  if ((KeySpec === undefined) === (NumberOfBytes === undefined)) {
    throw new KeyRefusal('ValidationException', 'needs either KeySpec or NumberOfBytes');
  }
  const key = sealingKeyOf(keys, KeyId);
  const plaintext = randomBytes(NumberOfBytes ?? (KeySpec === 'AES_128' ? 16 : 32));
  const CiphertextBlob = keys.seal(key, plaintext, EncryptionContext).toString('base64');
  return { CiphertextBlob, Plaintext: plaintext.toString('base64'), KeyId: key.arn };
};

const usageOf = ({ spec }: Key) =>
  isSigningSpec(spec)
    ? { KeySpec: spec, KeyUsage: 'SIGN_VERIFY', SigningAlgorithms: [algorithmOf(spec)] }
    : { KeySpec: spec, KeyUsage: 'ENCRYPT_DECRYPT', EncryptionAlgorithms: [spec] };

const describeKey = (keys: KeyFile, input: unknown): object => {
  const key = keyOf(keys, read(NamedKey, input).KeyId);
  const KeyMetadata = {
    AWSAccountId: LOCAL.account,
    Arn: key.arn,
    Enabled: true,
    KeyId: key.keyId,
    KeyManager: 'CUSTOMER',
    KeyState: 'Enabled',
    MultiRegion: false,
    Origin: 'AWS_KMS',
    ...usageOf(key),
  };
  return { KeyMetadata };
};

const sign = (keys: KeyFile, input: unknown): object => {
  const { KeyId, Message, MessageType, SigningAlgorithm } = read(Sign, input);
  const key = keyOf(keys, KeyId);
  const secret = keys.signing(key);
  if (secret === undefined || !isSigningSpec(key.spec) || algorithmOf(key.spec) !== SigningAlgorithm) {
    throw new KeyRefusal(
      'InvalidKeyUsageException',
      `Algorithm ${SigningAlgorithm} is incompatible with key spec ${key.spec}.`,
    );
  }
  if (Message.length === 0 || Message.length > PLAINTEXT_LIMIT) {
    throw new KeyRefusal('ValidationException', 'message must have 1 to 4096 bytes');
  }
  if (MessageType === 'DIGEST' && Message.length !== DIGEST_BYTES) {
    throw new KeyRefusal(
      'ValidationException',
      `Digest is invalid length for algorithm ${SigningAlgorithm}.`,
    );
  }
  const digest = MessageType === 'DIGEST' ? Message : createHash('sha256').update(Message).digest();
  const Signature = signatureOf(key.spec, secret, digest).toString('base64');
  return { KeyId: key.arn, Signature, SigningAlgorithm };
};

const getPublicKey = (keys: KeyFile, input: unknown): object => {
  const key = keyOf(keys, read(NamedKey, input).KeyId);
  const secret = keys.signing(key);
  if (secret === undefined) throw new KeyRefusal('UnsupportedOperationException', '');
  return {
    KeyId: key.arn,
    PublicKey: publicHalf(secret).toString('base64'),
    CustomerMasterKeySpec: key.spec,
    ...usageOf(key),
  };
};

/** The operations that this double knows, by name. */
export const operations: Readonly<Record<string, (keys: KeyFile, input: unknown) => object>> = {
  Encrypt: encrypt,
  Decrypt: decrypt,
  GenerateDataKey: generateDataKey,
  DescribeKey: describeKey,
  Sign: sign,
  GetPublicKey: getPublicKey,
};
