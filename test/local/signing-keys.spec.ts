// The real SDK signs with the key double, what it signed verifies by the runtime's own means, and misuse is refused as the real service does.
import { createHash, createPublicKey, verify } from 'node:crypto';
import { EncryptCommand, GetPublicKeyCommand, KMSClient, SignCommand } from '@aws-sdk/client-kms';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { dynamo } from '#functions/aws/clients.ts';
import { signer } from '#functions/aws/signer.ts';
import { provideKeys } from '#infra/local/keys.ts';
import { type KeyDouble, startKeyDouble } from '#infra/local/kms/double.ts';
import { newSigningKey, publicHalf, signatureOf } from '#infra/local/kms/signing-key.ts';
import { scratch } from './scratch.ts';

const { folder, remove } = scratch();
const bytes = Buffer.from('hutong/records/1\n320682\n3\n');
const digest = createHash('sha256').update(bytes).digest();
const specs = [
  ['ECC_NIST_P256', 'ECDSA_SHA_256'],
  ['RSA_2048', 'RSASSA_PKCS1_V1_5_SHA_256'],
  ['RSA_3072', 'RSASSA_PKCS1_V1_5_SHA_256'],
] as const;
let double: KeyDouble;

const client = (): KMSClient => {
  const kms = new KMSClient({ maxAttempts: 1 });
  onTestFinished(() => kms.destroy());
  return kms;
};

beforeAll(async () => {
  double = await startKeyDouble(folder);
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_KMS: double.url,
    AWS_REGION: 'cn-north-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
  });
});
afterAll(async () => {
  await double.stop();
  remove();
});

describe.each(specs)('a key of %s', (spec, algorithm) => {
  it('signs the same over a message and over its digest, as its public half verifies', async () => {
    const { keyId: KeyId, arn } = double.keys.provide(spec, spec);
    const { PublicKey, ...said } = await client().send(new GetPublicKeyCommand({ KeyId }));
    expect(said).toMatchObject({
      KeyId: arn,
      KeySpec: spec,
      KeyUsage: 'SIGN_VERIFY',
      SigningAlgorithms: [algorithm],
    });
    const key = createPublicKey({ key: Buffer.from(PublicKey ?? []), format: 'der', type: 'spki' });
    for (const [MessageType, Message] of [
      ['RAW', bytes],
      ['DIGEST', digest],
    ] as const) {
      const { Signature } = await client().send(
        new SignCommand({ KeyId, Message, MessageType, SigningAlgorithm: algorithm }),
      );
      expect(verify('sha256', bytes, key, Signature ?? new Uint8Array())).toBe(true);
    }
  });

  it('is used by the county through its signer, and is still the same after a restart', async () => {
    const { keyId } = double.keys.provide(spec, spec);
    const before = await signer(dynamo().config, keyId, algorithm).publicKey();
    await double.stop();
    double = await startKeyDouble(folder);
    process.env['AWS_ENDPOINT_URL_KMS'] = double.url;
    expect(double.keys.provide(spec, spec).keyId).toBe(keyId);
    const again = signer(dynamo().config, keyId, algorithm);
    expect(await again.publicKey()).toEqual(before);
    const signature = await again.sign(bytes);
    expect(verify('sha256', bytes, createPublicKey(before.pem), signature)).toBe(true);
    expect(verify('sha256', digest, createPublicKey(before.pem), signature)).toBe(false);
  });
});

describe('misuse is refused by name', () => {
  const sign = (KeyId: string, SigningAlgorithm: (typeof specs)[number][1], Message: Uint8Array = digest) =>
    client().send(new SignCommand({ KeyId, Message, MessageType: 'DIGEST', SigningAlgorithm }));

  it('another algorithm, a sealing key, a digest of another length', async () => {
    const { keyId: curve } = double.keys.provide('ECC_NIST_P256', 'ECC_NIST_P256');
    const { keyId: sealing } = double.keys.provide('Sealing');
    const named = (name: string) => ({ name });
    await expect(sign(curve, 'RSASSA_PKCS1_V1_5_SHA_256')).rejects.toMatchObject(
      named('InvalidKeyUsageException'),
    );
    await expect(sign(sealing, 'ECDSA_SHA_256')).rejects.toMatchObject(named('InvalidKeyUsageException'));
    await expect(sign(curve, 'ECDSA_SHA_256', bytes)).rejects.toMatchObject(named('ValidationException'));
    await expect(client().send(new GetPublicKeyCommand({ KeyId: sealing }))).rejects.toMatchObject(
      named('UnsupportedOperationException'),
    );
    await expect(client().send(new EncryptCommand({ KeyId: curve, Plaintext: bytes }))).rejects.toMatchObject(
      named('InvalidKeyUsageException'),
    );
  });
});

it('ECDSA by the arithmetic of the standard verifies every time', () => {
  const key = newSigningKey('ECC_NIST_P256');
  const half = createPublicKey({ key: publicHalf(key), format: 'der', type: 'spki' });
  for (let n = 0; n < 64; n++) {
    const message = Buffer.from(`${n}`);
    const signature = signatureOf('ECC_NIST_P256', key, createHash('sha256').update(message).digest());
    expect(verify('sha256', message, half, signature)).toBe(true);
  }
});

it('a key of the template is made by its own spec; a usage that does not fit is an error', () => {
  const attributes = new Map<string, Readonly<Record<string, string>>>();
  const scope = {
    stackName: 'state',
    folder,
    template: { Resources: {} },
    attributes,
    parameters: {},
    exported: () => undefined,
  };
  const placed = (KeyUsage: string) => [
    {
      id: 'LogKey',
      resource: { Type: 'AWS::KMS::Key', Properties: { KeySpec: 'ECC_NIST_P256', KeyUsage } },
      scope,
    },
  ];
  provideKeys(double.keys, placed('SIGN_VERIFY'));
  expect(double.keys.find(attributes.get('LogKey')?.['Ref'] ?? '')?.spec).toBe('ECC_NIST_P256');
  expect(() => provideKeys(double.keys, placed('ENCRYPT_DECRYPT'))).toThrow('does not ENCRYPT_DECRYPT');
});
