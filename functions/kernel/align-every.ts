// A slice that was deployed after files had been opened is told of every one of them: it reads each file itself, so telling twice changes nothing.
import { isKernelRefusal, isRefusal } from '#shared/kernel/refusal.ts';
import { handle, type World } from './handle.ts';

/** How many files there were, how many of them the slice follows anew, and which could not be told. */
export type AlignedEvery = Readonly<{ files: number; begun: number; failed: readonly string[] }>;

/**
 * Sends `align` to this slice's stream of every child that the registry has a file of. `run` names this run: under the same
 * name it goes on where it broke off. A slice's own "no" is that nothing has changed.
 */
export const alignEvery = async (world: World, slice: string, run: string): Promise<AlignedEvery> => {
  const seen = new Set<string>();
  const failed: string[] = [];
  let begun = 0;
  for await (const stream of world.records.streams()) {
    const id = /^registry\/(chd_\w+)$/.exec(stream)?.[1];
    if (id === undefined || seen.has(id)) continue;
    seen.add(id);
    const command = { slice, id, type: 'align', data: {}, commandId: `align#${run}#${id}`, by: 'system' };
    const outcome = await handle(world, command);
    if (!isRefusal(outcome)) begun += 1;
    else if (isKernelRefusal(outcome.refused)) failed.push(id);
  }
  return { files: seen.size, begun, failed };
};
