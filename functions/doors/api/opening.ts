// No child's file is answered before it is written down who opened it and why (Minors' Network Protection Regulation art. 36).
import { computedId } from '#functions/kernel/computed-id.ts';
import { handle, type World } from '#functions/kernel/handle.ts';
import { answerOf } from '#functions/kernel/lookup.ts';
import { streamOf } from '#functions/kernel/stream.ts';
import { GlassOpened } from '#shared/access/glass.ts';
import { ReadingReason, type Why } from '#shared/access/reading.ts';
import { type Actor, actingAs, type Role } from '#shared/kernel/access.ts';
import { isRefusal, type Refusal, refuse } from '#shared/kernel/refusal.ts';
import { stillHolds } from './authority.ts';

/** One request to open a file: whose, whether it lies within the actor's duty, and the reason it came with. */
type Opening = Readonly<{
  childId: string | undefined;
  theirs: boolean;
  why: Readonly<{ chosen: string | undefined; byRoute: ReadingReason | undefined }>;
}>;

// Theirs by duty: the children of the own village or town, and a guardian's own. Everybody else says why.
const ROUTINE: readonly Role[] = ['director', 'supervisor', 'guardian'];
// The county's time is UTC+8 all year, so its hours begin when these do.
const HOUR = 'YYYY-MM-DDTHH'.length;

const glassIsOpen = async (world: World, actor: Actor, childId: string): Promise<boolean> => {
  if (actor.role !== 'supervisor') return false;
  const id = computedId('glass', childId, actor.personId);
  const answer = await answerOf(world, { slice: 'access', id, answer: 'opened' });
  return answer !== undefined && world.now() < GlassOpened.parse(answer).untilAt;
};

const reasonOf = ({ role }: Actor, { chosen, byRoute }: Opening['why']): Why | Refusal => {
  if (byRoute !== undefined) return byRoute;
  const given = ReadingReason.safeParse(chosen);
  if (given.success) return given.data;
  return ROUTINE.includes(role) ? 'duty' : refuse('reason_needed', 'why');
};

/** Several openings within an hour, in one role and for one reason, are one: the first writes, the others look. */
const writeDown = async (
  world: World,
  actor: Actor,
  childId: string,
  why: Why,
): Promise<Refusal | undefined> => {
  const hour = world.now().slice(0, HOUR);
  const id = computedId('reading', childId, actor.personId, actingAs(actor), why, hour);
  const written = await world.records.after(streamOf('access', id), 0);
  if (written.length > 0) return undefined;
  const outcome = await handle(world, {
    slice: 'access',
    id,
    type: 'open_file',
    data: { childId, why },
    // Two requests of one moment send the same command, and it is written once.
    commandId: id,
    by: actor.personId,
    actor,
  });
  return isRefusal(outcome) ? outcome : undefined;
};

/**
 * Writes the opening down, or refuses it: not the actor's and no glass broken, a role that has ended, or no reason where one
 * is needed. A glass that is open stands in for the duty; its reason was given when it was broken.
 */
export const opened = async (world: World, actor: Actor, opening: Opening): Promise<Refusal | undefined> => {
  const { childId, theirs } = opening;
  if (childId === undefined) return refuse('not_found');
  const byGlass = !theirs && (await glassIsOpen(world, actor, childId));
  if (!theirs && !byGlass) return refuse('not_found');
  if (!(await stillHolds(world, actor, world.now()))) return refuse('not_signed_in');
  const why = byGlass ? 'glass' : reasonOf(actor, opening.why);
  return isRefusal(why) ? why : writeDown(world, actor, childId, why);
};
