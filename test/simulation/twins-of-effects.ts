// Planted bugs in how effects are named, carried and done: each loses or doubles one when a worker dies at the wrong moment.
import type { Dispatched } from '#functions/kernel/effect.ts';
import { isRefusal } from '#shared/kernel/refusal.ts';
import type { Machine } from './doors.ts';
import type { Ports } from './ports.ts';
import type { Twin } from './running.ts';
import { newsOnceByMemory } from './twin-deliver.ts';

const withCommands = (ports: Ports, change: (message: Dispatched) => Dispatched): Ports => ({
  ...ports,
  queues: { ...ports.queues, commands: (messages) => ports.queues.commands(messages.map(change)) },
});

const withDeliver = (real: Machine, deliver: Machine['deliver']): Machine => ({ ...real, deliver });

/** Twins of what doors promise. */
export const effectTwins: readonly Twin[] = [
  {
    name: 'a claim that all workers share',
    shows: /arrived \d times/,
    ports: (ports, door) =>
      door === 'notifier'
        ? { ...ports, surroundings: { ...ports.surroundings, random: (n) => new Uint8Array(n) } }
        : ports,
  },
  {
    name: 'effects named at random',
    shows: /never (ran|became)/,
    machine: (real, cloud) => ({
      ...real,
      effectsOf: (slices, commit) =>
        real
          .effectsOf(slices, commit)
          .map((one) => ({ ...one, effectId: `${one.effectId}#${cloud.chance.below(1e9)}` })),
    }),
  },
  {
    name: 'news de-duplicated by memory',
    from: 4,
    shows: /arrived \d times/,
    machine: (real) => withDeliver(real, newsOnceByMemory()),
  },
  {
    name: 'commands answered by their id, whatever their body',
    shows: /another body or person/,
    machine: (real) => ({
      ...real,
      handle: real.handle,
      answer: async (doing, request, work) => {
        const outcome = await real.answer(doing, request, work);
        if (!isRefusal(outcome) || outcome.refused !== 'command_reused') return outcome;
        return { stream: request.route.path, version: 1, state: {} };
      },
    }),
  },
  {
    name: 'a command that fails is a command done',
    shows: /does not follow|thinks the child/,
    machine: (real) => ({
      ...real,
      handle: (world, incoming) => real.handle(world, incoming).catch(() => ({ refused: 'failed' })),
    }),
  },
  {
    name: 'an outage of the projector taken for a fault of the commit',
    shows: /was set aside/,
    machine: (real) => ({ ...real, isOutage: () => false }),
  },
  {
    name: 'one question for ever, whatever the tick',
    shows: /never asked/,
    ports: (ports, door) =>
      door === 'clock'
        ? withCommands(ports, (message) => ({
            ...message,
            effectId: message.effectId.split('#').slice(0, 2).join('#'),
          }))
        : ports,
  },
  {
    name: 'a batch acknowledged before its effects are carried',
    shows: /never (ran|became)/,
    machine: (real) => ({ ...real, effectsOf: forgetful(real.effectsOf) }),
  },
  {
    name: 'set aside with the commit itself',
    from: 7,
    shows: /A message tells/,
    ports: (ports, _door, cloud) => ({
      ...ports,
      queues: {
        ...ports.queues,
        setAside: (poison) =>
          ports.queues.setAside({
            ...poison,
            error: JSON.stringify(cloud.records.all().findLast(({ stream }) => stream === poison.stream)),
          }),
      },
    }),
  },
];

// A commit whose batch comes again is thought to have been reacted to.
function forgetful(effectsOf: Machine['effectsOf']): Machine['effectsOf'] {
  const seen = new Set<string>();
  return (slices, commit) => {
    const name = `${commit.stream}#${commit.version}`;
    if (seen.has(name)) return [];
    seen.add(name);
    return effectsOf(slices, commit);
  };
}
