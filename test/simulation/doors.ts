// The doors of the simulated cloud: what each handler in functions/doors does with its event, over the ports of one run.
import { errorName } from '#functions/aws/telemetry.ts';
import { answer } from '#functions/doors/api/answer.ts';
import { deliver } from '#functions/doors/notifier/deliver.ts';
import { lookAgain } from '#functions/doors/notifier/look-again.ts';
import { wordsOf } from '#functions/doors/notifier/words.ts';
import { isOutage } from '#functions/doors/stream-batch.ts';
import type { Commit } from '#functions/kernel/commit.ts';
import { effectsOf } from '#functions/kernel/dispatch.ts';
import type { Dispatched, Effect } from '#functions/kernel/effect.ts';
import { handle, type Incoming, type World } from '#functions/kernel/handle.ts';
import { notBefore } from '#functions/kernel/not-before.ts';
import { projectBatch } from '#functions/kernel/project-batch.ts';
import type { Reader } from '#functions/kernel/reader.ts';
import { type Replayed, replay } from '#functions/kernel/replay.ts';
import { kindOf, type Slice } from '#functions/kernel/slice.ts';
import { sweep } from '#functions/kernel/sweep.ts';
import { readerOf } from '#functions/kernel/view-reader.ts';
import { slices } from '#functions/slices.ts';
import { AgreementState } from '#shared/entrustment/contract.ts';
import { isKernelRefusal, isRefusal } from '#shared/kernel/refusal.ts';
import { isPressing } from '#shared/notifications/templates.ts';
import type { Ports } from './ports.ts';

/** The parts under test, real ones unless a planted bug stands in for one. */
export type Machine = Readonly<{
  slices: readonly Slice[];
  answer: typeof answer;
  handle: typeof handle;
  projectBatch: typeof projectBatch;
  isOutage: typeof isOutage;
  effectsOf: typeof effectsOf;
  deliver: typeof deliver;
  lookAgain: typeof lookAgain;
  sweep: typeof sweep;
  replay: typeof replay;
}>;

/** The machine as it is deployed. */
export const realMachine: Machine = {
  slices,
  answer,
  handle,
  projectBatch,
  isOutage,
  effectsOf,
  deliver,
  lookAgain,
  sweep,
  replay,
};

/** Long enough for every door to have noticed a change of generations. */
const NOTICED_MS = 4_000;

/** The world in which a door handles commands. */
export const worldOf = (
  { slices: own }: Machine,
  { surroundings, records, vault }: Ports,
): World<readonly Slice[]> => ({
  ...surroundings,
  slices: own,
  records,
  vault,
});

/** What a door's queries read. */
export const readerIn = ({ slices: own }: Machine, { views, vault, records }: Ports): Reader =>
  readerOf({ slices: own, views, vault, records });

/** As functions/doors/projector.ts: answers the first commit that must come again. */
export const runProjector = async (
  machine: Machine,
  ports: Ports,
  batch: readonly Commit[],
): Promise<Commit | 'all'> => {
  const { records, views, keys, queues, surroundings } = ports;
  const { current, filling } = await views.generations();
  const { again, poison } = await machine.projectBatch(
    { ...surroundings, slices: machine.slices, records, views, keys },
    filling === undefined ? [current] : [current, filling],
    batch,
    machine.isOutage,
  );
  for (const { stream, version, error } of poison) {
    await queues.setAside({ stream, version, door: 'projector', error: errorName(error) });
  }
  return batch.find((commit) => again.has(commit.stream)) ?? 'all';
};

const isUrgent = ({ effect }: Dispatched<Effect>): boolean =>
  effect.kind === 'notify' && isPressing(effect.template);

/** As functions/doors/reactor.ts. */
export const runReactor = async (
  machine: Machine,
  { queues }: Ports,
  batch: readonly Commit[],
): Promise<'all'> => {
  const react = async (commit: Commit): Promise<readonly Dispatched<Effect>[]> => {
    try {
      return machine.effectsOf(machine.slices, commit);
    } catch (error) {
      const { stream, version } = commit;
      await queues.setAside({ stream, version, door: 'reactor', error: errorName(error) });
      return [];
    }
  };
  const effects = (await Promise.all(batch.map(react))).flat();
  await queues.commands(effects.filter(({ effect }) => effect.kind === 'command'));
  const news = effects.filter(({ effect }) => effect.kind === 'notify');
  await queues.urgent(news.filter(isUrgent));
  await queues.notices(news.filter((message) => !isUrgent(message)));
  await queues.papers(effects.filter(({ effect }) => effect.kind === 'draw_up'));
  return 'all';
};

// A slice's own "no" means that the world has moved on since the cause.
const run = async (
  machine: Machine,
  ports: Ports,
  incoming: Incoming & Pick<Dispatched, 'asOf'>,
  tell: (outcome: string) => void,
): Promise<'done' | 'again'> => {
  const { asOf, ...ordered } = incoming;
  const outcome = await machine.handle(notBefore(worldOf(machine, ports), asOf), ordered);
  if (isRefusal(outcome) && isKernelRefusal(outcome.refused)) return 'again';
  tell(isRefusal(outcome) ? outcome.refused : 'accepted');
  return 'done';
};

/** As functions/doors/commander.ts; `tell` hears the outcome. */
export const runCommander = async (
  machine: Machine,
  ports: Ports,
  { effectId, depth, asOf, effect }: Dispatched,
  tell: (outcome: string) => void,
): Promise<'done' | 'again'> => {
  if (effect.kind !== 'command') throw new Error('Not a command');
  const { slice, id, type, data } = effect;
  const ordered = { slice, id, type, data, commandId: effectId, by: 'system', depth };
  return run(machine, ports, { ...ordered, asOf }, tell);
};

/** As functions/doors/porter.ts, of which only the noting matters here: no letter is drawn. */
export const runPorter = async (
  machine: Machine,
  ports: Ports,
  { effectId, depth, effect }: Dispatched,
  tell: (outcome: string) => void,
): Promise<'done' | 'again'> => {
  if (effect.kind !== 'draw_up') throw new Error('Not a paper');
  const { slice, id, what } = effect;
  const stream = `${slice}/${id}`;
  const events = (await ports.records.after(stream, 0)).flatMap((commit) => commit.events);
  const { textHash } = AgreementState.parse(
    kindOf(machine.slices, stream)?.kind.begin.with(events).caller(id),
  );
  const data = { what, name: `papers/${id}/${what}`, sha256: textHash, bytes: 1, textHash };
  return run(
    machine,
    ports,
    { slice, id, type: 'note_paper', data, commandId: effectId, by: 'system', depth },
    tell,
  );
};

// All that the notifier has at hand of the slices.
const ofNotifier = (machine: Machine): Machine => ({
  ...machine,
  slices: machine.slices.filter(({ name }) => name === 'notifications'),
});

/** As functions/doors/notifier.ts. */
export const runNotifier = async (whole: Machine, ports: Ports, message: Dispatched): Promise<'done'> => {
  const machine = ofNotifier(whole);
  const world = worldOf(machine, ports);
  const reader = readerIn(machine, ports);
  const parts = { world, reader, ways: ports.ways, words: wordsOf(reader, world.now) };
  const { again } = await machine.deliver(parts, message);
  await machine.lookAgain(ports.queues, world.now(), message.depth, again);
  return 'done';
};

/** As functions/doors/clock.ts: answers how many were asked. */
export const runClock = (machine: Machine, { views, queues }: Ports, at: string): Promise<number> =>
  machine.sweep({ views, queues }, at);

/** As functions/doors/replay.ts. */
export const runReplay = (machine: Machine, ports: Ports): Promise<Replayed> => {
  const { records, views, generations, keys, surroundings } = ports;
  const untilNoticed = (): Promise<void> => surroundings.pause(NOTICED_MS);
  return machine.replay(
    {
      ...surroundings,
      slices: machine.slices,
      records,
      views,
      generations,
      keys,
      untilNoticed,
      onProgress: () => {},
    },
    false,
  );
};
