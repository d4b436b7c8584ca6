// Every accepted command stands exactly once, its answer told the truth, its id served nobody else, and every chain holds.
import canonicalize from 'canonicalize';
import { chainFaults } from '#functions/kernel/commit.ts';
import { isRefusal } from '#shared/kernel/refusal.ts';
import type { Issued, Running } from '../running.ts';
import { callerStates, type PastStream, pastOf } from './past.ts';

type Answer = Readonly<{ stream: string; version: number; state: unknown }>;

const isAnswer = (value: unknown): value is Answer =>
  typeof value === 'object' && value !== null && 'stream' in value && 'version' in value;

// When somebody signed is told to whoever signed, and nobody reads it here.
const unopened = (state: unknown): string | undefined => {
  const { actedAt: _, ...rest } = Object(state);
  return canonicalize(rest);
};

const untrue = (answer: Answer, past: ReadonlyMap<string, PastStream>): boolean => {
  const stream = past.get(answer.stream);
  // A late write that waits for the town is answered with where it lies, and nothing of the child.
  if (!stream || answer.state === undefined) return false;
  return unopened(callerStates(stream)[answer.version - 1]) !== unopened(answer.state);
};

// Sent twice at once while a role ends, it may be taken in and laid down for review as well.
const ofItself = (standing: readonly string[]): readonly string[] => {
  const own = standing.filter((place) => !place.startsWith('access/rvw_'));
  return own.length > 0 ? own : standing;
};

const faultsOf = (
  issued: Issued,
  standing: readonly string[],
  past: ReadonlyMap<string, PastStream>,
): readonly string[] => {
  const { commandId, path, outcomes, toImpostors } = issued;
  const answers = outcomes.filter(isAnswer);
  const told = new Set(answers.map(({ stream, version }) => `${stream}#${version}`));
  const name = `${path} (${commandId})`;
  return [
    ...(ofItself(standing).length > 1 ? [`${name} stands ${ofItself(standing).length} times`] : []),
    ...(answers.length > 0 && standing.length === 0 ? [`${name} was accepted and does not stand`] : []),
    ...[...told]
      .filter((place) => !standing.includes(place))
      .map((place) => `${name} was said to stand at ${place}`),
    ...answers
      .filter((answer) => untrue(answer, past))
      .map(() => `${name} was answered with a state that never was`),
    ...toImpostors
      .filter((outcome) => !isRefusal(outcome))
      .map(() => `${name} answered for another body or person`),
  ];
};

/** Faults of commands. */
export const commandFaults = (running: Running): readonly string[] => {
  const past = new Map(pastOf(running).map((stream) => [stream.stream, stream]));
  const places = new Map<string, string[]>();
  for (const { commandId, stream, version } of running.cloud.records.all()) {
    places.set(commandId, [...(places.get(commandId) ?? []), `${stream}#${version}`]);
  }
  return running.issued.flatMap((issued) => faultsOf(issued, places.get(issued.commandId) ?? [], past));
};

/** Faults of chains. */
export const chainsBroken = ({ cloud }: Running): readonly string[] =>
  [...Map.groupBy(cloud.records.all(), (commit) => commit.stream)].flatMap(([stream, commits]) =>
    chainFaults([...commits].sort((a, b) => a.version - b.version)).map(
      ({ version, fault }) => `${stream}#${version}: ${fault}`,
    ),
  );
