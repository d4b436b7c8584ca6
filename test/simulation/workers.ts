// The workers of the simulated cloud: stream readers, queue consumers and the operator, each run a life that may end.
import type { Commit } from '#functions/kernel/commit.ts';
import { type Dispatched, QueuedEffect } from '#functions/kernel/effect.ts';
import { runCommander, runNotifier, runPorter, runProjector, runReactor, runReplay } from './doors.ts';
import type { Run } from './posted.ts';
import type { Message, Queue } from './queue.ts';
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

// What a run that broke off had claimed may have been sent, and what it had spent is gone.
const brokeOff = ({ cloud: { broken, tokenTroubles } }: Running, run: Run): void => {
  const { about, claims, uses, token } = run;
  if (token.isOwed) tokenTroubles.push(about);
  for (const { messageId } of claims) broken.claims.add(messageId);
  for (const use of uses) broken.uses.add(use);
};

type Worked = Readonly<{
  door: 'commander' | 'notifier' | 'porter';
  work: (ports: ReturnType<Running['portsFor']>, message: Dispatched) => Promise<'done' | 'again'>;
}>;

const consumer =
  (running: Running, { door, work }: Worked) =>
  async (batch: readonly Message[]): Promise<readonly Message[]> => {
    const { cloud, portsFor } = running;
    const again: Message[] = [];
    const [under, failed]: [Run[], Run[]] = [[], []];
    const ended = await cloud.stage.invoke(door, async (life) => {
      const endingOf = async (message: Message): Promise<void> => {
        const effect = QueuedEffect.parse(JSON.parse(message.body));
        const ports = portsFor(life, door, effect.effectId);
        under.push(ports.run);
        const ending = await work(ports, effect).catch((error: unknown) => {
          cloud.stage.note(`${door}: ${message.body} fails: ${String(error).slice(0, 80)}`);
          failed.push(ports.run);
          return 'again';
        });
        if (ending === 'again') again.push(message);
      };
      await Promise.all(batch.map(endingOf));
    });
    // What failed went on beside its failure for as long as the others lived.
    for (const run of ended.ended === 'done' ? failed : under) brokeOff(running, run);
    // A killed run deletes nothing.
    return ended.ended === 'done' ? again : batch;
  };

/** Starts every reader and consumer; answers the projector's reading, so that what was dropped can be sent again. */
export const startWorkers = (running: Running): Reading => {
  const { cloud, machine, commanded } = running;
  const reading = readers(running);
  const tell =
    ({ effectId }: Dispatched) =>
    (outcome: string): void =>
      void commanded.set(effectId, outcome);
  const from = (queue: Queue, pollers: number, worked: Worked): void => {
    for (let n = 0; n < pollers; n++) beside(running, queue.poll(consumer(running, worked)));
  };
  const notifying: Worked = {
    door: 'notifier',
    work: (ports, message) => runNotifier(machine, ports, message),
  };
  from(cloud.papers, 1, {
    door: 'porter',
    work: (ports, message) => runPorter(machine, ports, message, tell(message)),
  });
  from(cloud.commands, POLLERS, {
    door: 'commander',
    work: (ports, message) => runCommander(machine, ports, message, tell(message)),
  });
  from(cloud.notices, POLLERS, notifying);
  from(cloud.urgent, POLLERS, notifying);
  return reading;
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
