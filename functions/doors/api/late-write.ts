// What somebody wrote without a network while a child was theirs is not lost when it comes late: it waits for the town (DOMAIN: People).
import { computedId } from '#functions/kernel/computed-id.ts';
import { handle, type World } from '#functions/kernel/handle.ts';
import { answerOf } from '#functions/kernel/lookup.ts';
import type { CommandRoute } from '#functions/kernel/route.ts';
import { streamOf } from '#functions/kernel/stream.ts';
import type { HeldRole } from '#shared/access/contract.ts';
import { isHeldOn } from '#shared/access/held.ts';
import { LATE_WRITE_DAYS, type StrandWrite } from '#shared/access/review.ts';
import type { Actor } from '#shared/kernel/access.ts';
import type { CommandEnvelope } from '#shared/kernel/command.ts';
import { isRefusal, type Refusal } from '#shared/kernel/refusal.ts';
import { covers } from '#shared/kernel/region.ts';
import { countyDate } from '#shared/kernel/time.ts';
import { ChildStanding } from '#shared/registry/contract.ts';
import { heldBy } from './authority.ts';
import { ACCEPTED, type Work } from './work.ts';

/** A write that its author may not make any more, as it came. */
type Late = Readonly<{ actor: Actor; envelope: CommandEnvelope; work: Work }>;

/** Where a command was laid to wait; it says nothing of the child. */
export type Stranded = Readonly<{ stream: string; version: number }>;

const DAY_MS = 86_400_000;

const isRecent = (madeAt: string, now: string): boolean => {
  const age = Date.parse(now) - Date.parse(madeAt);
  return age >= 0 && age <= LATE_WRITE_DAYS * DAY_MS;
};

const standingOf = async (world: World, childId: string): Promise<ChildStanding | undefined> => {
  const need = { slice: 'registry', id: childId, answer: 'standing' };
  const answer = await answerOf(world, need);
  return answer === undefined ? undefined : ChildStanding.parse(answer);
};

/** The villages whose child this was on that day or has been since. */
const villagesSince = ({ village, moves = [] }: ChildStanding, on: string): readonly string[] => [
  village,
  ...moves.filter(({ movedOn }) => movedOn >= on).map(({ from }) => from),
];

// A village is handed over in the middle of a day: what was written that morning was written in office.
const wasHeldOn = (held: HeldRole, on: string): boolean => isHeldOn(held, on) || held.untilOn === on;

const roleThen = async (
  world: World,
  route: CommandRoute,
  { actor }: Late,
  child: ChildStanding,
  on: string,
): Promise<HeldRole | undefined> => {
  const villages = villagesSince(child, on);
  const held = await heldBy(world, actor.personId);
  return held.find(
    (one) =>
      route.who.includes(one.role) &&
      wasHeldOn(one, on) &&
      villages.some((village) => covers(one.region, village)),
  );
};

type Writing = Readonly<{ route: CommandRoute; childId: string; child: ChildStanding; madeAt: string }>;

// Taken in while the role was still held, and only the answer was lost: that is answered again and is no late write.
const handled = async (
  world: World,
  { route, childId, madeAt }: Writing,
  { envelope: { commandId, data } }: Late,
  author: Actor,
) => {
  const { slice, command: type } = route;
  const commits = await world.records.after(streamOf(slice, childId), 0);
  return commits.some((commit) => commit.commandId === commandId)
    ? handle(world, { slice, id: childId, type, data, commandId, madeAt, by: author.personId, actor: author })
    : undefined;
};

const strand = (
  world: World,
  { route, childId, child, madeAt }: Writing,
  { envelope: { commandId, data } }: Late,
  author: Actor,
) => {
  const { slice, command } = route;
  const { village } = child;
  const write: StrandWrite = {
    childId,
    village,
    slice,
    command,
    commandId,
    madeAt,
    region: author.region,
    data,
  };
  return handle(world, {
    slice: 'access',
    id: computedId('review', commandId),
    type: 'strand',
    data: write,
    commandId,
    madeAt,
    by: author.personId,
    actor: author,
  });
};

/**
 * Lays a late write down for review, once however often it is sent; undefined when it is none: not of a kind made without a
 * network, not dated or not of the last 60 days, or its author held no role over the child on that day.
 */
export const strandLate = async (
  world: World,
  route: CommandRoute,
  childId: string,
  late: Late,
): Promise<Stranded | Refusal | undefined> => {
  const { envelope, actor, work } = late;
  const { madeAt } = envelope;
  if (!route.offline || madeAt === undefined || !isRecent(madeAt, world.now())) return undefined;
  const child = await standingOf(world, childId);
  if (!child || child.erased) return undefined;
  const held = await roleThen(world, route, late, child, countyDate(madeAt));
  if (!held) return undefined;
  const author: Actor = { personId: actor.personId, role: held.role, region: held.region };
  const writing: Writing = { route, childId, child, madeAt };
  const outcome =
    (await handled(world, writing, late, author)) ?? (await strand(world, writing, late, author));
  if (isRefusal(outcome)) return outcome;
  work.status = ACCEPTED;
  return { stream: outcome.stream, version: outcome.version };
};
