// The county's own keys — town keys, the digest key of claims, the session key — stand in one item that one KMS call opens.
import { createHmac, generateKeyPairSync } from 'node:crypto';
import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import { DecryptCommand, EncryptCommand, KMSClient } from '@aws-sdk/client-kms';
import * as z from 'zod/mini';
import { IV_BYTES, openBytes, sealBytes } from '#functions/kernel/seal.ts';
import { clientBounds } from './clients.ts';

const KeyRing = z.object({
  towns: z.record(z.string(), z.record(z.string(), z.string())),
  digest: z.string(),
  session: z.object({ kid: z.string(), publicKey: z.string(), privateKey: z.string() }),
});
type KeyRing = z.infer<typeof KeyRing>;

type Held = Readonly<{
  ring: KeyRing;
  root: Uint8Array;
  wrappedRoot: Uint8Array;
  rev: number;
  until: number;
}>;

const ITEM = { pk: { S: 'keyring' } };
const WHERE = 'keyring';
const CACHE_MS = 5 * 60_000;
const FIRST_GENERATION = '1';
const KEY_BYTES = 32;

/** What the Vault and the sign-in need of the ring. */
export type Keyring = Readonly<{
  /** A town's newest key, made on first use; `town` is the 9 significant digits. */
  newestTownKey: (town: string) => Promise<Readonly<{ generation: string; key: Uint8Array }>>;
  townKey: (town: string, generation: string) => Promise<Uint8Array>;
  /** A keyed digest that tells equal values without telling the value. */
  digest: (text: string) => Promise<string>;
  /** The Ed25519 pair that signs sessions, PEM. */
  session: () => Promise<Readonly<{ kid: string; publicKey: string; privateKey: string }>>;
}>;

/** The ring of this county. Holds it for five minutes; a town it does not know makes it look again before it adds one. */
export const keyring = (
  dynamo: DynamoDBClient,
  place: Readonly<{ table: string; keyId: string; county: string }>,
  surroundings: Readonly<{ now: () => number; random: (n: number) => Uint8Array }>,
): Keyring => {
  const kms = new KMSClient(clientBounds);
  const context = { county: place.county, purpose: 'keyring' };
  let held: Held | undefined;
  let loading: Promise<Held> | undefined;

  const store = async (
    ring: KeyRing,
    root: Uint8Array,
    wrappedRoot: Uint8Array,
    rev: number,
  ): Promise<Held | undefined> => {
    const sealed = sealBytes(root, surroundings.random(IV_BYTES), Buffer.from(JSON.stringify(ring)), WHERE);
    try {
      await dynamo.send(
        new PutItemCommand({
          TableName: place.table,
          Item: { ...ITEM, rev: { N: String(rev) }, root: { B: wrappedRoot }, ring: { B: sealed } },
          ConditionExpression: 'attribute_not_exists(pk) OR rev = :before',
          ExpressionAttributeValues: { ':before': { N: String(rev - 1) } },
        }),
      );
      return { ring, root, wrappedRoot, rev, until: surroundings.now() + CACHE_MS };
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return undefined;
      throw error;
    }
  };

  const found = async (): Promise<Held | undefined> => {
    const { Item } = await dynamo.send(
      new GetItemCommand({ TableName: place.table, Key: ITEM, ConsistentRead: true }),
    );
    const [wrappedRoot, sealed] = [Item?.['root']?.B, Item?.['ring']?.B];
    if (!wrappedRoot || !sealed) return undefined;
    const { Plaintext: root } = await kms.send(
      new DecryptCommand({ KeyId: place.keyId, CiphertextBlob: wrappedRoot, EncryptionContext: context }),
    );
    if (!root) throw new Error('KMS opened nothing');
    const ring = KeyRing.parse(JSON.parse(openBytes(root, sealed, WHERE).toString()));
    return { ring, root, wrappedRoot, rev: Number(Item?.['rev']?.N), until: surroundings.now() + CACHE_MS };
  };

  const made = async (): Promise<Held | undefined> => {
    const root = surroundings.random(KEY_BYTES);
    const { CiphertextBlob } = await kms.send(
      new EncryptCommand({ KeyId: place.keyId, Plaintext: root, EncryptionContext: context }),
    );
    if (!CiphertextBlob) throw new Error('KMS sealed nothing');
    const pair = generateKeyPairSync('ed25519');
    const session = {
      kid: Buffer.from(surroundings.random(6)).toString('base64url'),
      publicKey: pair.publicKey.export({ type: 'spki', format: 'pem' }),
      privateKey: pair.privateKey.export({ type: 'pkcs8', format: 'pem' }),
    };
    const digest = Buffer.from(surroundings.random(KEY_BYTES)).toString('base64url');
    return store(
      { towns: {}, digest, session: KeyRing.shape.session.parse(session) },
      root,
      CiphertextBlob,
      1,
    );
  };

  const load = async (): Promise<Held> => {
    for (;;) {
      const ring = (await found()) ?? (await made());
      if (ring) return ring;
    }
  };

  const fresh = (): Promise<Held> => {
    loading ??= load()
      .then((ring) => {
        held = ring;
        return ring;
      })
      .finally(() => {
        loading = undefined;
      });
    return loading;
  };

  const current = async (): Promise<Held> => (held && surroundings.now() < held.until ? held : fresh());

  const add = async (town: string): Promise<void> => {
    const before = await fresh();
    if (before.ring.towns[town]) return;
    const key = Buffer.from(surroundings.random(KEY_BYTES)).toString('base64url');
    const ring = { ...before.ring, towns: { ...before.ring.towns, [town]: { [FIRST_GENERATION]: key } } };
    held = (await store(ring, before.root, before.wrappedRoot, before.rev + 1)) ?? held;
  };

  const keyBytes = (ring: KeyRing, town: string, generation: string): Uint8Array | undefined => {
    const key = ring.towns[town]?.[generation];
    return key === undefined ? undefined : Buffer.from(key, 'base64url');
  };

  return {
    newestTownKey: async (town) => {
      for (;;) {
        const { ring } = await current();
        const generation = Object.keys(ring.towns[town] ?? {})
          .sort((a, b) => Number(a) - Number(b))
          .at(-1);
        const key = generation === undefined ? undefined : keyBytes(ring, town, generation);
        if (generation !== undefined && key) return { generation, key };
        await add(town);
      }
    },
    townKey: async (town, generation) => {
      const key =
        keyBytes((await current()).ring, town, generation) ??
        keyBytes((await fresh()).ring, town, generation);
      if (!key) throw new Error(`No key ${generation} of town ${town}`);
      return key;
    },
    digest: async (text) =>
      createHmac('sha256', Buffer.from((await current()).ring.digest, 'base64url'))
        .update(text)
        .digest('base64url'),
    session: async () => (await current()).ring.session,
  };
};
