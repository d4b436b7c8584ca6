// The ring lies in one item of the Vault, sealed by a root that one KMS call opens; whoever changes it must have seen its last state.
import { generateKeyPairSync } from 'node:crypto';
import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import { IV_BYTES, openBytes, sealBytes } from '#functions/kernel/seal.ts';
import { kmsOf } from './kms.ts';
import { type KeyRing, parseRing, type SessionKey } from './ring.ts';

/** A ring as it was read: with the root that opened it, and its revision. */
export type Held = Readonly<{ ring: KeyRing; root: Uint8Array; wrappedRoot: Uint8Array; rev: number }>;

export type Place = Readonly<{ table: string; keyId: string; county: string }>;
export type Chance = Readonly<{ now: () => number; random: (n: number) => Uint8Array }>;

const ITEM = { pk: { S: 'keyring' } };
const WHERE = 'keyring';
const KEY_BYTES = 32;
const KID_BYTES = 6;

/** A new pair for sessions. */
export const newSessionKey = ({ now, random }: Chance): SessionKey => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519', {
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  return {
    kid: Buffer.from(random(KID_BYTES)).toString('base64url'),
    publicKey,
    privateKey,
    madeAt: now(),
  };
};

/** A new key for a town. */
export const newTownKey = ({ random }: Chance): Uint8Array => random(KEY_BYTES);

/** Where this county's ring is read and written. */
export const ringStore = (dynamo: DynamoDBClient, place: Place, chance: Chance) => {
  const keys = kmsOf(dynamo.config);
  const context = { county: place.county, purpose: 'keyring' };

  const openRoot = (wrapped: Uint8Array): Promise<Uint8Array> => keys.unwrap(place.keyId, wrapped, context);

  /** Writes the ring where its revision is the next one; undefined when another was first. */
  const store = async (held: Held): Promise<Held | undefined> => {
    const plain = Buffer.from(JSON.stringify(held.ring));
    const ring = sealBytes(held.root, chance.random(IV_BYTES), plain, WHERE);
    try {
      await dynamo.send(
        new PutItemCommand({
          TableName: place.table,
          Item: { ...ITEM, rev: { N: String(held.rev) }, root: { B: held.wrappedRoot }, ring: { B: ring } },
          ConditionExpression: 'attribute_not_exists(pk) OR rev = :before',
          ExpressionAttributeValues: { ':before': { N: String(held.rev - 1) } },
        }),
      );
      return held;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return undefined;
      throw error;
    }
  };

  const made = async (): Promise<Held | undefined> => {
    const root = chance.random(KEY_BYTES);
    const wrappedRoot = await keys.wrap(place.keyId, root, context);
    const digest = Buffer.from(chance.random(KEY_BYTES)).toString('base64url');
    const ring = { towns: {}, turned: {}, digest, sessions: [newSessionKey(chance)] };
    return store({ ring, root, wrappedRoot, rev: 1 });
  };

  const found = async (known: Held | undefined): Promise<Held | undefined> => {
    const { Item } = await dynamo.send(
      new GetItemCommand({ TableName: place.table, Key: ITEM, ConsistentRead: true }),
    );
    const [wrappedRoot, sealed] = [Item?.['root']?.B, Item?.['ring']?.B];
    if (!wrappedRoot || !sealed) return undefined;
    const isKnown = known && Buffer.compare(known.wrappedRoot, wrappedRoot) === 0;
    const root = isKnown ? known.root : await openRoot(wrappedRoot);
    const ring = parseRing(JSON.parse(openBytes(root, sealed, WHERE).toString()));
    return { ring, root, wrappedRoot, rev: Number(Item?.['rev']?.N) };
  };

  return {
    /** The ring as it stands, made on first use. A root that is `known` opens it without the key service. */
    load: async (known?: Held): Promise<Held> => {
      for (;;) {
        const ring = (await found(known)) ?? (await made());
        if (ring) return ring;
      }
    },
    /** The ring changed from what was held; undefined when somebody else changed it first. */
    change: ({ root, wrappedRoot, rev }: Held, ring: KeyRing): Promise<Held | undefined> =>
      store({ ring, root, wrappedRoot, rev: rev + 1 }),
  };
};
