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

const isSpread = (world: ProjectingWorld, stream: string): boolean =>
  kindOf(world.slices, stream)?.kind.projections.some((projection) => projection.isSpread) ?? false;

// A stream that feeds several rows is read whole, and wakes them all: a lost commit may concern a row that no later one
// does. Such streams are short (a person's roles) and seldom written.
const wholeOf = async (
  world: ProjectingWorld,
  stream: string,
  own: readonly Commit[],
  failures: Failures,
) => {
  if (!isSpread(world, stream)) return own;
  try {
    const whole = await world.records.after(stream, 0);
    return whole.filter((commit) => isReadable(world, commit, failures));
  } catch (error) {
    const last = own.at(-1);
    if (last) failures.note(last, error);
    return [];
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
  const streams = [...Map.groupBy(readable, ({ stream }) => stream)];
  const whole = await Promise.all(streams.map(([stream, own]) => wholeOf(world, stream, own, failures)));
  const rows = byRow(world, whole.flat());
  for (const generation of generations) {
    for (let from = 0; from < rows.length; from += CONCURRENT_ROWS) {
      const some = rows.slice(from, from + CONCURRENT_ROWS);
      await Promise.all(some.map((row) => projectOne(world, generation, row, failures)));
    }
  }
  return { again: failures.again, poison: [...failures.poison.values()] };
};
