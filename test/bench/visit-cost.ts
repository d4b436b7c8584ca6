// A7: what recording a visit writes, part by part, over the real rows of a year of visits.

import { commitItem } from '#functions/aws/commit-item.ts';
import { rowItem } from '#functions/aws/view-item.ts';
import type { Views } from '#functions/kernel/ports.ts';
import { projectBatch } from '#functions/kernel/project-batch.ts';
import type { CountChange, Row } from '#functions/kernel/row.ts';
import { type Index, indexUnits, itemBytes, transactionUnits, writeUnits } from './capacity.ts';
import { type Result, rounded } from './result.ts';
import { visitedCounty } from './visit-history.ts';

const LIST: Index = { keys: ['list', 'sort'] };
const DUE: Index = { keys: ['shard', 'due'], holds: ['shard', 'due', 'pk', 'sk'] };
const CHILDREN = 40;
const ROUNDS = 8;
const GENERATION = 1;
// As long as a wrapped key is in the table: town, generation and 60 bytes in base64url.
const WRAPPED_KEY_CHARS = 92;

export type Parts = { records: number; row: number; list: number; due: number; counters: number };

const itemOf = (row: Row | undefined) =>
  row &&
  rowItem(GENERATION, { ...row, ...(row.key !== undefined && { key: 'k'.repeat(WRAPPED_KEY_CHARS) }) });

/** The parts of one write of a row with its counters. */
export const partsOf = (
  before: Row | undefined,
  after: Row,
  changes: readonly CountChange[],
): Omit<Parts, 'records'> => {
  const [old, fresh] = [itemOf(before), itemOf(after)];
  const bytes = Math.max(old ? itemBytes(old) : 0, fresh ? itemBytes(fresh) : 0);
  return {
    row: changes.length === 0 ? writeUnits(bytes) : transactionUnits(bytes),
    list: indexUnits(old, fresh, LIST),
    due: indexUnits(old, fresh, DUE),
    counters: changes.length * transactionUnits(1),
  };
};

const total = ({ records, row, list, due, counters }: Parts): number => records + row + list + due + counters;

/** A7 as rows of the table: the mean with its parts, and the dearest single visit. */
export const visitCost = async (): Promise<readonly Result[]> => {
  const { county, ids, usualVisit, nextDay } = await visitedCounty(CHILDREN);
  const costs: Parts[] = [];
  let largestRow = 0;
  for (let round = 0; round < ROUNDS; round++) {
    nextDay();
    for (const id of ids) {
      const commit = await usualVisit(id);
      const cost: Parts = {
        records: writeUnits(itemBytes(commitItem(commit))),
        row: 0,
        list: 0,
        due: 0,
        counters: 0,
      };
      const put: Views['put'] = async (generation, row, changes) => {
        const before = await county.views.row(generation, row.kind, row.id);
        const outcome = await county.views.put(generation, row, changes);
        if (outcome === 'moved') return outcome;
        const parts = partsOf(before, row, changes);
        for (const name of ['row', 'list', 'due', 'counters'] as const) cost[name] += parts[name];
        largestRow = Math.max(largestRow, itemBytes(itemOf(row) ?? {}));
        return outcome;
      };
      const views = { ...county.views, put };
      await projectBatch({ ...county.world, views, keys: county.vault }, [GENERATION], [commit], () => false);
      costs.push(cost);
    }
  }
  const mean = (of: (cost: Parts) => number): number =>
    costs.reduce((sum, cost) => sum + of(cost), 0) / costs.length;
  const parts = (['records', 'row', 'list', 'due', 'counters'] as const)
    .map((name) => `${name} ${rounded(mean((cost) => cost[name]))}`)
    .join(', ');
  const [all, worst] = [mean(total), Math.max(...costs.map(total))];
  return [
    {
      id: 'A7',
      what: 'write units per recorded visit, mean',
      ours: rounded(all),
      unit: 'WCU',
      goal: '≤ 8',
      ok: all <= 8,
      note: `${costs.length} visits; ${parts}; largest row ${largestRow} B`,
    },
    {
      id: 'A7',
      what: 'write units per recorded visit, worst',
      ours: worst,
      unit: 'WCU',
      goal: '≤ 10',
      ok: worst <= 10,
    },
  ];
};
