// What a restored backup brought back of people who were erased is deleted once more: their keys, and what was claimed for them.
import { DeleteItemCommand, type DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import { subjectOfKey } from './wrapped-key.ts';

type Item = Readonly<Record<string, Readonly<{ S?: string | undefined }>>>;

const ofWhom = (item: Item): Readonly<{ what: 'keys' | 'claims'; subject: string }> | undefined => {
  const pk = item['pk']?.S ?? '';
  if (pk.startsWith('key/')) return { what: 'keys', subject: subjectOfKey(pk) };
  const owner = item['owner']?.S;
  return pk.startsWith('claim/') && owner !== undefined ? { what: 'claims', subject: owner } : undefined;
};

/** Deletes every key and claim of these people from the Vault; answers how many of each there were. */
export const eraseAgain = async (
  client: DynamoDBClient,
  table: string,
  subjects: ReadonlySet<string>,
): Promise<Readonly<{ keys: number; claims: number }>> => {
  const deleted = { keys: 0, claims: 0 };
  const pages = paginateScan(
    { client },
    {
      TableName: table,
      ConsistentRead: true,
      ProjectionExpression: 'pk, #owner',
      ExpressionAttributeNames: { '#owner': 'owner' },
    },
  );
  for await (const page of pages) {
    for (const item of page.Items ?? []) {
      const found = ofWhom({ pk: { S: item['pk']?.S }, owner: { S: item['owner']?.S } });
      const pk = item['pk'];
      if (!found || !pk || !subjects.has(found.subject)) continue;
      await client.send(new DeleteItemCommand({ TableName: table, Key: { pk } }));
      deleted[found.what]++;
    }
  }
  return deleted;
};
