// D1 and D2: closing one commit into its chain, and verifying ten thousand.
import { type Commit, chainFaults, closeCommit, GENESIS } from '#functions/kernel/commit.ts';
import { median, type Result, rounded } from './result.ts';
import { visitedCounty } from './visit-history.ts';

const LENGTH = 10_000;
const ROUNDS = 7;

/** D1 and D2 as rows of the table. */
export const chaining = async (): Promise<readonly Result[]> => {
  const { ids, visit, nextDay } = await visitedCounty(1);
  await visit(ids[0] ?? '', {});
  nextDay();
  const { hash: _hash, ...like } = await visit(ids[0] ?? '', {});
  const closing: number[] = [];
  const verifying: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const chain: Commit[] = [];
    const begun = performance.now();
    for (let version = 1; version <= LENGTH; version++) {
      chain.push(closeCommit({ ...like, version, prevHash: chain.at(-1)?.hash ?? GENESIS }));
    }
    const closed = performance.now();
    if (chainFaults(chain).length > 0) throw new Error('A sound chain was found faulty');
    closing.push((1000 * (closed - begun)) / LENGTH);
    verifying.push((performance.now() - closed) / 1000);
  }
  const [one, all] = [median(closing), median(verifying)];
  return [
    {
      id: 'D1',
      what: 'canonicalise and chain one commit',
      ours: rounded(one, 1),
      unit: 'µs',
      goal: '≤ 20',
      ok: one <= 20,
    },
    {
      id: 'D2',
      what: `verify a chain of ${LENGTH.toLocaleString('en')}`,
      ours: rounded(all, 3),
      unit: 's',
      goal: '≤ 0.15',
      ok: all <= 0.15,
    },
  ];
};
