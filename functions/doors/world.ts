// The world of a door that handles commands: records, vault and slices over the tables its settings name.
import { dynamo } from '#functions/aws/clients.ts';
import { setting } from '#functions/aws/config.ts';
import { eventStore } from '#functions/aws/event-store.ts';
import { type Keyring, keyring } from '#functions/aws/keyring.ts';
import { type SignInStore, signInStore } from '#functions/aws/sign-in-store.ts';
import { vaultStore } from '#functions/aws/vault-store.ts';
import { viewStore } from '#functions/aws/view-store.ts';
import type { World } from '#functions/kernel/handle.ts';
import type { Views } from '#functions/kernel/ports.ts';
import { slices } from '#functions/slices.ts';
import { surroundings } from './surroundings.ts';

/** Made once per cold container; nothing is read before the first request. */
export const commandWorld = (): World &
  Readonly<{ ring: Keyring; signIns: SignInStore; views: () => Views }> => {
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
  };
};
