// The clock of a story: in a storm its ticks come twice, late, or a day after; in the calm it goes on until no message is left behind.
import { runClock } from './doors.ts';
import type { Running } from './running.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** The schedule of the deployed clock. */
const EVERY_MS = 5 * MINUTE_MS;
const COUNTY_OFFSET_MS = 8 * HOUR_MS;

/** One tick of the clock, for the moment at which it was due. */
export const tick = async (
  { cloud, machine, portsFor, lastAsked }: Running,
  dueAt = cloud.stage.now(),
): Promise<void> => {
  const at = new Date(dueAt).toISOString();
  const ended = await cloud.stage.invoke('clock', (life) => runClock(machine, portsFor(life, 'clock'), at));
  if (ended.ended === 'done') lastAsked.count = ended.value;
};

/** The moments at which messages come up, the earliest first. */
export const messagesDueAt = ({ cloud: { views } }: Running): readonly number[] =>
  views
    .all(views.generationsBefore(0).current)
    .flatMap(({ kind, due }) => (kind === 'message' && due ? [Date.parse(`${due.on}:00.000Z`)] : []))
    .map((county) => county - COUNTY_OFFSET_MS)
    .sort((a, b) => a - b);

// Most ticks find something to send; between others days go by.
const untilNextMs = (running: Running): number => {
  const { chance, stage } = running.cloud;
  const kind = chance.next();
  const [next] = messagesDueAt(running);
  if (next !== undefined && kind < 0.6) return Math.max(0, next - stage.now()) + chance.below(EVERY_MS);
  return chance.below(kind < 0.85 ? 30 * HOUR_MS : 400 * HOUR_MS);
};

/** The clock of a storm, for so many ticks. */
export const runningClock = async (running: Running, ticks: number): Promise<void> => {
  const { chance, stage, weather } = running.cloud;
  for (let n = 0; n < ticks; n++) {
    await stage.wait('the clock waits', untilNextMs(running));
    const dueAt = stage.now();
    const second = chance.hits(weather().redelivered) ? tick(running, dueAt) : undefined;
    if (chance.hits(weather().stalled))
      await stage.wait('the clock is late', chance.below((chance.hits(0.4) ? 30 : 4) * HOUR_MS));
    const first = tick(running, dueAt);
    if (chance.hits(weather().leap)) {
      await stage.wait('the clock is in the middle of it', chance.below(MINUTE_MS / 1000));
      running.pace.isTornApart = true;
      stage.leap(chance.between(1, 30) * 24 * HOUR_MS);
    }
    await Promise.all([first, second]);
  }
};

/** How long until the next message comes up; 0 where one has already. */
export const nextMessageMs = (running: Running): number | undefined => {
  const [next] = messagesDueAt(running);
  return next === undefined ? undefined : Math.max(0, next - running.cloud.stage.now());
};
