// A commit's effects, numbered: the same commit always yields the same effects under the same ids.
import type { Commit } from './commit.ts';
import type { Dispatched, Effect } from './effect.ts';
import { kindOf, type Slice } from './slice.ts';

/** A chain of effects longer than this is a loop and is set aside. */
const MAX_DEPTH = 8;

/** What follows from a commit. Throws when a slice cannot react, or when effects have led to effects too often. */
export const effectsOf = (slices: readonly Slice[], commit: Commit): readonly Dispatched<Effect>[] => {
  const found = kindOf(slices, commit.stream);
  if (!found) throw new Error('No slice knows this stream');
  const { stream, version, at, by } = commit;
  const effects = commit.events.flatMap(({ sealed: _, ...event }) =>
    found.kind.react(event, { stream, id: found.id, version, at, by }),
  );
  const depth = (commit.depth ?? 0) + 1;
  if (effects.length > 0 && depth > MAX_DEPTH) throw new Error('Effects lead in a circle');
  return effects.map((effect, index) => ({
    effectId: `${stream}#${version}#${index}`,
    depth,
    asOf: at,
    effect,
  }));
};
