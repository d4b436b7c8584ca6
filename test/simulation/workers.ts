// The workers of the simulated cloud: stream readers, queue consumers, clock and operator, each run a life that may end.
import type { Commit } from '#functions/kernel/commit.ts';
import type { Dispatched } from '#functions/kernel/effect.ts';
import {
  runClock,
  runCommander,
  runNotifier,
  runPorter,
  runProjector,
  runReactor,
  runReplay,
} from './doors.ts';
import type { Message } from './queue.ts';
import { beside, type Running } from './running.ts';
import type { Reading } from './shards.ts';
import type { LifeKind } from './stage.ts';

const POLLERS = 2;
const HOUR_MS = 3_600_000;
const OF_AN_OPERATOR: LifeKind = { ms: Number.POSITIVE_INFINITY, risk: 0.02 };

const readers = (running: Running): Reading => {
  const { cloud, machine, portsFor } = running;
  const projecting = cloud.shards.reader('projector', true);
  const reacting = cloud.shards.reader('reactor', false);
  const projected = async (batch: readonly Commit[]): Promise<Commit | 'all' | 'none'> => {
    const ended = await cloud.stage.invoke('projector', (life) =>
      runProjector(machine, portsFor(life, 'projector'), batch),
    );
    return ended.ended === 'done' ? ended.value : 'none';
  };
  const reacted = async (batch: readonly Commit[]): Promise<'all' | 'none'> => {
    const ended = await cloud.stage.invoke('reactor', (life) =>
      runReactor(machine, portsFor(life, 'reactor'), batch),
    );
    return ended.ended === 'done' ? ended.value : 'none';
  };
  for (const poller of [...projecting.poll(projected), ...reacting.poll(reacted)]) beside(running, poller);
  return projecting;
};

const consumer =
  (
    { cloud, portsFor }: Running,
    door: 'commander' | 'notifier' | 'porter',
    work: (ports: ReturnType<typeof portsFor>, message: Dispatched) => Promise<'done' | 'again'>,
  ) =>
  async (batch: readonly Message[]): Promise<readonly Message[]> => {
    const again: Message[] = [];
    const ended = await cloud.stage.invoke(door, async (life) => {
      const ports = portsFor(life, door);
      const endingOf = async (message: Message): Promise<void> => {
        const ending = await work(ports, JSON.parse(message.body)).catch((error: unknown) => {
          cloud.stage.note(`${door}: ${message.body} fails: ${String(error).slice(0, 80)}`);
          return 'again';
        });
        if (ending === 'again') again.push(message);
      };
      await Promise.all(batch.map(endingOf));
    });
    // A killed run deletes nothing.
    return ended.ended === 'done' ? again : batch;
  };

/** Starts every reader and consumer; answers the projector's reading, so that what was dropped can be sent again. */
export const startWorkers = (running: Running): Reading => {
  const { cloud, machine, commanded } = running;
  const reading = readers(running);
  const noting = consumer(running, 'porter', (ports, message) =>
    runPorter(machine, ports, message, (outcome) => commanded.set(message.effectId, outcome)),
  );
  beside(running, cloud.papers.poll(noting));
  for (let n = 0; n < POLLERS; n++) {
    const commanding = consumer(running, 'commander', (ports, message) =>
      runCommander(machine, ports, message, (outcome) => commanded.set(message.effectId, outcome)),
    );
    const notifying = consumer(running, 'notifier', (ports, message) => runNotifier(machine, ports, message));
    beside(running, cloud.commands.poll(commanding));
    beside(running, cloud.notices.poll(notifying));
  }
  return reading;
};

/** One tick of the clock, for the moment at which it was due. */
export const tick = async (
  { cloud, machine, portsFor, lastAsked }: Running,
  dueAt = cloud.stage.now(),
): Promise<void> => {
  const at = new Date(dueAt).toISOString();
  const ended = await cloud.stage.invoke('clock', (life) => runClock(machine, portsFor(life, 'clock'), at));
  if (ended.ended === 'done') lastAsked.count = ended.value;
};

/** The clock of a storm: ticks that come twice, late and over skipped days. */
export const runningClock = async (running: Running, ticks: number): Promise<void> => {
  const { chance, stage, weather } = running.cloud;
  for (let n = 0; n < ticks; n++) {
    await stage.wait('the clock waits', chance.below(chance.hits(0.3) ? 400 * HOUR_MS : 30 * HOUR_MS));
    const dueAt = stage.now();
    const second = chance.hits(weather().redelivered) ? tick(running, dueAt) : undefined;
    if (chance.hits(weather().stalled)) await stage.wait('the clock is late', chance.below(4 * HOUR_MS));
    const first = tick(running, dueAt);
    if (chance.hits(weather().leap)) {
      await stage.wait('the clock is in the middle of it', chance.below(60));
      stage.leap(chance.between(1, 30) * 24 * HOUR_MS);
    }
    await Promise.all([first, second]);
  }
};

/** One replay, run by an operator until it has ended. */
export const operate = async ({ cloud, machine, portsFor, replayed }: Running): Promise<void> => {
  const run = () =>
    cloud.stage.invoke('replay', (life) => runReplay(machine, portsFor(life, 'replay')), OF_AN_OPERATOR);
  for (let n = 0; n < 20; n++) {
    const ended = await run();
    if (ended.ended === 'done') {
      cloud.stage.note(`replay ${ended.value.switched ? 'has switched' : 'stands aside'}`);
      replayed.push(ended.value);
      return;
    }
    await cloud.stage.wait('the operator tries again', HOUR_MS / 60);
  }
};
