// A5: appending a commit exactly once, beside a plain put of the same item.
import { PutItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import { commitItem } from '#functions/aws/commit-item.ts';
import { eventStore } from '#functions/aws/event-store.ts';
import type { Commit } from '#functions/kernel/commit.ts';
import { itemBytes, transactionUnits, writeUnits } from './capacity.ts';
import { median, type Result, rounded } from './result.ts';
import type { Tables } from './tables.ts';
import { visitedCounty } from './visit-history.ts';

const ROUNDS = 9;
const PUTS = 250;
const WARM_UP = 60;
const MOST_OF_A_PLAIN_PUT = 1.1;

const cpuOf = async (times: number, work: (n: number) => Promise<unknown>): Promise<number> => {
  const before = process.cpuUsage();
  for (let n = 0; n < times; n++) await work(n);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / times;
};

const reference = async (): Promise<Commit> => {
  const { ids, visit, nextDay } = await visitedCounty(1);
  await visit(ids[0] ?? '', {});
  nextDay();
  return visit(ids[0] ?? '', {});
};

const FIRM_STREAMS = 2;

/** A5 as rows of the table. */
export const exactlyOnce = async (tables: Tables): Promise<readonly Result[]> => {
  const { client, consumed } = tables;
  const commit = await reference();
  const table = await tables.records();
  const store = eventStore(client, table);
  consumed();
  await store.append(commit);
  const first = consumed();
  const again = await store.append(commit);
  // The emulator charges nothing for a condition that fails; the service charges the item that stands.
  const retry = Math.max(consumed(), writeUnits(itemBytes(commitItem(commit))));
  // Checking a version that is free is charged as an item of nothing.
  const firm = transactionUnits(itemBytes(commitItem(commit))) + FIRM_STREAMS * transactionUnits(0);
  const { Count } = await client.send(new ScanCommand({ TableName: table, Select: 'COUNT' }));
  const isSame = typeof again !== 'string' && again.commandId === commit.commandId;

  let name = 0;
  const appending = () => cpuOf(PUTS, () => store.append({ ...commit, stream: `visits/a${name++}` }));
  const plain = () => {
    const items = Array.from({ length: PUTS }, () => commitItem({ ...commit, stream: `visits/b${name++}` }));
    return cpuOf(PUTS, (n) => client.send(new PutItemCommand({ TableName: table, Item: items[n] })));
  };
  await cpuOf(WARM_UP, () => store.append({ ...commit, stream: `visits/w${name++}` }));
  const pairs: { ours: number; peer: number }[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    if (round % 2 === 0) pairs.push({ ours: await appending(), peer: await plain() });
    else {
      const peer = await plain();
      pairs.push({ ours: await appending(), peer });
    }
  }
  const ratio = median(pairs.map(({ ours, peer }) => ours / peer));
  return [
    { id: 'A5', what: 'exactly-once append: first', ours: first, unit: 'WCU', goal: '1', ok: first === 1 },
    {
      id: 'A5',
      what: 'exactly-once append: the same again',
      ours: retry,
      unit: 'WCU',
      goal: '≤ 1, one item',
      ok: retry <= 1 && Count === 1 && isSame,
      note: `${Count} item stored, the occupant given back`,
    },
    {
      id: 'A5',
      what: 'append that rests firmly on two other streams, computed',
      ours: firm,
      unit: 'WCU',
      goal: '6',
      ok: firm === 6,
    },
    {
      id: 'A5',
      what: 'client CPU of an append against a plain put of the same item',
      ours: rounded(median(pairs.map(({ ours }) => ours)), 0),
      peer: rounded(median(pairs.map(({ peer }) => peer)), 0),
      ratio: rounded(ratio, 3),
      unit: 'µs',
      goal: '≤ 1.10×',
      ok: ratio <= MOST_OF_A_PLAIN_PUT,
      note: `${ROUNDS} paired rounds of ${PUTS}`,
    },
  ];
};
