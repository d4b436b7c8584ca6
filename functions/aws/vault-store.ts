// The Vault: one wrapped data key per person, and one row per claimed value; erasing a person is deleting one item here.
import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import type { Vault, WrappedKeys } from '#functions/kernel/ports.ts';
import { IV_BYTES, openBytes, sealBytes } from '#functions/kernel/seal.ts';
import { significant, townOf } from '#shared/kernel/region.ts';
import type { Keyring } from './keyring.ts';

const KEY_BYTES = 32;
const keyItem = (subject: string) => ({ pk: { S: `key/${subject}` } });
const bound = (subject: string): string => `key#${subject}`;

/** Wrapped keys over this table: what a door without the ring may read. */
export const wrappedKeys = (client: DynamoDBClient, table: string): WrappedKeys => ({
  wrapped: async (subject) => {
    const { Item } = await client.send(
      new GetItemCommand({ TableName: table, Key: keyItem(subject), ConsistentRead: true }),
    );
    return Item?.['wrapped']?.S;
  },
});

/** The Vault over this table. A wrapped key reads `<town>.<generation>.<ciphertext>`, bound to its person. */
export const vaultStore = (
  client: DynamoDBClient,
  table: string,
  ring: Keyring,
  random: (n: number) => Uint8Array,
): Vault => {
  const { wrapped } = wrappedKeys(client, table);
  const unwrap = async (subject: string, text: string): Promise<Uint8Array> => {
    const [town = '', generation = '', sealed = ''] = text.split('.');
    return openBytes(await ring.townKey(town, generation), Buffer.from(sealed, 'base64url'), bound(subject));
  };
  const key = async (subject: string): Promise<Uint8Array | undefined> => {
    const text = await wrapped(subject);
    return text === undefined ? undefined : unwrap(subject, text);
  };
  const claimItem = async (kind: string, value: string) => ({
    pk: { S: `claim/${kind}/${await ring.digest(`${kind}#${value}`)}` },
  });
  return {
    key,
    unwrap,
    ensureKey: async (subject, region) => {
      const town = significant(townOf(region));
      const { generation, key: townKey } = await ring.newestTownKey(town);
      const made = random(KEY_BYTES);
      const sealed = sealBytes(townKey, random(IV_BYTES), made, bound(subject)).toString('base64url');
      try {
        await client.send(
          new PutItemCommand({
            TableName: table,
            Item: { ...keyItem(subject), wrapped: { S: `${town}.${generation}.${sealed}` } },
            ConditionExpression: 'attribute_not_exists(pk)',
          }),
        );
        return made;
      } catch (error) {
        const existing = error instanceof ConditionalCheckFailedException ? await key(subject) : undefined;
        if (existing) return existing;
        throw error;
      }
    },
    claim: async (kind, value, owner) => {
      try {
        await client.send(
          new PutItemCommand({
            TableName: table,
            Item: { ...(await claimItem(kind, value)), owner: { S: owner } },
            ConditionExpression: 'attribute_not_exists(pk) OR #owner = :owner',
            ExpressionAttributeNames: { '#owner': 'owner' },
            ExpressionAttributeValues: { ':owner': { S: owner } },
            ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
          }),
        );
        return owner;
      } catch (error) {
        const holder =
          error instanceof ConditionalCheckFailedException ? error.Item?.['owner']?.S : undefined;
        if (holder !== undefined) return holder;
        throw error;
      }
    },
    owner: async (kind, value) => {
      const { Item } = await client.send(
        new GetItemCommand({ TableName: table, Key: await claimItem(kind, value), ConsistentRead: true }),
      );
      return Item?.['owner']?.S;
    },
  };
};
