// What somebody wrote without a network while a child or a village was theirs is not lost when it comes late: it waits for the town (DOMAIN: People).
import type { Regions } from '#functions/kernel/asking.ts';
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
import { isId } from '#shared/kernel/id.ts';
import { isRefusal, type Refusal } from '#shared/kernel/refusal.ts';
import { covers } from '#shared/kernel/region.ts';
import { countyDate } from '#shared/kernel/time.ts';
import { ChildStanding } from '#shared/registry/contract.ts';
import { heldBy } from './authority.ts';
import { ACCEPTED, type Work } from './work.ts';

/** A write that its author may not make any more, as it came, and the regions that it touches. */
type Late = Readonly<{
  actor: Actor;
  envelope: CommandEnvelope;
  regions: Regions | Refusal;
  work: Work;
}>;

/** Where a command was laid to wait; it says nothing of what it is about. */
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

/** What a write is about, where it stands now, and in which villages its author may have held office over it. */
type About = Pick<StrandWrite, 'childId' | 'sessionId'> &
  Readonly<{ village: string; villages: readonly string[] }>;

const ofChild = async (world: World, childId: string, on: string): Promise<About | undefined> => {
  const child = await standingOf(world, childId);
  if (!child || child.erased) return undefined;
  return { childId, village: child.village, villages: villagesSince(child, on) };
};

// A session moves nowhere: the village it was held in is named by the write, and by the session where it is known already.
const ofSession = async (
  world: World,
  sessionId: string,
  { actor, regions }: Late,
): Promise<About | undefined> => {
  const [village, ...others] = isRefusal(regions) ? [] : regions;
  if (village === undefined || others.some((other) => other !== village)) return undefined;
  // It is sealed as its author's: whoever was erased since leaves nothing.
  return (await world.vault.key(actor.personId)) && { sessionId, village, villages: [village] };
};

const aboutOf = async (world: World, id: string, late: Late, on: string): Promise<About | undefined> => {
  if (isId('child', id)) return ofChild(world, id, on);
  return isId('outreach', id) ? ofSession(world, id, late) : undefined;
};

const roleThen = async (
  world: World,
  route: CommandRoute,
  { actor }: Late,
  { villages }: About,
  on: string,
): Promise<HeldRole | undefined> => {
  const held = await heldBy(world, actor.personId);
  return held.find(
    (one) =>
      route.who.includes(one.role) &&
      wasHeldOn(one, on) &&
      villages.some((village) => covers(one.region, village)),
  );
};

type Writing = Readonly<{ route: CommandRoute; id: string; about: About; madeAt: string }>;

// Taken in while the role was still held, and only the answer was lost: that is answered again and is no late write.
const handled = async (
  world: World,
  { route, id, madeAt }: Writing,
  { envelope: { commandId, data } }: Late,
  author: Actor,
) => {
  const { slice, command: type } = route;
  const commits = await world.records.after(streamOf(slice, id), 0);
  return commits.some((commit) => commit.commandId === commandId)
    ? handle(world, { slice, id, type, data, commandId, madeAt, by: author.personId, actor: author })
    : undefined;
};

const strand = (
  world: World,
  { route, about: { childId, sessionId, village }, madeAt }: Writing,
  { envelope: { commandId, data } }: Late,
  author: Actor,
) => {
  const { slice, command } = route;
  const write: StrandWrite = {
    ...(childId !== undefined && { childId }),
    ...(sessionId !== undefined && { sessionId, authorId: author.personId }),
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
 * network, not dated or not of the last 60 days, or its author held no role over the child or the village on that day.
 */
export const strandLate = async (
  world: World,
  route: CommandRoute,
  id: string,
  late: Late,
): Promise<Stranded | Refusal | undefined> => {
  const { envelope, actor, work } = late;
  const { madeAt } = envelope;
  if (!route.offline || madeAt === undefined || !isRecent(madeAt, world.now())) return undefined;
  const on = countyDate(madeAt);
  const about = await aboutOf(world, id, late, on);
  const held = about && (await roleThen(world, route, late, about, on));
  if (!held) return undefined;
  const author: Actor = { personId: actor.personId, role: held.role, region: held.region };
  const writing: Writing = { route, id, about, madeAt };
  const outcome =
    (await handled(world, writing, late, author)) ?? (await strand(world, writing, late, author));
  if (isRefusal(outcome)) return outcome;
  work.status = ACCEPTED;
  return { stream: outcome.stream, version: outcome.version };
};
