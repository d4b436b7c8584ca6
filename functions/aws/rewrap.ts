// People's wrapped keys are moved from an older key of their town to its newest; the keys inside, and so every record, stay as they are.
import {
  type AttributeValue,
  ConditionalCheckFailedException,
  type DynamoDBClient,
  paginateScan,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { IV_BYTES } from '#functions/kernel/seal.ts';
import type { Keyring } from './keyring.ts';
import { keyItem, subjectOfKey, type TownKey, townsKeyOf, unwrapKey, wrapKey } from './wrapped-key.ts';

type Item = Readonly<Record<string, AttributeValue>>;

// Every item of a table whose attribute holds a key wrapped for this town, in no order.
async function* wrappedIn(
  client: DynamoDBClient,
  table: string,
  attribute: 'wrapped' | 'key',
  town: string,
): AsyncIterable<Item> {
  const pages = paginateScan(
    { client },
    {
      TableName: table,
      ConsistentRead: true,
      FilterExpression: 'begins_with(#key, :town)',
      ExpressionAttributeNames: { '#key': attribute },
      ExpressionAttributeValues: { ':town': { S: `${town}.` } },
    },
  );
  for await (const page of pages) yield* page.Items ?? [];
}

/** How many keys of the Vault (`wrapped`), or copies in rows (`key`), are wrapped under another key of the town than this. */
export const countOld = async (
  client: DynamoDBClient,
  table: string,
  attribute: 'wrapped' | 'key',
  { town, generation }: Readonly<{ town: string; generation: string }>,
): Promise<number> => {
  let old = 0;
  for await (const item of wrappedIn(client, table, attribute, town))
    if (townsKeyOf(item[attribute]?.S ?? '').generation !== generation) old++;
  return old;
};

/** The Vault's table, its ring and chance. */
export type Rewrapping = Readonly<{
  client: DynamoDBClient;
  vault: string;
  ring: Keyring;
  random: (n: number) => Uint8Array;
}>;

const rewrap = async (
  { client, vault, ring, random }: Rewrapping,
  newest: TownKey,
  subject: string,
  before: string,
): Promise<'rewrapped' | 'left'> => {
  const key = unwrapKey(await ring.townKey(newest.town, townsKeyOf(before).generation), subject, before);
  try {
    await client.send(
      new UpdateItemCommand({
        TableName: vault,
        Key: keyItem(subject),
        UpdateExpression: 'SET #wrapped = :fresh',
        ConditionExpression: '#wrapped = :before',
        ExpressionAttributeNames: { '#wrapped': 'wrapped' },
        ExpressionAttributeValues: {
          ':fresh': { S: wrapKey(newest, subject, key, random(IV_BYTES)) },
          ':before': { S: before },
        },
      }),
    );
    return 'rewrapped';
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return 'left';
    throw error;
  }
};

/**
 * Wraps every key of the town under its newest one; answers how many, and `onDone` hears of each. A key that was rewrapped or
 * erased meanwhile is left as it is, so this may be ended and begun again at any moment.
 */
export const rewrapTown = async (
  doing: Rewrapping,
  town: string,
  onDone: (done: number) => void = () => {},
): Promise<number> => {
  const newest = { town, ...(await doing.ring.newestTownKey(town)) };
  let done = 0;
  for await (const { pk, wrapped } of wrappedIn(doing.client, doing.vault, 'wrapped', town)) {
    if (pk?.S === undefined || wrapped?.S === undefined) continue;
    if (townsKeyOf(wrapped.S).generation === newest.generation) continue;
    if ((await rewrap(doing, newest, subjectOfKey(pk.S), wrapped.S)) === 'rewrapped') onDone(++done);
  }
  return done;
};
