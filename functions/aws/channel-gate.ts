// A channel's pace and pause are items of the Vault that all its workers change by one conditional update each, and that end by themselves.
import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import type { ChannelGate } from '#functions/kernel/channel-gate.ts';

/** Where a channel's items lie, and how many sendings a second it is given; 100 where nothing is said. */
export type GatePlace = Readonly<{ table: string; channel: string; perSecond?: number }>;

const PER_SECOND = 100;
const REMEMBERED_MS = 2_000;
// A second's item is of no use once the second is over, whatever the clocks of the workers say.
const PACE_KEPT_SECONDS = 120;

const secondOf = (at: string): number => Math.floor(Date.parse(at) / 1000);

const unlessRefused = async <T>(sending: Promise<T>): Promise<T | undefined> => {
  try {
    return await sending;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return undefined;
    throw error;
  }
};

/** The gate of one channel. Two workers whose clocks differ count into different seconds, each of which keeps the pace. */
export const channelGate = (
  client: DynamoDBClient,
  { table: TableName, channel, perSecond = PER_SECOND }: GatePlace,
): ChannelGate => {
  const pauseKey = { pk: { S: `gate/${channel}/pause` } };
  let spentSecond: number | undefined;
  let known: Readonly<{ until: string | undefined; asOf: number }> | undefined;

  const standing = async (): Promise<string | undefined> =>
    (await client.send(new GetItemCommand({ TableName, Key: pauseKey }))).Item?.['until']?.S;

  return {
    // The count goes past the pace by what the last one wanted too much; whoever is told the count knows what of it is theirs.
    take: async (wanted, at) => {
      const second = secondOf(at);
      if (wanted < 1 || second === spentSecond) return 0;
      const counted = await unlessRefused(
        client.send(
          new UpdateItemCommand({
            TableName,
            Key: { pk: { S: `gate/${channel}/pace/${second}` } },
            UpdateExpression: 'ADD taken :wanted SET expiresAt = :end',
            ConditionExpression: 'attribute_not_exists(taken) OR taken < :most',
            ExpressionAttributeValues: {
              ':wanted': { N: String(wanted) },
              ':most': { N: String(perSecond) },
              ':end': { N: String(second + PACE_KEPT_SECONDS) },
            },
            ReturnValues: 'UPDATED_NEW',
          }),
        ),
      );
      const taken =
        counted === undefined ? Number.POSITIVE_INFINITY : Number(counted.Attributes?.['taken']?.N);
      if (taken >= perSecond) spentSecond = second;
      return Math.max(0, Math.min(wanted, perSecond - (taken - wanted)));
    },
    pausedUntil: async (at) => {
      const asOf = Date.parse(at);
      const age = known === undefined ? REMEMBERED_MS : asOf - known.asOf;
      if (age < 0 || age >= REMEMBERED_MS) {
        const before = known;
        const until = await standing();
        // A pause of our own that was made meanwhile is younger than what was read.
        if (known === before) known = { until, asOf };
      }
      return known?.until !== undefined && known.until > at ? known.until : undefined;
    },
    pause: async (until, at) => {
      const paused = await unlessRefused(
        client.send(
          new UpdateItemCommand({
            TableName,
            Key: pauseKey,
            UpdateExpression: 'SET #until = :until, expiresAt = :end',
            ConditionExpression: 'attribute_not_exists(#until) OR #until < :until',
            ExpressionAttributeNames: { '#until': 'until' },
            ExpressionAttributeValues: { ':until': { S: until }, ':end': { N: String(secondOf(until) + 1) } },
          }),
        ),
      );
      // Where a longer pause stands, it is read the next time somebody asks.
      known = paused === undefined ? undefined : { until, asOf: Date.parse(at) };
    },
  };
};
