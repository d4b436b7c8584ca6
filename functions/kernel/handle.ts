// One command becomes one commit, exactly once: read, fold, decide, seal, and a single conditional put.
import { type Actor, actingAs } from '#shared/kernel/access.ts';
import type { Accepted } from '#shared/kernel/command.ts';
import { isId } from '#shared/kernel/id.ts';
import { isRefusal, type Refusal, refuse } from '#shared/kernel/refusal.ts';
import { ALG, type Commit, closeCommit, requestDigest } from './commit.ts';
import type { Circumstances, Fact } from './decider.ts';
import type { Kind, ParsedCommand } from './kind.ts';
import { type LookedUp, lookUp, nothingAsked } from './lookup.ts';
import { keysFor, nothing, type Past, withCommits } from './past.ts';
import type { Records, Surroundings, Vault } from './ports.ts';
import { prepare, releaseClaims } from './prepare.ts';
import { type Keys, sealEvent } from './seal.ts';
import { findKind, type Slices } from './slice.ts';
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
  /** The person in the role and region they act in; none for the system. */
  actor?: Actor;
  depth?: number;
  /** What the door saw of the request; nothing for the system. */
  circumstances?: Circumstances;
  /** What was already looked up for the authority; without it it is looked up here. */
  looked?: LookedUp;
}>;

/** All that handling a command touches. */
export type World<S extends Slices = Slices> = Surroundings &
  Readonly<{ slices: S; records: Records; vault: Vault }>;

const TRIES = 8;
const FIRST_PAUSE_MS = 10;
const LONGEST_PAUSE_MS = 400;
const NONCE_BYTES = 16;

/** One command being handled: everything that stays the same from try to try, but for the keys, made once they are needed. */
type Doing = {
  readonly world: World;
  readonly incoming: Incoming;
  readonly stream: string;
  readonly kind: Kind;
  readonly command: ParsedCommand;
  /** Whose key seals what is decided. */
  readonly subject: string;
  readonly nonce: string;
  keys: Keys;
  prepared: boolean;
};

const requestOf = ({ incoming: { type, data, madeAt }, keys, subject }: Doing): string =>
  requestDigest({ type, data, ...(madeAt !== undefined && { madeAt }) }, keys.get(subject));

const answered = (doing: Doing, mine: NonNullable<Past['mine']>): Accepted<unknown> | Refusal => {
  const { commit, state } = mine;
  const same = commit.by === doing.incoming.by && commit.request === requestOf(doing);
  return same ? { stream: doing.stream, version: commit.version, state } : refuse('command_reused');
};

/** Once a decision stands, so that a refused registration leaves neither claim nor key behind. */
const prepareOnce = async (doing: Doing, past: Past): Promise<Refusal | undefined> => {
  if (doing.prepared) return undefined;
  const { world, kind, command, incoming, subject } = doing;
  const { slice, id } = incoming;
  const preparing = { world, kind, command, slice, id };
  const prepared = await prepare(preparing, past.fold.held, doing.keys.get(subject));
  if (isRefusal(prepared)) return prepared;
  const keys = new Map(doing.keys);
  if (prepared.key) keys.set(subject, prepared.key);
  else keys.delete(subject);
  doing.keys = keys;
  doing.prepared = true;
  return undefined;
};

const commitOf = (doing: Doing, past: Past, at: string, events: readonly Fact[]): Commit => {
  const { world, incoming, stream, keys, subject } = doing;
  const version = past.version + 1;
  const sealing = { key: keys.get(subject), ...(subject !== incoming.id && { subject }) };
  return closeCommit({
    stream,
    version,
    commandId: incoming.commandId,
    at,
    ...(incoming.madeAt !== undefined && { madeAt: incoming.madeAt }),
    by: incoming.by,
    ...(incoming.actor !== undefined && { as: actingAs(incoming.actor) }),
    ...(incoming.depth !== undefined && { depth: incoming.depth }),
    request: requestOf(doing),
    events: events.map((event, index) => sealEvent(event, sealing, { stream, version, index }, world.random)),
    alg: ALG,
    prevHash: past.hash,
  });
};

const contextOf = ({ incoming, nonce }: Doing, at: string, { answers: needs }: LookedUp) => {
  const { id, by, actor, circumstances } = incoming;
  return { id, at, by, actor, circumstances, nonce, needs };
};

type Overtaken = Readonly<{ by: Commit | 'moved' }>;

/** One try: the answer, or what came first: an occupant of the version, or somebody who moved a stream that must not move. */
const attempt = async (
  doing: Doing,
  past: Past,
  looked: LookedUp,
): Promise<Accepted<unknown> | Refusal | Overtaken> => {
  const { world, incoming, stream } = doing;
  if (past.mine) return answered(doing, past.mine);
  const at = world.now();
  const context = contextOf(doing, at, looked);
  const events = past.fold.decide(doing.command, context);
  if (isRefusal(events)) return events;
  const refused = await prepareOnce(doing, past);
  if (refused) return refused;
  const commit = commitOf(doing, past, at, events);
  const outcome = await world.records.append(commit, looked.firm);
  if (outcome !== 'stored') return { by: outcome };
  const { fold } = withCommits(past, [commit], doing.keys, incoming);
  // What an erasure gave free before the key went is free already, which does no harm.
  await releaseClaims(world.vault, incoming.id, past.fold.held(), fold.held());
  return { stream, version: commit.version, state: fold.caller(incoming.id) };
};

/** The past with what others have written since. This very command's own commit came back with the refusal and is not read. */
const caughtUp = async (doing: Doing, past: Past, { by }: Overtaken, tried: number): Promise<Past> => {
  const { world, incoming, stream } = doing;
  const isOwn = by !== 'moved' && by.commandId === incoming.commandId;
  if (isOwn) return withCommits(past, [by], doing.keys, incoming);
  await world.pause(world.chance() * Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** tried));
  const commits = await world.records.after(stream, past.version);
  doing.keys = await keysFor(world.vault, commits, doing.keys);
  return withCommits(past, commits, doing.keys, incoming);
};

type Begun = Readonly<{ doing: Doing; past: Past }>;

// What is said later in a stream about another person is that person's too, though the command does not name them again.
const sealedSubject = (commits: readonly Commit[]): string | undefined =>
  commits.flatMap(({ events }) => events).find((event) => event.subject !== undefined)?.subject;

const nonceFrom = ({ random }: World): string => Buffer.from(random(NONCE_BYTES)).toString('base64url');

const begin = async (world: World, incoming: Incoming): Promise<Begun | Refusal> => {
  const stream = streamOf(incoming.slice, incoming.id);
  const kind = (await findKind(world.slices, stream))?.kind;
  if (!kind || !isId(kind.idKind, incoming.id)) return refuse('not_found');
  const command = kind.parse(incoming.type, incoming.data, incoming.id, incoming.by);
  if (isRefusal(command)) return command;
  const named = command.subject ?? incoming.id;
  // Where the id names nobody and neither does the command, the past alone says whose keys are needed.
  const hasKey = kind.sealed && (command.subject !== undefined || !kind.namesSubject);
  const keyNow = () => (hasKey ? world.vault.key(named) : Promise.resolve(undefined));
  const [commits, atFirst] = await Promise.all([world.records.after(stream, 0), keyNow()]);
  // A key made between the two reads sealed what the second one found, so it is looked for again.
  const found = atFirst ?? (commits.length > 0 ? await keyNow() : undefined);
  const keys = await keysFor(world.vault, commits, new Map(found && [[named, found]]));
  const subject = command.subject ?? sealedSubject(commits) ?? incoming.id;
  return {
    doing: {
      world,
      incoming,
      stream,
      kind,
      command,
      subject,
      nonce: nonceFrom(world),
      keys,
      prepared: false,
    },
    past: withCommits(nothing(kind), commits, keys, incoming),
  };
};

/** Accepted with the state as of the command's own version, or refused. Refusals are not remembered; `busy` may be sent again. */
export const handle = async (world: World, incoming: Incoming): Promise<Accepted<unknown> | Refusal> => {
  const begun = await begin(world, incoming);
  if (isRefusal(begun)) return begun;
  const { doing } = begun;
  let { past } = begun;
  // Looked up after the stream was read: whoever wrote there since knew no more than these answers, or the version is taken.
  // What was looked up for the authority is older: where that matters the need is firm, and the commit then does not stand.
  const look = () => lookUp(world, doing.command.needs);
  let looked = past.mine ? nothingAsked : (incoming.looked ?? (await look()));
  for (let tried = 1; tried <= TRIES; tried++) {
    const outcome = await attempt(doing, past, looked);
    if (!('by' in outcome)) return outcome;
    past = await caughtUp(doing, past, outcome, tried);
    if (!past.mine) looked = await look();
  }
  return past.mine ? answered(doing, past.mine) : refuse('busy');
};
