// After the storm the clock goes on until everything has come to rest: whatever was held is sent, or waits for a moment to come.
import { nextMessageMs, tick } from './clock.ts';
import type { County } from './county.ts';
import type { Running } from './running.ts';
import { beside } from './running.ts';
import type { Reading } from './shards.ts';
import { CALM } from './weather.ts';
import { operate } from './workers.ts';

const DAY_MS = 86_400_000;
const FINAL_TICKS = 2;
const MOST_FOLLOWED = 2;
const MOST_TICKS = 30;
/** The schedule of the deployed clock. */
const EVERY_MS = 300_000;

/** Everything goes on until nothing can. */
export const atRest = async (running: Running, phase: string): Promise<void> => {
  const rested = await running.cloud.stage.run();
  if (running.broken.length > 0) throw running.broken[0];
  if (!rested) throw new Error(`It never came to rest in ${phase}`);
};

const ticked = async (running: Running, phase: string): Promise<void> => {
  beside(running, tick(running));
  await atRest(running, phase);
};

// Somebody's next hour, and the next one after it.
const following = async (running: Running, hours: number): Promise<void> => {
  for (let n = 0; n < hours; n++) {
    const wait = nextMessageMs(running);
    if (wait === undefined) return;
    running.cloud.stage.leap(wait);
    await ticked(running, 'the next hours');
  }
};

const untilNothingIsDue = async (running: Running): Promise<void> => {
  for (let n = 0; n < MOST_TICKS && nextMessageMs(running) === 0; n++) {
    await ticked(running, 'the last ticks');
    running.cloud.stage.leap(EVERY_MS);
  }
};

const rebuilt = async (running: Running): Promise<void> => {
  running.replayed.length = 0;
  beside(running, operate(running));
  await atRest(running, 'the replay');
};

/** The story's end in calm weather. */
export const calmed = async (running: Running, county: County, reading: Reading): Promise<void> => {
  const { chance, commands, notices, urgent, papers, setWeather, stage } = running.cloud;
  setWeather(CALM);
  reading.redrive();
  const queues = [commands, notices, urgent, papers];
  if (chance.hits(0.5)) {
    running.pace.isTornApart ||= queues.some((queue) => queue.dead().length > 0);
    for (const queue of queues) queue.redrive();
  }
  await atRest(running, 'the calm');
  await following(running, chance.below(MOST_FOLLOWED + 1));
  stage.leap(chance.below(chance.hits(0.4) ? 60 : 8) * DAY_MS);
  // A tick's retries may outlast the day, and what is due on the next one has not been asked yet.
  let asked = '';
  for (let n = 0; n < FINAL_TICKS || asked !== county.today(); n++) {
    asked = county.today();
    await ticked(running, 'the last day');
  }
  await untilNothingIsDue(running);
  if (running.pace.hasOperator) await rebuilt(running);
};
