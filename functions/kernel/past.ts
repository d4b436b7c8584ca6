// A stream's past as a command meets it: every fact opened under its own subject's key, folded, and this command's own commit, if it is there.
import { type Commit, GENESIS, type StoredEvent } from './commit.ts';
import type { Fold, Kind } from './kind.ts';
import type { Vault } from './ports.ts';
import { type Keys, openEvent, subjectOf } from './seal.ts';

/** The folded past; `mine` is the commit of the command being handled, with the state as of its version. */
export type Past = Readonly<{
  fold: Fold;
  version: number;
  hash: string;
  mine: Readonly<{ commit: Commit; state: unknown }> | undefined;
}>;

/** Nothing yet. */
export const nothing = (kind: Kind): Past => ({
  fold: kind.begin,
  version: 0,
  hash: GENESIS,
  mine: undefined,
});

/** The facts of a commit, opened with these keys. */
export const openedEvents = (
  { stream, version, events }: Commit,
  keys: Keys,
): readonly Readonly<Record<string, unknown>>[] =>
  events.map((event, index) => openEvent(event, keys, { stream, version, index }));

/** The past with these commits after it. */
export const withCommits = (
  past: Past,
  commits: readonly Commit[],
  keys: Keys,
  of: Readonly<{ id: string; commandId: string }>,
): Past =>
  commits.reduce((before, commit): Past => {
    const fold = before.fold.with(openedEvents(commit, keys));
    const mine = commit.commandId === of.commandId ? { commit, state: fold.caller(of.id) } : before.mine;
    return { fold, version: commit.version, hash: commit.hash, mine };
  }, past);

const sealedBy = (stream: string, events: readonly StoredEvent[]): readonly string[] =>
  events.flatMap((event) => (event.sealed ? [subjectOf(event, stream)] : []));

/** The keys that open these commits, those already known included; who was erased has none. */
export const keysFor = async (
  vault: Pick<Vault, 'key'>,
  commits: readonly Commit[],
  known: Keys = new Map(),
): Promise<Keys> => {
  const subjects = new Set(commits.flatMap(({ stream, events }) => sealedBy(stream, events)));
  const found = await Promise.all(
    [...subjects]
      .filter((subject) => !known.has(subject))
      .map(async (subject) => [subject, await vault.key(subject)] as const),
  );
  return new Map([...known, ...found.flatMap(([subject, key]) => (key ? [[subject, key] as const] : []))]);
};
