// Whoever two officers have erased is erased, whatever a backup brought back: the record of the erasure is what counts.
import { isRefusal } from '#shared/kernel/refusal.ts';
import type { Commit } from './commit.ts';
import { effectsOf } from './dispatch.ts';
import type { Dispatched, Effect } from './effect.ts';
import { type World as Handling, handle } from './handle.ts';
import type { Slice } from './slice.ts';
import { streamOf } from './stream.ts';

/** What came of somebody's erasure: its fact stood already, is written now, or was refused by this code. */
export type Reapplied = Readonly<{ subject: string; how: 'stood' | 'done' | 'refused'; refused?: string }>;

const ERASURES = /^access\/era_/;
const ERASE = 'erase';

/** Every slice is at hand: what follows from an erasure may lead into any of them. */
type World = Handling<readonly Slice[]>;

type Ordered = Dispatched<Extract<Effect, { kind: 'command' }>>;

const saysIn = ({ events }: Commit, says: (type: string) => boolean): boolean =>
  events.some(({ type }) => says(type));

const isErasure = (commit: Commit): boolean => saysIn(commit, (type) => type.endsWith('.erased'));

// Opened again after two officers confirmed, it is another file: only a new confirmation may end it.
const isReopened = (commits: readonly Commit[], since: string): boolean =>
  commits.some((commit) => commit.at >= since && saysIn(commit, (type) => type === 'child.reopened'));

const toErase = async (
  world: World,
  { effectId, depth, effect }: Ordered,
  cause: Commit,
): Promise<readonly Reapplied[]> => {
  const { id: subject, slice } = effect;
  const stream = streamOf(slice, subject);
  const commits = await world.records.after(stream, 0);
  const stood = commits.find(isErasure);
  if (stood) return [{ subject, how: 'stood' }, ...(await following(world, stood))];
  if (isReopened(commits, cause.at)) return [{ subject, how: 'refused', refused: 'child_open' }];
  const answer = await handle(world, { ...effect, commandId: effectId, by: 'system', depth });
  if (isRefusal(answer)) return [{ subject, how: 'refused', refused: answer.refused }];
  const [done] = await world.records.after(stream, answer.version - 1);
  return [{ subject, how: 'done' }, ...(done ? await following(world, done) : [])];
};

const toEnd = async (world: World, { effectId, depth, effect }: Ordered): Promise<readonly Reapplied[]> => {
  const stream = streamOf(effect.slice, effect.id);
  // What follows is done again under its own id, so it was done once or is done now.
  await handle(world, { ...effect, commandId: effectId, by: 'system', depth });
  const ended = (await world.records.after(stream, 0)).find(({ commandId }) => commandId === effectId);
  return ended ? following(world, ended) : [];
};

/** Everybody whose erasure follows from this commit, however many steps away. */
const following = async (world: World, commit: Commit): Promise<readonly Reapplied[]> => {
  const outcomes: Reapplied[] = [];
  for (const { effectId, depth, effect } of effectsOf(world.slices, commit)) {
    if (effect.kind !== 'command') continue;
    const ordered = { effectId, depth, effect };
    outcomes.push(
      ...(effect.type === ERASE ? await toErase(world, ordered, commit) : await toEnd(world, ordered)),
    );
  }
  return outcomes;
};

/** Walks every erasure in Records and does what was confirmed and never done. Doing it again changes nothing. */
export const reapplyErasures = async (world: World): Promise<readonly Reapplied[]> => {
  const outcomes: Reapplied[] = [];
  for await (const stream of world.records.streams()) {
    if (!ERASURES.test(stream)) continue;
    for (const commit of await world.records.after(stream, 0))
      outcomes.push(...(await following(world, commit)));
  }
  return outcomes;
};
