// A write: parsed, looked up, held against the actor's role and regions, and handed to its stream.
import type { Asked } from '#functions/kernel/asking.ts';
import type { Circumstances } from '#functions/kernel/decider.ts';
import { handle } from '#functions/kernel/handle.ts';
import { invalidInput, TELLING } from '#functions/kernel/invalid-input.ts';
import type { ParsedCommand } from '#functions/kernel/kind.ts';
import { type LookedUp, lookUp } from '#functions/kernel/lookup.ts';
import type { CommandRoute } from '#functions/kernel/route.ts';
import { findKind } from '#functions/kernel/slice.ts';
import { streamOf } from '#functions/kernel/stream.ts';
import { CommandEnvelope } from '#shared/kernel/command.ts';
import { isId } from '#shared/kernel/id.ts';
import { isRefusal, type Refusal, refuse } from '#shared/kernel/refusal.ts';
import type { Answering, Request, Signed } from './asking.ts';
import { isTheirs, stillHolds } from './authority.ts';
import type { Showing, Shown } from './confirm.ts';
import { strandLate } from './late-write.ts';
import { keepPicture, type Parted, partPicture } from './picture.ts';
import type { Work } from './work.ts';

const envelopeOf = (work: Work): CommandEnvelope | Refusal => {
  if (work.body === undefined) return refuse('malformed_json');
  if (isRefusal(work.body)) return work.body;
  const envelope = CommandEnvelope.safeParse(work.body.json, TELLING);
  return envelope.success ? envelope.data : invalidInput(envelope.error.issues);
};

/** A command on its way: to which stream, as its contract reads it, and the picture that came with it. */
type Addressed = Readonly<{
  id: string;
  parsed: ParsedCommand;
  asked: Asked;
  envelope: CommandEnvelope;
  picture: Parted['bytes'];
}>;

const addressed = async (
  { world }: Answering,
  { route, params, query }: Request<CommandRoute>,
  { actor, work }: Signed,
): Promise<Addressed | Refusal> => {
  const sent = envelopeOf(work);
  if (isRefusal(sent)) return sent;
  work.commandId = sent.commandId;
  const parted: Parted | Refusal = route.picture ? partPicture(route.picture.field, sent.data) : sent;
  if (isRefusal(parted)) return parted;
  const envelope = { ...sent, data: parted.data };
  const asked: Asked = { params, query, data: envelope.data };
  const id = route.idOf(asked, actor);
  if (isRefusal(id)) return id;
  const kind = (await findKind(world.slices, streamOf(route.slice, id)))?.kind;
  if (!kind || !isId(kind.idKind, id)) return refuse('not_found');
  work.about ||= id;
  const parsed = kind.parse(route.command, envelope.data, id, actor.personId);
  return isRefusal(parsed) ? parsed : { id, parsed, asked, envelope, picture: parted.bytes };
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

type Admitted = Readonly<{ to: Addressed; looked: LookedUp }>;

/** What the door saw: a code that was good, and the picture once it is kept. */
const circumstancesOf = async (
  doing: Answering,
  { picture: route }: CommandRoute,
  { work }: Signed,
  { to, looked }: Admitted,
  shown: Shown | undefined,
): Promise<Circumstances | undefined | Refusal> => {
  if (!work.circumstances) return undefined;
  const { id, asked, envelope, picture } = to;
  const circumstances = { ...work.circumstances, ...(shown && { confirmed: shown.confirmed }) };
  if (!route || !picture) return circumstances;
  const subject = route.subject(asked, looked.answers, id);
  const kept = await keepPicture(doing, envelope.commandId, subject, picture);
  return isRefusal(kept) ? kept : { ...circumstances, picture: kept };
};

// Few routes take a code, so what checks one is loaded for them alone.
const shownWith = async (
  doing: Answering,
  route: CommandRoute,
  signed: Signed,
  showing: Showing,
): Promise<Shown | Refusal | undefined> =>
  route.confirms && (await import('./confirm.ts')).shownCode(doing, route, signed, showing);

/** Handled with what the door saw of the request; a code that came along is used up once the command was accepted. */
const handled = async (
  doing: Answering,
  route: CommandRoute,
  signed: Signed,
  admitted: Admitted,
): Promise<unknown> => {
  const { to, looked } = admitted;
  const { id, asked, envelope } = to;
  const { commandId, data, madeAt } = envelope;
  const { actor } = signed;
  const shown = await shownWith(doing, route, signed, { id, commandId, asked, needs: looked.answers });
  if (isRefusal(shown)) return shown;
  const circumstances = await circumstancesOf(doing, route, signed, admitted, shown);
  if (isRefusal(circumstances)) return circumstances;
  const outcome = await handle(doing.world, {
    slice: route.slice,
    id,
    type: route.command,
    data,
    commandId,
    ...(madeAt !== undefined && { madeAt }),
    by: actor.personId,
    actor,
    ...(circumstances && { circumstances }),
    looked,
  });
  if (!isRefusal(outcome)) await shown?.accepted();
  return outcome;
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
  const to = await addressed(doing, request, signed);
  if (isRefusal(to)) return permitted ? to : refuse('role_not_allowed');
  const { id, parsed, envelope } = to;
  const [looked, holds] = await Promise.all([
    lookUp(world, parsed.needs),
    stillHolds(world, actor, world.now()),
  ]);
  const no = barred(route, signed, to, { needs: looked.answers, holds });
  if (no) {
    const regions = route.regions(to.asked, looked.answers);
    return (await strandLate(world, route, id, { actor, envelope, regions, work })) ?? no;
  }
  const refused = await carriedFirst(doing, route, id);
  if (refused) return refused;
  return handled(doing, route, signed, { to, looked });
};
