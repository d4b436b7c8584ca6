// S1: what one signature on a parent's own phone writes and reads, part by part, and what follows from it.
import { commitItem } from '#functions/aws/commit-item.ts';
import type { Commit } from '#functions/kernel/commit.ts';
import { projectBatch } from '#functions/kernel/project-batch.ts';
import { leafOf } from '../kit/log-county.ts';
import { memoryViews } from '../kit/memory-views.ts';
import { itemBytes } from './capacity.ts';
import { rowUnits } from './log-cost.ts';
import type { meteredTables } from './metered-tables.ts';
import type { Result } from './result.ts';
import type { Handler, SigningFamily } from './signing-family.ts';
import { partsOf } from './visit-cost.ts';

/** Write units of the rows that follow from the last of these commits. */
const rowsAfter = async ({ world, vault }: SigningFamily, commits: readonly Commit[]): Promise<number> => {
  const views = memoryViews();
  let units = 0;
  const put: typeof views.put = async (generation, row, changes) => {
    const old = await views.row(generation, row.kind, row.id);
    units += Object.values(partsOf(old, row, changes)).reduce((sum, part) => sum + part, 0);
    return views.put(generation, row, changes);
  };
  const into = { ...world, views: { ...views, put }, keys: vault };
  // A sheet feeds several rows, so its stream is read whole: first as it stood before.
  const before = { ...world.records, after: async () => commits.slice(0, -1) };
  await projectBatch({ ...into, records: before }, [1], commits.slice(0, -1), () => false);
  units = 0;
  await projectBatch(into, [1], commits.slice(-1), () => false);
  return units;
};

/** S1 as rows of the table: the first of three hands on a new sheet, counted on its way to the tables. */
export const signCost = async (
  family: SigningFamily,
  handler: Handler,
  metered: Awaited<ReturnType<typeof meteredTables>>,
): Promise<readonly Result[]> => {
  const waiting = await family.sheet();
  const sign = async (n: 0 | 1) => {
    const request = await family.signature(handler, waiting, n);
    metered.taken();
    const { statusCode, body } = await handler(request);
    if (statusCode !== 200) throw new Error(`A signature was answered ${statusCode}: ${body}`);
    return metered.taken();
  };
  const { calls, reads, writes } = await sign(0);
  const commits = await family.world.records.after(`entrustment/${waiting.agreementId}`, 0);
  const commit = commits.at(-1);
  if (!commit) throw new Error('Nothing was recorded');
  const bytes = itemBytes(commitItem(commit));
  const [rows, log] = [await rowsAfter(family, commits), rowUnits([leafOf(commit)])];
  const second = await sign(1);
  const told = Object.entries(calls).map(([call, times]) => `${times} ${call}`);
  return [
    {
      id: 'S1',
      what: 'bytes of the commit of a signature, hand of 400 points',
      ours: bytes,
      unit: 'B',
      goal: 'as told',
      ok: true,
    },
    {
      id: 'S1',
      what: 'write units of a signature, all that follows included',
      ours: writes + rows + log,
      unit: 'WCU',
      goal: 'as told, by part',
      ok: true,
      note: `request ${writes} (${told.join(', ')}), rows ${rows}, log ${log}`,
    },
    {
      id: 'S1',
      what: 'read units of a signature, the first of a sheet',
      ours: reads,
      unit: 'RCU',
      goal: 'as told',
      ok: true,
      note: `the second ${second.reads}`,
    },
  ];
};
