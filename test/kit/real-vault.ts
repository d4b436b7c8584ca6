// The Vault as doors have it: a table in DynamoDB Local behind a double of the key service, and as many cold containers as a test wants.
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { ringKeeper } from '#functions/aws/ring-keeper.ts';
import { vaultStore, wrappedKeys } from '#functions/aws/vault-store.ts';
import { startKeyDouble } from '#infra/local/kms/double.ts';
import { makeTables } from './tables.ts';

const random = (n: number): Uint8Array => randomBytes(n);

/** A table and a key service of this test's own; `container` is a cold start with its own clock in milliseconds. */
export const realVault = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hutong-vault-'));
  const kms = await startKeyDouble(folder);
  onTestFinished(async () => {
    await kms.stop();
    await rm(folder, { recursive: true, force: true });
  });
  process.env['AWS_ENDPOINT_URL_KMS'] = kms.url;
  const tables = await makeTables();
  const { client, vault: table } = tables;
  let looks = 0;
  client.middlewareStack.add(
    (next) => (args) => {
      if (JSON.stringify(args.input).includes('"keyring"') && !('Item' in args.input)) looks++;
      return next(args);
    },
    { step: 'initialize' },
  );
  const { keyId } = kms.keys.provide('VaultKey');
  const ringOf = (now: () => number = Date.now, county = '320682') =>
    ringKeeper(client, { table, keyId, county }, { now, random });
  return {
    kms,
    client,
    table,
    tables,
    ringOf,
    /** Reads of the ring's item so far, by every container. */
    looks: () => looks,
    container: (ring = ringOf()) => ({
      ...vaultStore(client, table, ring, random),
      ...wrappedKeys(client, table),
    }),
  };
};
