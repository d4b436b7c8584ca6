// A stream's shards are known parents first, and a child is open only when its parent has been read to its end.
import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  type Shard,
} from '@aws-sdk/client-dynamodb-streams';

/** All shards that the stream has now. */
export const describeShards = async (
  client: DynamoDBStreamsClient,
  streamArn: string,
): Promise<readonly Shard[]> => {
  const shards: Shard[] = [];
  let last: string | undefined;
  do {
    const page = await client.send(
      new DescribeStreamCommand({
        StreamArn: streamArn,
        ...(last !== undefined && { ExclusiveStartShardId: last }),
      }),
    );
    shards.push(...(page.StreamDescription?.Shards ?? []));
    last = page.StreamDescription?.LastEvaluatedShardId;
  } while (last !== undefined);
  return shards;
};

/** The ids of shards that may be read: not done, and with no parent that is still to be read. */
export const openShards = (
  shards: readonly Shard[],
  isDone: (shardId: string) => boolean,
): readonly string[] => {
  const pending = new Set(shards.map((shard) => shard.ShardId ?? '').filter((shardId) => !isDone(shardId)));
  return shards
    .filter(({ ShardId, ParentShardId }) => pending.has(ShardId ?? '') && !pending.has(ParentShardId ?? ''))
    .map((shard) => shard.ShardId ?? '');
};
