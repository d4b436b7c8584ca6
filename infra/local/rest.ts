// The system is at rest when nothing runs, no stream has anything left to read, no queue holds anything, and nothing is being pushed.
import { setTimeout as delay } from 'node:timers/promises';
import type { Activity } from './activity.ts';
import type { Sources } from './event-sources.ts';
import type { QueueEngine } from './queue-engine.ts';

// A write shows up in its stream up to 36 ms after it was acknowledged, so one quiet look proves nothing.
const QUIET_LOOKS = 3;
const BETWEEN_MS = 25;

/** What may still be on its way. `pushing` says how many of WeChat's pushes are. */
export type Restless = Readonly<{
  activity: Activity;
  sources: Sources;
  engine: QueueEngine;
  pushing: () => number;
}>;

/** Resolves when the system is at rest; throws after `limitMs`, naming what was not. */
export const awaitRest = async (
  { activity, sources, engine, pushing }: Restless,
  limitMs: number,
): Promise<void> => {
  const until = performance.now() + limitMs;
  const look = async (): Promise<string | undefined> => {
    activity.stir();
    const turn = activity.turn();
    await delay(BETWEEN_MS);
    if (pushing() > 0) return `WeChat is pushing ${pushing()} events`;
    if (activity.running() > 0) return `${activity.running()} functions are running`;
    if (activity.turn() !== turn) return 'something has just run';
    if (sources.streams.some((stream) => stream.emptyAt() < turn)) return 'a stream is being read';
    const busy = sources.queueNames.find((name) => {
      const { waiting, inFlight } = engine.depth(name);
      return waiting + inFlight > 0;
    });
    return busy && `queue ${busy} holds messages`;
  };
  let quiet = 0;
  while (quiet < QUIET_LOOKS) {
    const unrest = await look();
    quiet = unrest === undefined ? quiet + 1 : 0;
    if (unrest !== undefined && performance.now() > until)
      throw new Error(`not at rest after ${limitMs} ms: ${unrest}`);
  }
};
