// One command becomes one commit, exactly once: read, fold, decide, seal, and a single conditional put.
import type { Accepted } from '#shared/kernel/command.ts';
import { isId } from '#shared/kernel/id.ts';
import { isRefusal, type Refusal, refuse } from '#shared/kernel/refusal.ts';
import { ALG, type Commit, closeCommit, GENESIS, requestDigest } from './commit.ts';
import type { Fact } from './decider.ts';
import type { Fold, Kind, ParsedCommand } from './kind.ts';
import { lookUp } from './lookup.ts';
import type { Records, Surroundings, Vault } from './ports.ts';
import { openEvent, sealEvent } from './seal.ts';
import { kindOf, type Slice } from './slice.ts';
import { streamOf } from './stream.ts';

/** A command on its way to its stream. `by` is a person's id or `system`. */
export type Incoming = Readonly<{
  slice: string;
  id: string;
  type: string;
  data: unknown;
  commandId: string;
  madeAt?: string;
  by: string;
  /** The role and region a person acts in; none for the system. */
  as?: string;
  depth?: number;
  /** Answers already looked up for the authority; without them they are looked up here. */
  needs?: Readonly<Record<string, unknown>>;
}>;

/** All that handling a command touches. */
export type World = Surroundings & Readonly<{ slices: readonly Slice[]; records: Records; vault: Vault }>;

const TRIES = 8;
const FIRST_PAUSE_MS = 10;
const LONGEST_PAUSE_MS = 400;

type Past = Readonly<{
  fold: Fold;
  version: number;
  hash: string;
  mine: Readonly<{ commit: Commit; state: unknown }> | undefined;
}>;

const read = (
  past: Past,
  commits: readonly Commit[],
  key: Uint8Array | undefined,
  incoming: Incoming,
): Past =>
  commits.reduce((before, commit): Past => {
    const events = commit.events.map((event, index) =>
      openEvent(event, key, { stream: commit.stream, version: commit.version, index }),
    );
    const fold = before.fold.with(events);
    const mine =
      commit.commandId === incoming.commandId ? { commit, state: fold.caller(incoming.id) } : before.mine;
    return { fold, version: commit.version, hash: commit.hash, mine };
  }, past);

/** One command being handled: everything that stays the same from try to try, but for the key, made once it is needed. */
type Doing = {
  readonly world: World;
  readonly incoming: Incoming;
  readonly stream: string;
  readonly kind: Kind;
  readonly command: ParsedCommand;
  key: Uint8Array | undefined;
  prepared: boolean;
};

const requestOf = ({ incoming: { type, data, madeAt }, key }: Doing): string =>
  requestDigest({ type, data, ...(madeAt !== undefined && { madeAt }) }, key);

const answered = (doing: Doing, mine: NonNullable<Past['mine']>): Accepted<unknown> | Refusal => {
  const { commit, state } = mine;
  const same = commit.by === doing.incoming.by && commit.request === requestOf(doing);
  return same ? { stream: doing.stream, version: commit.version, state } : refuse('command_reused');
};

/** Takes the claims and makes the key, once a decision stands, so that a refused registration leaves neither behind. */
const prepare = async (doing: Doing): Promise<Refusal | undefined> => {
  if (doing.prepared) return undefined;
  const { world, command, kind, incoming } = doing;
  // All are looked at before any is taken, so that a registration refused for one value does not hold another.
  for (const claim of command.claims) {
    const owner = await world.vault.owner(claim.kind, claim.value);
    if (owner !== undefined && owner !== incoming.id) return refuse(claim.refused, claim.field);
  }
  for (const claim of command.claims) {
    const owner = await world.vault.claim(claim.kind, claim.value, incoming.id);
    if (owner !== incoming.id) return refuse(claim.refused, claim.field);
  }
  if (kind.sealed && command.home !== undefined) {
    doing.key ??= await world.vault.ensureKey(incoming.id, command.home);
  }
  doing.prepared = true;
  return undefined;
};

const commitOf = (doing: Doing, past: Past, at: string, events: readonly Fact[]): Commit => {
  const { world, incoming, stream, key } = doing;
  const version = past.version + 1;
  return closeCommit({
    stream,
    version,
    commandId: incoming.commandId,
    at,
    ...(incoming.madeAt !== undefined && { madeAt: incoming.madeAt }),
    by: incoming.by,
    ...(incoming.as !== undefined && { as: incoming.as }),
    ...(incoming.depth !== undefined && { depth: incoming.depth }),
    request: requestOf(doing),
    events: events.map((event, index) => sealEvent(event, key, { stream, version, index }, world.random)),
    alg: ALG,
    prevHash: past.hash,
  });
};

/** One try: the answer, or the occupant that took the version first. */
const attempt = async (
  doing: Doing,
  past: Past,
  needs: Readonly<Record<string, unknown>>,
): Promise<Accepted<unknown> | Refusal | { occupant: Commit }> => {
  const { world, incoming, stream } = doing;
  if (past.mine) return answered(doing, past.mine);
  const at = world.now();
  const context = { id: incoming.id, at, by: incoming.by, needs };
  const events = past.fold.decide(doing.command, context);
  if (isRefusal(events)) return events;
  const taken = await prepare(doing);
  if (taken) return taken;
  const commit = commitOf(doing, past, at, events);
  const outcome = await world.records.append(commit);
  if (outcome !== 'stored') return { occupant: outcome };
  const state = read(past, [commit], doing.key, incoming).fold.caller(incoming.id);
  return { stream, version: commit.version, state };
};

/** The past with what others have written since. This very command's own commit came back with the refusal and is not read. */
const caughtUp = async (doing: Doing, past: Past, occupant: Commit, tried: number): Promise<Past> => {
  const { world, incoming, stream, key } = doing;
  if (occupant.commandId === incoming.commandId) return read(past, [occupant], key, incoming);
  await world.pause(world.chance() * Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** tried));
  return read(past, await world.records.after(stream, past.version), key, incoming);
};

type Begun = Readonly<{ doing: Doing; past: Past }>;

const begin = async (world: World, incoming: Incoming): Promise<Begun | Refusal> => {
  const stream = streamOf(incoming.slice, incoming.id);
  const kind = kindOf(world.slices, stream)?.kind;
  if (!kind || !isId(kind.idKind, incoming.id)) return refuse('not_found');
  const command = kind.parse(incoming.type, incoming.data, incoming.id);
  if (isRefusal(command)) return command;
  const keyNow = () => (kind.sealed ? world.vault.key(incoming.id) : Promise.resolve(undefined));
  const [commits, found] = await Promise.all([world.records.after(stream, 0), keyNow()]);
  // A key made between the two reads sealed what the second one found, so it is looked for again.
  const key = found ?? (commits.length > 0 ? await keyNow() : undefined);
  const nothing: Past = { fold: kind.begin, version: 0, hash: GENESIS, mine: undefined };
  return {
    doing: { world, incoming, stream, kind, command, key, prepared: false },
    past: read(nothing, commits, key, incoming),
  };
};

/** Accepted with the state as of the command's own version, or refused. Refusals are not remembered; `busy` may be sent again. */
export const handle = async (world: World, incoming: Incoming): Promise<Accepted<unknown> | Refusal> => {
  const begun = await begin(world, incoming);
  if (isRefusal(begun)) return begun;
  const { doing } = begun;
  let { past } = begun;
  // Looked up after the stream was read: whoever wrote there since knew no more than these answers, or the version is taken.
  const look = () => lookUp(world.slices, world.records, doing.command.needs);
  let needs = past.mine ? {} : (incoming.needs ?? (await look()));
  for (let tried = 1; tried <= TRIES; tried++) {
    const outcome = await attempt(doing, past, needs);
    if (!('occupant' in outcome)) return outcome;
    past = await caughtUp(doing, past, outcome.occupant, tried);
    if (!past.mine) needs = await look();
  }
  return past.mine ? answered(doing, past.mine) : refuse('busy');
};
