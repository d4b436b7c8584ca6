// The Vault: one wrapped data key per person, and one row per claimed value; erasing a person is deleting one item here.
import {
  ConditionalCheckFailedException,
  DeleteItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import type { Holding, Vault, WrappedKeys } from '#functions/kernel/ports.ts';
import { IV_BYTES } from '#functions/kernel/seal.ts';
import { significant, townOf } from '#shared/kernel/region.ts';
import type { Keyring } from './keyring.ts';
import { keyItem, townsKeyOf, unwrapKey, wrapKey } from './wrapped-key.ts';

const KEY_BYTES = 32;

/** Wrapped keys over this table: what a door without the ring may read. */
export const wrappedKeys = (client: DynamoDBClient, table: string): WrappedKeys => ({
  wrapped: async (subject) => {
    const { Item } = await client.send(
      new GetItemCommand({ TableName: table, Key: keyItem(subject), ConsistentRead: true }),
    );
    return Item?.['wrapped']?.S;
  },
});

// Whoever takes over must have seen the last taking: one that was repeated meanwhile stands.
const takenOver = (behind: Holding | undefined) => {
  if (!behind) return { condition: '', names: {}, values: {} };
  const { owner, at } = behind;
  return {
    condition: ` OR (#owner = :behind AND ${at === undefined ? 'attribute_not_exists(#at)' : '#at = :at'})`,
    names: { '#at': 'at' },
    values: { ':behind': { S: owner }, ...(at !== undefined && { ':at': { S: at } }) },
  };
};

/** The Vault over this table. */
export const vaultStore = (
  client: DynamoDBClient,
  table: string,
  ring: Keyring,
  random: (n: number) => Uint8Array,
): Vault => {
  const { wrapped } = wrappedKeys(client, table);
  const unwrap = async (subject: string, text: string): Promise<Uint8Array> => {
    const { town, generation } = townsKeyOf(text);
    return unwrapKey(await ring.townKey(town, generation), subject, text);
  };
  const key = async (subject: string): Promise<Uint8Array | undefined> => {
    const text = await wrapped(subject);
    return text === undefined ? undefined : unwrap(subject, text);
  };
  const claimItem = async (kind: string, value: string) => ({
    pk: { S: `claim/${kind}/${await ring.digest(`${kind}#${value}`)}` },
  });
  const holding: Vault['holding'] = async (kind, value) => {
    const { Item } = await client.send(
      new GetItemCommand({ TableName: table, Key: await claimItem(kind, value), ConsistentRead: true }),
    );
    const [owner, at] = [Item?.['owner']?.S, Item?.['at']?.S];
    return owner === undefined ? undefined : { owner, ...(at !== undefined && { at }) };
  };
  return {
    key,
    unwrap,
    ensureKey: async (subject, region) => {
      const town = significant(townOf(region));
      const townKey = { town, ...(await ring.newestTownKey(town)) };
      const made = random(KEY_BYTES);
      const wrappedKey = wrapKey(townKey, subject, made, random(IV_BYTES));
      try {
        await client.send(
          new PutItemCommand({
            TableName: table,
            Item: { ...keyItem(subject), wrapped: { S: wrappedKey } },
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
    claim: async (kind, value, owner, at, behind) => {
      const free = takenOver(behind);
      try {
        await client.send(
          new PutItemCommand({
            TableName: table,
            Item: { ...(await claimItem(kind, value)), owner: { S: owner }, at: { S: at } },
            ConditionExpression: `attribute_not_exists(pk) OR #owner = :owner${free.condition}`,
            ExpressionAttributeNames: { '#owner': 'owner', ...free.names },
            ExpressionAttributeValues: { ':owner': { S: owner }, ...free.values },
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
    release: async (kind, value, owner) => {
      try {
        await client.send(
          new DeleteItemCommand({
            TableName: table,
            Key: await claimItem(kind, value),
            ConditionExpression: '#owner = :owner',
            ExpressionAttributeNames: { '#owner': 'owner' },
            ExpressionAttributeValues: { ':owner': { S: owner } },
          }),
        );
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
      }
    },
    erase: async (subject) => {
      await client.send(new DeleteItemCommand({ TableName: table, Key: keyItem(subject) }));
    },
    holding,
    owner: async (kind, value) => (await holding(kind, value))?.owner,
  };
};
