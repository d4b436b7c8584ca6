// The reactor leaves its row by one signed request: the table's client, 40 KB, would be in that door for this alone.
import type { LogRow } from '#functions/kernel/log/entry.ts';
import type { LogRows } from '#functions/kernel/log/log-store.ts';
import { packedEntries } from './log-item.ts';
import { logKey, partitions } from './log-place.ts';
import { type Answer, type Client, domainOf, signedRequests, Unanswered } from './signed-requests.ts';

const OK = 200;

/** The item of a row, its bytes not yet written for a request. */
export const rowItem = ({ hour, id, entries }: LogRow) => ({
  ...logKey(partitions.row(hour), id),
  value: { B: packedEntries(entries) },
});

const addressOf = (region: string): URL =>
  new URL(process.env['AWS_ENDPOINT_URL_DYNAMODB'] || `https://dynamodb.${domainOf(region)}/`);

const bodyOf = (table: string, row: LogRow): string => {
  const { value, ...key } = rowItem(row);
  return JSON.stringify({ TableName: table, Item: { ...key, value: { B: value.B.toString('base64') } } });
};

// Whatever the table says against a row, it is asked again: nothing in a row can be wrong by itself.
const passes = ({ status }: Answer): boolean => status !== OK;

/** Rows of this table. Throws when it does not take one, three times in a row: the batch then comes again. */
export const logRows = (client: Client, table: string): LogRows => {
  const ask = signedRequests(client, { name: 'dynamodb', at: addressOf, passes });
  return {
    leave: async (row) => {
      const { status } = await ask({
        method: 'POST',
        path: '',
        headers: {
          'content-type': 'application/x-amz-json-1.0',
          'x-amz-target': 'DynamoDB_20120810.PutItem',
        },
        body: Buffer.from(bodyOf(table, row)),
      });
      if (status !== OK) throw new Unanswered('LogRefused', 'A row of the log', status);
    },
  };
};
