// The county's own keys — town keys, the digest key of claims, session keys — stand in one item that one KMS call opens.
import { createHmac } from 'node:crypto';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { type HeldRing, heldRing } from './held-ring.ts';
import { generationsOf, type KeyRing, signingKey, townKeyOf, verifyingKeys, withTownKey } from './ring.ts';
import { type Chance, newTownKey, type Place } from './ring-store.ts';

/** What the Vault and the sign-in need of the ring. */
export type Keyring = Readonly<{
  /** A town's newest key, made on first use; `town` is the 9 significant digits. */
  newestTownKey: (town: string) => Promise<Readonly<{ generation: string; key: Uint8Array }>>;
  townKey: (town: string, generation: string) => Promise<Uint8Array>;
  /** A keyed digest that tells equal values without telling the value. */
  digest: (text: string) => Promise<string>;
  /** The Ed25519 key that signs sessions now, PEM. */
  session: () => Promise<Readonly<{ kid: string; privateKey: string }>>;
  /** The public half of a session key that is in use or was until lately, PEM; undefined for any other id. */
  sessionKey: (kid: string) => Promise<string | undefined>;
}>;

const newest = (ring: KeyRing, town: string) => {
  const generation = generationsOf(ring, town).at(-1);
  const key = generation === undefined ? undefined : townKeyOf(ring, town, generation);
  return generation !== undefined && key ? { generation, key } : undefined;
};

/** What is asked of a ring that is held. */
export const keyringOf = ({ chance, current, fresh, find, change }: HeldRing): Keyring => ({
  newestTownKey: async (town) => {
    const known = newest(await current(), town);
    if (known) return known;
    const key = newTownKey(chance);
    const ring = await change((last) =>
      newest(last, town) ? undefined : withTownKey(last, town, key, chance.now()),
    );
    const made = newest(ring, town);
    if (!made) throw new Error(`No key of town ${town}`);
    return made;
  },
  townKey: async (town, generation) => {
    const key = townKeyOf(await current(), town, generation) ?? townKeyOf(await fresh(), town, generation);
    if (!key) throw new Error(`No key ${generation} of town ${town}`);
    return key;
  },
  digest: async (text) =>
    createHmac('sha256', Buffer.from((await current()).digest, 'base64url'))
      .update(text)
      .digest('base64url'),
  session: async () => signingKey(await current(), chance.now()),
  sessionKey: (kid) =>
    find((ring) => verifyingKeys(ring, chance.now()).find((key) => key.kid === kid)?.publicKey),
});

/** The ring of this county, as a door holds it. */
export const keyring = (dynamo: DynamoDBClient, place: Place, chance: Chance): Keyring =>
  keyringOf(heldRing(dynamo, place, chance));
