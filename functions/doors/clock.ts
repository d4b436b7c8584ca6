// Time becomes commands: whatever has come up by now is asked to decide for itself.
import { dynamo } from '#functions/aws/clients.ts';
import { setting } from '#functions/aws/config.ts';
import { queues } from '#functions/aws/queues.ts';
import { log, since } from '#functions/aws/telemetry.ts';
import { viewStore } from '#functions/aws/view-store.ts';
import { sweep } from '#functions/kernel/sweep.ts';

const DOOR = 'clock';
const world = {
  views: viewStore(dynamo(), setting('VIEWS_TABLE'), Date.now),
  queues: queues({
    commands: setting('COMMANDS_QUEUE_URL'),
    notices: setting('NOTICES_QUEUE_URL'),
    urgent: setting('URGENT_QUEUE_URL'),
  }),
};

/** One tick; `time` is the schedule's own, so that a late delivery still means the moment it was for. */
export const handler = async (event: Readonly<{ time: string }>): Promise<void> => {
  const start = performance.now();
  const sent = await sweep(world, new Date(event.time).toISOString());
  log({ door: DOOR, outcome: 'swept', count: sent, durationMs: since(start) });
};
