// A4: what it costs to read a hundred commits of one child, strongly consistent, through the real store.
import { eventStore } from '#functions/aws/event-store.ts';
import { closeCommit, GENESIS } from '#functions/kernel/commit.ts';
import type { Result } from './result.ts';
import type { Tables } from './tables.ts';
import { visitedCounty } from './visit-history.ts';

const COMMITS = 100;

/** A4 as a row of the table. */
export const readingCost = async ({ client, records, consumed }: Tables): Promise<readonly Result[]> => {
  const { ids, visit, nextDay } = await visitedCounty(1);
  const [id = ''] = ids;
  await visit(id, {});
  nextDay();
  const { hash: _hash, ...like } = await visit(id, {});
  const store = eventStore(client, await records());
  let prevHash = GENESIS;
  for (let version = 1; version <= COMMITS; version++) {
    const commit = closeCommit({
      ...like,
      version,
      commandId: `${like.commandId.slice(0, -3)}${100 + version}`,
      prevHash,
    });
    await store.append(commit);
    prevHash = commit.hash;
  }
  consumed();
  const found = await store.after(like.stream, 0);
  const units = consumed();
  return [
    {
      id: 'A4',
      what: `consistent read of ${found.length} commits of one fact`,
      ours: units,
      unit: 'RCU',
      goal: '≤ 15; stretch 7',
      ok: found.length === COMMITS && units <= 15,
    },
  ];
};
