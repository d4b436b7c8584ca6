// The real SDK seals and opens with the key double, and meets the refusals of the real service.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import {
  DecryptCommand,
  DescribeKeyCommand,
  EncryptCommand,
  GenerateDataKeyCommand,
  KMSClient,
} from '@aws-sdk/client-kms';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type KeyDouble, startKeyDouble } from '#infra/local/kms/double.ts';
import { scratch } from './scratch.ts';

const { folder, remove } = scratch();
const context = { town: '320682101', use: 'town' };
let double: KeyDouble;
let keyId: string;

const clientOf = (maxAttempts: number): KMSClient =>
  new KMSClient({
    endpoint: double.url,
    region: 'cn-north-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts,
  });
const seal = (text: string, EncryptionContext = context) =>
  clientOf(1).send(new EncryptCommand({ KeyId: keyId, Plaintext: Buffer.from(text), EncryptionContext }));
const open = (CiphertextBlob: Uint8Array | undefined, EncryptionContext: Record<string, string> = context) =>
  clientOf(1).send(new DecryptCommand({ CiphertextBlob, EncryptionContext }));

beforeAll(async () => {
  double = await startKeyDouble(folder);
  keyId = double.keys.provide('VaultKey').keyId;
});
afterAll(async () => {
  await double.stop();
  remove();
});

describe('the key double', () => {
  it('opens what it sealed, whatever the order of the context, by id, ARN or alias', async () => {
    const { CiphertextBlob, KeyId } = await seal('秘密');
    expect(KeyId).toMatch(/^arn:aws:kms:.*:key\//);
    const { Plaintext } = await open(CiphertextBlob, { use: 'town', town: '320682101' });
    expect(Buffer.from(Plaintext ?? []).toString()).toBe('秘密');
    double.keys.alias('alias/vault', keyId);
    const named = await clientOf(1).send(new DescribeKeyCommand({ KeyId: 'alias/vault' }));
    expect(named.KeyMetadata).toMatchObject({
      KeyId: keyId,
      KeyState: 'Enabled',
      KeySpec: 'SYMMETRIC_DEFAULT',
    });
  });

  it('refuses another context, a missing one and a changed byte', async () => {
    const { CiphertextBlob = new Uint8Array() } = await seal('x');
    const changed = Uint8Array.from(CiphertextBlob, (byte, n) =>
      n === CiphertextBlob.length - 1 ? byte ^ 1 : byte,
    );
    for (const refused of [
      open(CiphertextBlob, { town: '320682102', use: 'town' }),
      open(CiphertextBlob, {}),
      open(changed),
    ]) {
      await expect(refused).rejects.toMatchObject({ name: 'InvalidCiphertextException' });
    }
  });

  it('refuses an unknown key, another key, and more than 4 KB', async () => {
    const other = double.keys.provide('Other').keyId;
    const { CiphertextBlob } = await seal('x');
    const wrong = new DecryptCommand({ KeyId: other, CiphertextBlob, EncryptionContext: context });
    await expect(clientOf(1).send(wrong)).rejects.toMatchObject({ name: 'IncorrectKeyException' });
    await expect(clientOf(1).send(new DescribeKeyCommand({ KeyId: 'none' }))).rejects.toMatchObject({
      name: 'NotFoundException',
    });
    await expect(seal('x'.repeat(4097))).rejects.toMatchObject({ name: 'ValidationException' });
  });

  it('makes data keys that it can open again', async () => {
    const { Plaintext, CiphertextBlob } = await clientOf(1).send(
      new GenerateDataKeyCommand({ KeyId: keyId, KeySpec: 'AES_256', EncryptionContext: context }),
    );
    expect(Plaintext).toHaveLength(32);
    expect((await open(CiphertextBlob)).Plaintext).toEqual(Plaintext);
  });

  it('fails as often as it is told to, and the SDK tries again', async () => {
    const before = double.calls()['Encrypt'] ?? 0;
    double.failNext('throttle', 'outage');
    await clientOf(3).send(new EncryptCommand({ KeyId: keyId, Plaintext: Buffer.from('x') }));
    expect(double.calls()['Encrypt']).toBe(before + 3);
    double.failNext('throttle');
    await expect(seal('x')).rejects.toMatchObject({ name: 'ThrottlingException' });
    double.failNext('outage');
    await expect(seal('x')).rejects.toMatchObject({ name: 'KMSInternalException' });
  });

  it('keeps its keys in a file that only the owner reads, over a restart', async () => {
    const { CiphertextBlob } = await seal('kept');
    expect(statSync(join(folder, 'keys.json')).mode & 0o777).toBe(0o600);
    await double.stop();
    double = await startKeyDouble(folder);
    expect(double.keys.provide('VaultKey').keyId).toBe(keyId);
    expect(Buffer.from((await open(CiphertextBlob)).Plaintext ?? []).toString()).toBe('kept');
  });
});
