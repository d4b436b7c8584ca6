// A3: the bytes of a commit, taken from the item that the real slice and the real store make of it.
import { commitItem } from '#functions/aws/commit-item.ts';
import { itemBytes } from './capacity.ts';
import type { Result } from './result.ts';
import { NOTE, visitedCounty } from './visit-history.ts';

/** A3 as rows of the table. */
export const commitBytes = async (): Promise<readonly Result[]> => {
  const { county, ids, visit, nextDay } = await visitedCounty(1);
  const [id = ''] = ids;
  await county.settle();
  await visit(id, {});
  nextDay();
  const two = await visit(id, { mind: 'withdrawn' }, NOTE);
  nextDay();
  const one = await visit(id, { mind: 'withdrawn' });
  const bytes = [two, one].map((commit) => itemBytes(commitItem(commit)));
  const [large = 0, small = 0] = bytes;
  const facts = [two, one].map((commit) => commit.events.map(({ type }) => type).join(' + '));
  return [
    {
      id: 'A3',
      what: 'bytes of a commit: two facts, a sealed note of 60 characters',
      ours: large,
      unit: 'B',
      goal: '≤ 1,024; stretch 510',
      ok: large <= 1024,
      note: `${facts[0]}`,
    },
    {
      id: 'A3',
      what: 'bytes of a commit: one fact without a note',
      ours: small,
      unit: 'B',
      goal: '≤ 600; stretch 270',
      ok: small <= 600,
      note: `${facts[1]}`,
    },
  ];
};
