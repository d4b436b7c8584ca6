// The eight ways in which somebody may tamper with records, whether or not they know how chains are made.
import { type Commit, closeCommit, GENESIS } from '#functions/kernel/commit.ts';
import { type Finding, noteLogged, streamFindings } from '#functions/kernel/log/findings.ts';
import { aChain, leafOf } from '../kit/log-county.ts';

const STREAM = 'visits/chd_1';
/** How many records there are to tamper with. */
export const LENGTH = 6;
/** The records as they were written. */
export const honest = aChain(STREAM, LENGTH);

const logOf = (commits: readonly Commit[]) => {
  const streams = new Map<string, Map<number, readonly string[]>>();
  noteLogged(streams, commits.map(leafOf));
  return streams.get(STREAM) ?? new Map<number, readonly string[]>();
};
const logged = logOf(honest);

/** What the daily check says of records like these. */
export const found = (commits: readonly Commit[], log = logged): readonly string[] => {
  const { findings, unlogged } = streamFindings(STREAM, commits, log, () => true);
  return [
    ...findings.map(({ version, fault }: Finding) => `${version} ${fault}`),
    ...unlogged.map(({ version }) => `${version} never_logged`),
  ];
};

/** What somebody does who knows how chains are made: numbers and hashes fit again. */
const rechained = (commits: readonly Commit[]): readonly Commit[] => {
  const chain: Commit[] = [];
  for (const [n, { hash: _, ...commit }] of commits.entries())
    chain.push(closeCommit({ ...commit, version: n + 1, prevHash: chain.at(-1)?.hash ?? GENESIS }));
  return chain;
};

/** How well somebody knows how chains are made. */
export const skills = ['left as it is', 'hashed again', 'chained again'] as const;
type Skill = (typeof skills)[number];

/** Records as somebody left them, the log where it is another, and what must be said of them. */
export type Tampered = Readonly<{
  commits: readonly Commit[];
  named: readonly string[];
  log?: typeof logged;
}>;

const at = (index: number): Commit => {
  const commit = honest[index];
  if (!commit) throw new Error('No such commit');
  return commit;
};

const changedTo = (index: number, change: Partial<Commit>, skill: Skill): Tampered => {
  const changed = { ...at(index), ...change };
  if (skill === 'left as it is')
    return { commits: honest.with(index, changed), named: [`${index + 1} altered`] };
  const { hash: _, ...meaning } = changed;
  const commits = honest.with(index, closeCommit(meaning));
  return {
    commits: skill === 'chained again' ? rechained(commits) : commits,
    named: [`${index + 1} differs_from_log`],
  };
};

const otherEvents = (n: number): Partial<Commit> => ({ events: [{ type: 'visit.recorded', n: -1 - n }] });
const stranger = (n: number): Commit => ({ ...at(0), commandId: `x${n}`, ...otherEvents(n) });

/** What is done to the record at `i`, with `j` for whatever else may vary. */
export const ways: Readonly<Record<string, (i: number, j: number, skill: Skill) => Tampered>> = {
  change: (i, j, skill) => changedTo(i, otherEvents(j), skill),
  delete: (i, _, skill) =>
    skill === 'chained again'
      ? { commits: rechained(honest.toSpliced(i, 1)), named: [`${LENGTH} missing`] }
      : { commits: honest.toSpliced(i, 1), named: [`${i + 1} missing`] },
  insert: (i, j) => ({
    commits: rechained(honest.toSpliced(i, 0, stranger(j))),
    named: [`${i + 1} differs_from_log`, `${LENGTH + 1} never_logged`],
  }),
  reorder: (i, j) => {
    const other = j === i ? (i + 1) % LENGTH : j;
    const commits = rechained(honest.with(i, at(other)).with(other, at(i)));
    return { commits, named: [`${i + 1} differs_from_log`, `${other + 1} differs_from_log`] };
  },
  truncate: (i) => ({ commits: honest.slice(0, i), named: [`${i + 1} missing`, `${LENGTH} missing`] }),
  'back-date': (i, j, skill) =>
    changedTo(i, { at: new Date(Date.parse(at(i).at) - (j + 1) * 86_400_000).toISOString() }, skill),
  fork: (i, j) => {
    const commits = rechained(honest.with(i, { ...at(i), ...otherEvents(j) }));
    return {
      commits: honest,
      named: [`${i + 1} forked`],
      log: logOf([...honest, ...commits.slice(i, i + 1)]),
    };
  },
  'key swap': (i, j, skill) =>
    j % 2 === 0
      ? {
          commits: rechained(honest.with(i, { ...at(i), alg: 'sm3' })),
          named: [`${i + 1} unknown_algorithm`],
        }
      : changedTo(i, { events: [{ type: 'visit.recorded', sealed: { note: `other key ${j}` } }] }, skill),
};

/** The names that the check owes and does not say; none where all of it was found. */
export const missedIn = ({ commits, named, log }: Tampered): readonly string[] => {
  const said = found(commits, log);
  return named.filter((name) => !said.includes(name));
};
