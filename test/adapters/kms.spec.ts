// The key service is asked without its client, and answers and refuses as it did with it.
import { createHash, createPublicKey, verify } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { kmsOf } from '#functions/aws/kms.ts';
import { isOutage } from '#functions/doors/stream-batch.ts';
import { type KeyDouble, startKeyDouble } from '#infra/local/kms/double.ts';

const folder = mkdtempSync(join(tmpdir(), 'hutong-keys-'));
const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
const clientIn = (region: string) => new DynamoDBClient({ region, credentials }).config;
const keys = kmsOf(clientIn('cn-northwest-1'));
const context = { county: '320682', purpose: 'keyring' };
const root = Buffer.from('the root of the ring');
let kms: KeyDouble;
let keyId = '';

beforeAll(async () => {
  kms = await startKeyDouble(folder);
  ({ keyId } = kms.keys.provide('VaultKey'));
});
afterAll(async () => {
  await kms.stop();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => {
  vi.stubEnv('AWS_ENDPOINT_URL_KMS', kms.url);
});

test('what was wrapped opens in its context, and in no other', async () => {
  const wrapped = await keys.wrap(keyId, root, context);
  expect(await keys.unwrap(keyId, wrapped, context)).toEqual(root);
  await expect(keys.unwrap(keyId, wrapped, { ...context, county: '320681' })).rejects.toMatchObject({
    name: 'InvalidCiphertextException',
    $metadata: { httpStatusCode: 400 },
  });
});

test('a refusal keeps the name that KMS gave it, and is no outage', async () => {
  const refused: unknown = await keys.wrap('nowhere', root, context).catch((error: unknown) => error);
  expect(refused).toMatchObject({ name: 'NotFoundException', message: 'Encrypt of KMS was answered 400' });
  expect(isOutage(refused)).toBe(false);
});

test('what passes is asked again, three times in all; then it is an outage', async () => {
  const before = kms.calls()['Encrypt'] ?? 0;
  kms.failNext('throttle', 'outage');
  await keys.wrap(keyId, root, context);
  expect(kms.calls()['Encrypt']).toBe(before + 3);
  for (const fault of ['throttle', 'outage'] as const) {
    kms.failNext(fault, fault, fault);
    const failed: unknown = await keys.wrap(keyId, root, context).catch((error: unknown) => error);
    expect(isOutage(failed)).toBe(true);
  }
});

test('a signature over a digest verifies by the public half', async () => {
  const { keyId: signing } = kms.keys.provide('LogKey', 'ECC_NIST_P256');
  const text = Buffer.from('hutong/records/1');
  const signature = await keys.sign(signing, createHash('sha256').update(text).digest(), 'ECDSA_SHA_256');
  const der = Buffer.from(await keys.publicKey(signing));
  expect(verify('sha256', text, createPublicKey({ key: der, format: 'der', type: 'spki' }), signature)).toBe(
    true,
  );
});

test.each([
  ['cn-northwest-1', 'kms.cn-northwest-1.amazonaws.com.cn'],
  ['ap-southeast-1', 'kms.ap-southeast-1.amazonaws.com'],
])('in %s it is asked at %s, signed', async (region, host) => {
  vi.stubEnv('AWS_ENDPOINT_URL_KMS', '');
  const client = clientIn(region);
  const handle = vi.spyOn(client.requestHandler, 'handle').mockRejectedValue(new Error('It goes nowhere'));
  await expect(kmsOf(client).publicKey(keyId)).rejects.toThrow('nowhere');
  expect(handle.mock.calls[0]?.[0]).toMatchObject({
    protocol: 'https:',
    hostname: host,
    path: '/',
    headers: { 'x-amz-target': 'TrentService.GetPublicKey', authorization: expect.stringContaining('/kms/') },
  });
});
