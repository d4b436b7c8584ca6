// The doors of one house: imported anew, as they read their settings when they start.
import type { DynamoDBStreamEvent, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import type { Doors } from '../kit/news-hands.ts';

let opened = 0;

type Handler<E, A> = (event: E) => Promise<A>;

const hasHandler = <E, A>(door: unknown): door is Readonly<{ handler: Handler<E, A> }> =>
  typeof door === 'object' && door !== null && 'handler' in door && typeof door.handler === 'function';

// Another address is another module, with clients and memories of its own.
const anew = async <E, A>(name: string): Promise<Handler<E, A>> => {
  const door: unknown = await import(`#functions/doors/${name}.ts?opened=${++opened}`);
  if (!hasHandler<E, A>(door)) throw new Error(`${name} is no door`);
  return door.handler;
};

/** All that carry news, with so many notifiers. */
export const openDoors = async (workers: number): Promise<Doors> => ({
  notifiers: await Promise.all(
    Array.from({ length: workers }, () => anew<SQSEvent, SQSBatchResponse>('notifier')),
  ),
  commander: await anew<SQSEvent, SQSBatchResponse>('commander'),
  clock: await anew<Readonly<{ time: string }>, void>('clock'),
  projector: await anew<DynamoDBStreamEvent, { batchItemFailures: { itemIdentifier: string }[] }>(
    'projector',
  ),
  reactor: await anew<DynamoDBStreamEvent, { batchItemFailures: { itemIdentifier: string }[] }>('reactor'),
});
