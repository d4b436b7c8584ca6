// A commit that cannot be worked on is set aside by name, counted and told, and nothing waits for it.
import { count, errorName, log } from '#functions/aws/telemetry.ts';
import type { Queues } from '#functions/kernel/ports.ts';

/** Names the commit on the queue of what was set aside; the error is told by kind and place, never by its words. */
export const setAside = async (
  queues: Pick<Queues, 'setAside'>,
  door: string,
  poison: Readonly<{ stream: string; version: number; error: unknown }>,
): Promise<void> => {
  const { stream, version } = poison;
  const error = errorName(poison.error);
  await queues.setAside({ stream, version, door, error });
  count(door, 'set_aside');
  log({ door, outcome: 'set_aside', stream, version, error });
};
