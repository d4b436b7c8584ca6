// What signing in must remember and what is no fact — sessions, codes, pairings — are conditional items of the Vault that end by themselves.
import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';

/** A value and the revision that its next write must follow; revision 0 is a place where nothing stands. */
export type Kept = Readonly<{ value: unknown; rev: number }>;

/** Values by key, each with an end. They hold ids, keyed digests and what is sealed, and nothing else. */
export type SignInStore = Readonly<{
  /** What stands there at this moment, read consistently; nothing once its end has come. */
  read: (key: string, at: string) => Promise<Kept>;
  /** Writes the value, good until `until`, where `rev` still stands; false when somebody was faster. */
  put: (
    key: string,
    value: unknown,
    place: Readonly<{ rev: number; at: string; until: string }>,
  ) => Promise<boolean>;
}>;

const seconds = (at: string): number => Math.ceil(Date.parse(at) / 1000);

const FREE = 'attribute_not_exists(pk) OR expiresAt <= :now';
const STANDING = 'rev = :rev';

/** The store over the Vault's table. The table deletes what has ended in its own time, so the end is checked by value. */
export const signInStore = (client: DynamoDBClient, table: string): SignInStore => ({
  read: async (key, at) => {
    const { Item } = await client.send(
      new GetItemCommand({ TableName: table, Key: { pk: { S: key } }, ConsistentRead: true }),
    );
    const text = Item?.['value']?.S;
    if (text === undefined || Number(Item?.['expiresAt']?.N) <= seconds(at))
      return { value: undefined, rev: 0 };
    return { value: JSON.parse(text), rev: Number(Item?.['rev']?.N) };
  },
  put: async (key, value, { rev, at, until }) => {
    const condition =
      rev === 0
        ? { ConditionExpression: FREE, ExpressionAttributeValues: { ':now': { N: String(seconds(at)) } } }
        : { ConditionExpression: STANDING, ExpressionAttributeValues: { ':rev': { N: String(rev) } } };
    try {
      await client.send(
        new PutItemCommand({
          TableName: table,
          Item: {
            pk: { S: key },
            rev: { N: String(rev + 1) },
            value: { S: JSON.stringify(value) },
            expiresAt: { N: String(seconds(until)) },
          },
          ...condition,
        }),
      );
      return true;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false;
      throw error;
    }
  },
});
