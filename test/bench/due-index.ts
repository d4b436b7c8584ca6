// C1 and the first part of C3: what finding a thousand due rows costs among few and among many, and the calls until each is on a queue.
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { viewStore } from '#functions/aws/view-store.ts';
import type { Dispatched } from '#functions/kernel/effect.ts';
import { sweep } from '#functions/kernel/sweep.ts';
import { setup } from '../adapters/tables-running.ts';
import { makeTables } from '../kit/tables.ts';
import { writeDueRows } from './due-rows.ts';
import { type Result, rounded } from './result.ts';

const DUE = 1_000;
const FEW = 10_000;
const MANY = 200_000;
const AT = '2026-06-12T00:00:00.000Z';
/** A call to SQS carries ten. */
const BATCH = 10;

type Read = { calls: number; units: number; rows: number };

const Output = z.object({
  ConsumedCapacity: z.optional(z.object({ CapacityUnits: z.number() })),
  ScannedCount: z.optional(z.number()),
});

/** A client that tells what it read. */
const tellingClient = () => {
  const client = new DynamoDBClient({});
  let read: Read = { calls: 0, units: 0, rows: 0 };
  client.middlewareStack.add(
    (next) => async (args) => {
      Object.assign(args.input, { ReturnConsumedCapacity: 'TOTAL' });
      const result = await next(args);
      const { ConsumedCapacity, ScannedCount = 0 } = Output.safeParse(result.output).data ?? {};
      read = {
        calls: read.calls + 1,
        units: read.units + (ConsumedCapacity?.CapacityUnits ?? 0),
        rows: read.rows + ScannedCount,
      };
      return result;
    },
    { step: 'initialize' },
  );
  return {
    client,
    taken: (): Read => {
      const since = read;
      read = { calls: 0, units: 0, rows: 0 };
      return since;
    },
  };
};

/** One tick over so many rows: what was read, how many were found, how many calls carried them off, and how long it took. */
const swept = async (rows: number) => {
  const { client, taken } = tellingClient();
  const { views } = await makeTables(client);
  await writeDueRows(client, views, { rows, due: DUE });
  taken();
  let sends = 0;
  const carry = async (messages: readonly Dispatched[]): Promise<void> => {
    sends += Math.ceil(messages.length / BATCH);
  };
  const queues = { commands: carry, notices: carry, urgent: carry };
  const began = performance.now();
  const found = await sweep({ views: viewStore(client, views, Date.now), queues }, AT);
  const ms = performance.now() - began;
  const read = taken();
  client.destroy();
  return { ...read, found, sends, ms };
};

/** C1 as rows of the table, and what a sweep costs each of a thousand reminders. */
export const dueIndex = async (): Promise<readonly Result[]> => {
  const stop = await setup();
  try {
    const few = await swept(FEW);
    const many = await swept(MANY);
    const ratio = many.units / few.units;
    const surplus = many.rows / many.found;
    const calls = (many.calls + many.sends) / many.found;
    return [
      {
        id: 'C1',
        what: `read units to find ${DUE} due among ${MANY / 1_000}k rows, over ${FEW / 1_000}k`,
        ours: rounded(many.units, 1),
        peer: rounded(few.units, 1),
        ratio: rounded(ratio),
        unit: 'RCU',
        goal: '≤ 1.10×',
        ok: ratio <= 1.1 && many.found === DUE,
        note: `${many.calls} reads, ${rounded(many.ms, 0)} against ${rounded(few.ms, 0)} ms with the emulator; a million rows take minutes to write here`,
      },
      {
        id: 'C1',
        what: 'rows read for each row that is due',
        ours: rounded(surplus),
        unit: '',
        goal: '≤ 1.05',
        ok: surplus <= 1.05,
      },
      {
        id: 'C3',
        what: 'AWS calls per reminder: found and on its queue',
        ours: rounded(calls, 3),
        unit: '',
        goal: '≤ 0.16',
        ok: calls <= 0.16,
        note: `${many.calls} reads and ${many.sends} sends for ${many.found}; a queue’s reader takes and deletes ten in two more (0.2)`,
      },
    ];
  } finally {
    await stop();
  }
};
