// The world of a door that handles commands: records, vault and slices over the tables its settings name.
import { dynamo } from '#functions/aws/clients.ts';
import { setting } from '#functions/aws/config.ts';
import { eventStore } from '#functions/aws/event-store.ts';
import { fileStore } from '#functions/aws/files.ts';
import { type Keyring, keyring } from '#functions/aws/keyring.ts';
import { logProofs } from '#functions/aws/log-store.ts';
import { type SignInStore, signInStore } from '#functions/aws/sign-in-store.ts';
import { type Signer, signer } from '#functions/aws/signer.ts';
import { vaultStore } from '#functions/aws/vault-store.ts';
import { viewStore } from '#functions/aws/view-store.ts';
import type { World } from '#functions/kernel/handle.ts';
import { type Proofs, proofsOf } from '#functions/kernel/log/logged.ts';
import type { Files, Views } from '#functions/kernel/ports.ts';
import type { Slices } from '#functions/kernel/slice.ts';
import { surroundings } from './surroundings.ts';

/** Made once per cold container, over the slices whose streams this door writes and asks; nothing is read before the first request. */
export const commandWorld = <S extends Slices>(
  slices: S,
): World<S> &
  Readonly<{
    ring: Keyring;
    signIns: SignInStore;
    views: () => Views;
    filing: () => Files;
    proofs: () => Proofs;
    /** The county's seal, under papers and packs. */
    sealing: () => Signer;
  }> => {
  const client = dynamo();
  const ring = keyring(
    client,
    { table: setting('VAULT_TABLE'), keyId: setting('VAULT_KEY_ID'), county: setting('COUNTY') },
    { now: Date.now, random: surroundings.random },
  );
  return {
    ...surroundings,
    slices,
    records: eventStore(client, setting('RECORDS_TABLE')),
    vault: vaultStore(client, setting('VAULT_TABLE'), ring, surroundings.random),
    ring,
    signIns: signInStore(client, setting('VAULT_TABLE')),
    views: () => viewStore(client, setting('VIEWS_TABLE'), Date.now),
    filing: () => fileStore(client.config, setting('FILES_BUCKET')),
    proofs: () => proofsOf(logProofs(client, setting('LOG_TABLE'))),
    sealing: () => signer(client.config, setting('SEAL_KEY_ID'), 'RSASSA_PKCS1_V1_5_SHA_256'),
  };
};
