// A write: parsed, looked up, held against the actor's role and regions, and handed to its stream.
import { handle } from '#functions/kernel/handle.ts';
import { invalidInput, TELLING } from '#functions/kernel/invalid-input.ts';
import type { ParsedCommand } from '#functions/kernel/kind.ts';
import { lookUp } from '#functions/kernel/lookup.ts';
import type { Asked, CommandRoute } from '#functions/kernel/route.ts';
import { kindOf } from '#functions/kernel/slice.ts';
import { streamOf } from '#functions/kernel/stream.ts';
import { CommandEnvelope } from '#shared/kernel/command.ts';
import { isId } from '#shared/kernel/id.ts';
import { isRefusal, type Refusal, refuse } from '#shared/kernel/refusal.ts';
import type { Answering, Request, Signed } from './asking.ts';
import { isTheirs, stillHolds } from './authority.ts';
import { strandLate } from './late-write.ts';
import type { Work } from './work.ts';

const envelopeOf = (work: Work): CommandEnvelope | Refusal => {
  if (work.body === undefined) return refuse('malformed_json');
  if (isRefusal(work.body)) return work.body;
  const envelope = CommandEnvelope.safeParse(work.body.json, TELLING);
  return envelope.success ? envelope.data : invalidInput(envelope.error.issues);
};

/** A command on its way: to which stream, and as its contract reads it. */
type Addressed = Readonly<{ id: string; parsed: ParsedCommand; asked: Asked; envelope: CommandEnvelope }>;

const addressed = (
  { world }: Answering,
  { route, params, query }: Request<CommandRoute>,
  { actor, work }: Signed,
): Addressed | Refusal => {
  const envelope = envelopeOf(work);
  if (isRefusal(envelope)) return envelope;
  work.commandId = envelope.commandId;
  const asked: Asked = { params, query, data: envelope.data };
  const id = route.idOf(asked, actor);
  if (isRefusal(id)) return id;
  const kind = kindOf(world.slices, streamOf(route.slice, id))?.kind;
  if (!kind || !isId(kind.idKind, id)) return refuse('not_found');
  work.about ||= id;
  const parsed = kind.parse(route.command, envelope.data, id);
  return isRefusal(parsed) ? parsed : { id, parsed, asked, envelope };
};

type Looked = Readonly<{ needs: Readonly<Record<string, unknown>>; holds: boolean }>;

/** Why this actor may not write this, if so: the role does not, the role is over, or the place is not theirs. */
const barred = (
  route: CommandRoute,
  { actor }: Signed,
  { asked }: Addressed,
  { needs, holds }: Looked,
): Refusal | undefined => {
  if (!route.who.includes(actor.role)) return refuse('role_not_allowed');
  if (!holds) return refuse(actor.late ? 'no_current_role' : 'not_signed_in');
  const regions = route.regions(asked, needs);
  if (isRefusal(regions)) return regions;
  return isTheirs(route, actor, regions, asked, needs) ? undefined : (route.outside ?? refuse('not_found'));
};

const carriedFirst = async (
  { world, reader }: Answering,
  route: CommandRoute,
  id: string,
): Promise<Refusal | undefined> => {
  const carried = await route.carries?.(reader, id);
  if (!carried || isRefusal(carried)) return carried;
  const outcome = await handle(world, carried);
  return isRefusal(outcome) ? outcome : undefined;
};

/** Accepted, stranded for review, or a refusal. */
export const command = async (
  doing: Answering,
  request: Request<CommandRoute>,
  signed: Signed,
): Promise<unknown> => {
  const { world } = doing;
  const { route } = request;
  const { actor, work } = signed;
  const permitted = route.who.includes(actor.role);
  // Whoever writes in another role today may have held this one when they wrote.
  if (!permitted && !route.offline) return refuse('role_not_allowed');
  const to = addressed(doing, request, signed);
  if (isRefusal(to)) return permitted ? to : refuse('role_not_allowed');
  const { id, parsed, envelope } = to;
  const [needs, holds] = await Promise.all([
    lookUp(world.slices, world.records, parsed.needs),
    stillHolds(world, actor, world.now()),
  ]);
  const no = barred(route, signed, to, { needs, holds });
  if (no) return (await strandLate(world, route, id, { actor, envelope, work })) ?? no;
  const refused = await carriedFirst(doing, route, id);
  if (refused) return refused;
  return handle(world, {
    slice: route.slice,
    id,
    type: route.command,
    data: envelope.data,
    commandId: envelope.commandId,
    ...(envelope.madeAt !== undefined && { madeAt: envelope.madeAt }),
    by: actor.personId,
    actor,
    needs,
  });
};
