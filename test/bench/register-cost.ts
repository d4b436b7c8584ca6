// A8: what opening a child's file writes, part by part: the record, the Vault, the rows, and what follows by itself.
import { commitItem } from '#functions/aws/commit-item.ts';
import { handle } from '#functions/kernel/handle.ts';
import type { Views } from '#functions/kernel/ports.ts';
import { projectBatch } from '#functions/kernel/project-batch.ts';
import { mintId } from '#shared/kernel/id.ts';
import { isRefusal } from '#shared/kernel/refusal.ts';
import { memoryWorld } from '../kit/world.ts';
import { itemBytes, writeUnits } from './capacity.ts';
import { aGuardian, fullFile } from './full-file.ts';
import type { Result } from './result.ts';
import { partsOf } from './visit-cost.ts';

const GENERATION = 1;
const CHILDREN = 5;
const WRAPPED_KEY_CHARS = 92;
const DIGEST_CHARS = 43;

const vaultUnits = (childId: string, at: string): number => {
  const key = { pk: { S: `key/${childId}` }, wrapped: { S: 'k'.repeat(WRAPPED_KEY_CHARS) } };
  const claim = {
    pk: { S: `claim/id_number/${'d'.repeat(DIGEST_CHARS)}` },
    owner: { S: childId },
    at: { S: at },
  };
  return [key, claim].reduce((sum, item) => sum + writeUnits(itemBytes(item)), 0);
};

/** A8 as a row of the table: a full file with two guardians that are entered already. */
export const registerCost = async (): Promise<readonly Result[]> => {
  const county = memoryWorld('2026-01-05T02:00:00.000Z');
  let made = 0;
  const mint = (kind: Parameters<typeof mintId>[0]): string =>
    mintId(kind, 1_767_578_400_000 + ++made, county.world.random(16));
  const by = mint('person');
  const run = async (id: string, type: string, data: object): Promise<void> => {
    const answer = await handle(county.world, {
      slice: 'registry',
      id,
      type,
      data,
      commandId: mint('command'),
      by,
    });
    if (isRefusal(answer)) throw new Error(`${type} was refused: ${answer.refused} ${answer.field ?? ''}`);
  };
  const cost = { record: 0, vault: 0, following: 0, row: 0, list: 0, due: 0, counters: 0 };
  const put: Views['put'] = async (generation, row, changes) => {
    const before = await county.views.row(generation, row.kind, row.id);
    const outcome = await county.views.put(generation, row, changes);
    if (outcome === 'moved') return outcome;
    const parts = partsOf(before, row, changes);
    for (const name of ['row', 'list', 'due', 'counters'] as const) cost[name] += parts[name];
    return outcome;
  };
  for (let n = 0; n < CHILDREN; n++) {
    const guardians = [mint('guardian'), mint('guardian')];
    for (const id of guardians) await run(id, 'register_guardian', aGuardian(made));
    await county.settle();
    const childId = mint('child');
    const seen = county.records.all().length;
    await run(childId, 'register_child', fullFile(n, guardians));
    const registered = county.records.all().slice(seen);
    for (const slice of ['visits', 'entrustment']) {
      const commandId = mint('command');
      await handle(county.world, { slice, id: childId, type: 'align', data: {}, commandId, by: 'system' });
    }
    const followed = county.records.all().slice(seen + registered.length);
    const unitsOf = (commits: typeof followed): number =>
      commits.reduce((sum, commit) => sum + writeUnits(itemBytes(commitItem(commit))), 0);
    cost.record += unitsOf(registered);
    cost.following += unitsOf(followed);
    cost.vault += vaultUnits(childId, county.world.now());
    const world = { ...county.world, views: { ...county.views, put }, keys: county.vault };
    for (const commit of [...registered, ...followed])
      await projectBatch(world, [GENERATION], [commit], () => false);
  }
  const total = Object.values(cost).reduce((sum, units) => sum + units, 0) / CHILDREN;
  const parts = Object.entries(cost).map(([name, units]) => `${name} ${units / CHILDREN}`);
  return [
    {
      id: 'A8',
      what: 'write units per registered child, two guardians entered before',
      ours: total,
      unit: 'WCU',
      goal: 'as told, by part',
      ok: true,
      note: parts.join(', '),
    },
  ];
};
