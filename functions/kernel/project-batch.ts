// A batch of commits is projected row by row; one stream's failure stops neither its neighbours nor its row's other parts.
import type { Commit } from './commit.ts';
import { type ProjectingWorld, projectRow, rowsOf } from './project.ts';
import { kindOf } from './slice.ts';

/** A stream whose commit cannot be projected, by name. */
export type Poison = Readonly<{ stream: string; version: number; error: unknown }>;

/** Streams to be delivered again, and streams set aside. */
export type Projected = Readonly<{ again: ReadonlySet<string>; poison: readonly Poison[] }>;

const CONCURRENT_ROWS = 8;

const byRow = (world: ProjectingWorld, commits: readonly Commit[]) => {
  const rows = new Map<string, { target: Readonly<{ kind: string; id: string }>; commits: Commit[] }>();
  for (const commit of commits) {
    for (const target of rowsOf(world.slices, commit)) {
      const name = `${target.kind}/${target.id}`;
      const row = rows.get(name) ?? { target, commits: [] };
      row.commits.push(commit);
      rows.set(name, row);
    }
  }
  return [...rows.values()];
};

/** What went wrong, by stream: outages come again, everything else is set aside. */
class Failures {
  readonly again = new Set<string>();
  readonly poison = new Map<string, Poison>();
  readonly #isOutage: (error: unknown) => boolean;

  constructor(isOutage: (error: unknown) => boolean) {
    this.#isOutage = isOutage;
  }

  note({ stream, version }: Commit, error: unknown): void {
    if (this.#isOutage(error)) this.again.add(stream);
    else if (!this.poison.has(stream)) this.poison.set(stream, { stream, version, error });
  }
}

const isReadable = (world: ProjectingWorld, commit: Commit, failures: Failures): boolean => {
  try {
    rowsOf(world.slices, commit);
    return true;
  } catch (error) {
    failures.note(commit, error);
    return false;
  }
};

type RowWork = ReturnType<typeof byRow>[number];

/** Stream by stream, so that only the guilty one stays behind. */
const projectApart = async (world: ProjectingWorld, generation: number, row: RowWork, failures: Failures) => {
  for (const commits of Map.groupBy(row.commits, ({ stream }) => stream).values()) {
    try {
      await projectRow(world, generation, row.target, commits);
    } catch (error) {
      const last = commits.at(-1);
      if (last) failures.note(last, error);
    }
  }
};

const projectOne = async (world: ProjectingWorld, generation: number, row: RowWork, failures: Failures) => {
  try {
    await projectRow(world, generation, row.target, row.commits);
  } catch {
    await projectApart(world, generation, row, failures);
  }
};

const homeOf = (world: ProjectingWorld, stream: string) => {
  const found = kindOf(world.slices, stream);
  const projections = found?.kind.projections ?? [];
  const home = projections.find(({ isSpread }) => !isSpread);
  return found && home && projections.some(({ isSpread }) => isSpread)
    ? { ...found, row: home.row }
    : undefined;
};

// A stream that feeds several rows keeps its place in the row of its own id: a lost commit may concern a row that no
// later one does, so the gap is looked for there and filled for all of them.
const wholeOf = async (
  world: ProjectingWorld,
  generation: number,
  stream: string,
  commits: readonly Commit[],
) => {
  const home = homeOf(world, stream);
  if (!home) return commits;
  const row = await world.views.row(generation, home.row, home.id);
  const seen = row?.parts[home.slice]?.seen ?? 0;
  const unseen = commits.filter(({ version }) => version > seen);
  const isWhole = unseen.every(({ version }, index) => version === seen + 1 + index);
  return isWhole ? commits : world.records.after(stream, seen);
};

const rowsAt = async (
  world: ProjectingWorld,
  generation: number,
  commits: readonly Commit[],
  failures: Failures,
) => {
  const whole = [...Map.groupBy(commits, ({ stream }) => stream)].map(async ([stream, own]) => {
    try {
      const all = await wholeOf(world, generation, stream, own);
      return byRow(world, all).length > 0 ? all : [];
    } catch (error) {
      const last = own.at(-1);
      if (last) failures.note(last, error);
      return [];
    }
  });
  const rows = byRow(world, (await Promise.all(whole)).flat());
  const spread = world.slices.flatMap(({ kinds }) =>
    kinds.flatMap((kind) => kind.projections.filter((one) => one.isSpread)),
  );
  const isAway = ({ target }: RowWork): boolean => spread.some(({ row }) => row === target.kind);
  return { away: rows.filter(isAway), home: rows.filter((row) => !isAway(row)) };
};

// A stream's place moves on only when all of its other rows stand.
const withoutFailed = (world: ProjectingWorld, row: RowWork, { again, poison }: Failures): RowWork => ({
  ...row,
  commits: row.commits.filter(
    ({ stream }) => !(again.has(stream) || poison.has(stream)) || !homeOf(world, stream),
  ),
});

const projectRows = async (
  world: ProjectingWorld,
  generation: number,
  rows: readonly RowWork[],
  failures: Failures,
) => {
  for (let from = 0; from < rows.length; from += CONCURRENT_ROWS) {
    const some = rows.slice(from, from + CONCURRENT_ROWS);
    await Promise.all(some.map((row) => projectOne(world, generation, row, failures)));
  }
};

/** Projects into each generation. `isOutage` tells an error that passes from one that is the commit's own. */
export const projectBatch = async (
  world: ProjectingWorld,
  generations: readonly number[],
  commits: readonly Commit[],
  isOutage: (error: unknown) => boolean,
): Promise<Projected> => {
  const failures = new Failures(isOutage);
  const readable = commits.filter((commit) => isReadable(world, commit, failures));
  for (const generation of generations) {
    const { away, home } = await rowsAt(world, generation, readable, failures);
    await projectRows(world, generation, away, failures);
    await projectRows(
      world,
      generation,
      home.map((row) => withoutFailed(world, row, failures)),
      failures,
    );
  }
  return { again: failures.again, poison: [...failures.poison.values()] };
};
