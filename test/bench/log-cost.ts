// D4: what the signed log costs a commit — the reactor's row, the hourly door, and the proof that a court is given.
import { createHash } from 'node:crypto';
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { rowItem } from '#functions/aws/log-rows.ts';
import { logProofs, logStore } from '#functions/aws/log-store.ts';
import { ALG, type Commit, closeCommit, GENESIS } from '#functions/kernel/commit.ts';
import { chain } from '#functions/kernel/log/chain.ts';
import { hoursFrom, type LogEntry, rowOf } from '#functions/kernel/log/entry.ts';
import { proofsOf } from '#functions/kernel/log/logged.ts';
import { nth } from '../kit/ids.ts';
import { aLogCounty, leafOf } from '../kit/log-county.ts';
import { itemBytes, writeUnits } from './capacity.ts';
import { median, type Result, rounded } from './result.ts';
import type { Tables } from './tables.ts';

const HOURS = 6;
const AN_HOUR = 500;
const BATCH = 25;
const PROOFS = 40;
const FIRST = '2026-06-12T03';

const commitOf = (n: number, hour: string): Commit =>
  closeCommit({
    stream: `visits/${nth('child', n)}`,
    version: 1,
    commandId: nth('command', n),
    at: `${hour}:30:00.000Z`,
    by: nth('person'),
    request: 'AAAAAAAAAAAAAAAA',
    events: [{ type: 'visit.recorded', n: createHash('sha256').update(String(n)).digest('hex') }],
    alg: ALG,
    prevHash: GENESIS,
  });

/** Write units per commit of the row that the reactor leaves of a batch. */
export const rowUnits = (entries: readonly LogEntry[]): number =>
  writeUnits(itemBytes(rowItem(rowOf(entries, `${FIRST}:30:00.000Z`)))) / entries.length;

/** D4 as rows of the table. */
export const logCost = async ({ client, log, consumed, written }: Tables): Promise<readonly Result[]> => {
  const table = await log();
  const world = { ...aLogCounty().world, store: logStore(client, table) };
  const commits: Commit[] = [];
  let [puts, all] = [0, 0];
  for (let h = 0; h < HOURS; h++) {
    const hour = hoursFrom(FIRST, h);
    const made = Array.from({ length: AN_HOUR }, (_, n) => commitOf(h * AN_HOUR + n, hour));
    commits.push(...made);
    for (let from = 0; from < AN_HOUR; from += BATCH) {
      const row = rowOf(made.slice(from, from + BATCH).map(leafOf), `${hour}:30:00.000Z`);
      await client.send(new PutItemCommand({ TableName: table, Item: rowItem(row) }));
    }
    consumed();
    written();
    const now = `${hoursFrom(hour, 1)}:15:00.000Z`;
    await chain({ ...world, now: () => now }, now);
    puts += written();
    all += consumed();
  }
  const reader = proofsOf(logProofs(client, table));
  const costs: number[] = [];
  const paths: number[] = [];
  for (let n = 0; n < PROOFS; n++) {
    const commit = commits[(n * 73) % commits.length];
    consumed();
    const logged = commit && (await reader.logged(commit));
    if (!logged) throw new Error('A commit that was not logged');
    costs.push(consumed());
    paths.push(32 * logged.path.length);
  }
  const entries = commits.slice(0, BATCH).map(leafOf);
  const row = rowUnits(entries);
  const door = puts / commits.length;
  const proof = Math.max(...paths);
  return [
    {
      id: 'D4',
      what: `write units per commit of the reactor's row, ${BATCH} a batch`,
      ours: rounded(row, 3),
      unit: 'WCU',
      goal: '≤ 0.08',
      ok: row <= 0.08,
      note: `5 a batch ${rounded(rowUnits(entries.slice(0, 5)), 2)}, one alone ${rowUnits(entries.slice(0, 1))}`,
    },
    {
      id: 'D4',
      what: `write units per commit of the hourly door, ${AN_HOUR} an hour`,
      ours: rounded(door, 3),
      unit: 'WCU',
      goal: '≤ 0.25',
      ok: door <= 0.25,
      note: `reading beside it ${rounded((all - puts) / commits.length, 3)} RCU; leaves, lists, tiles, checkpoint`,
    },
    {
      id: 'D4',
      what: 'bytes of an inclusion path, largest',
      ours: proof,
      unit: 'B',
      goal: '≤ 640',
      ok: proof <= 640,
      note: `${commits.length.toLocaleString('en')} leaves; 640 at a million`,
    },
    {
      id: 'D4',
      what: 'read units of one proof, median',
      ours: median(costs),
      unit: 'RCU',
      goal: '≤ 8',
      ok: median(costs) <= 8,
      note: `largest ${Math.max(...costs)}; list of the hour, checkpoint, tiles, key`,
    },
  ];
};
