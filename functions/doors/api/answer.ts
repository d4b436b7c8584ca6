// One request from its route to its answer: contract, look-ups, authority, and then the command or the query.
import { handle, type World } from '#functions/kernel/handle.ts';
import { invalidInput, TELLING } from '#functions/kernel/invalid-input.ts';
import { lookUp } from '#functions/kernel/lookup.ts';
import type { Reader } from '#functions/kernel/reader.ts';
import type { Asked, CommandRoute, QueryRoute, Route } from '#functions/kernel/route.ts';
import { kindOf } from '#functions/kernel/slice.ts';
import { streamOf } from '#functions/kernel/stream.ts';
import { type Actor, actingAs, mayActOn } from '#shared/kernel/access.ts';
import { CommandEnvelope } from '#shared/kernel/command.ts';
import { isId } from '#shared/kernel/id.ts';
import { isRefusal, type Refusal, refuse } from '#shared/kernel/refusal.ts';
import type { Work } from './work.ts';

type Answering = Readonly<{ world: World; reader: Reader }>;
type Request = Readonly<{ route: Route; params: Asked['params']; query: Asked['query'] }>;

const authorised = (actor: Actor, regions: readonly (string | undefined)[]): boolean =>
  regions.length > 0 && regions.every((region) => mayActOn(actor, region));

const envelopeOf = (work: Work): CommandEnvelope | Refusal => {
  if (work.body === undefined) return refuse('malformed_json');
  if (isRefusal(work.body)) return work.body;
  const envelope = CommandEnvelope.safeParse(work.body.json, TELLING);
  return envelope.success ? envelope.data : invalidInput(envelope.error.issues);
};

type Signed = Readonly<{ actor: Actor; work: Work }>;

const command = async (
  { world }: Answering,
  { route, params, query }: Request & Readonly<{ route: CommandRoute }>,
  { actor, work }: Signed,
): Promise<unknown> => {
  const envelope = envelopeOf(work);
  if (isRefusal(envelope)) return envelope;
  work.commandId = envelope.commandId;
  const id = params[route.idParam] ?? '';
  const kind = kindOf(world.slices, streamOf(route.slice, id))?.kind;
  if (!kind || !isId(kind.idKind, id)) return refuse('not_found');
  const parsed = kind.parse(route.command, envelope.data, id);
  if (isRefusal(parsed)) return parsed;
  const needs = await lookUp(world.slices, world.records, parsed.needs);
  const regions = route.regions({ params, query, data: envelope.data }, needs);
  if (isRefusal(regions)) return regions;
  if (!authorised(actor, regions)) return refuse('not_found');
  return handle(world, {
    slice: route.slice,
    id,
    type: route.command,
    data: envelope.data,
    commandId: envelope.commandId,
    ...(envelope.madeAt !== undefined && { madeAt: envelope.madeAt }),
    by: actor.personId,
    as: actingAs(actor),
    needs,
  });
};

const query = async (
  { world, reader }: Answering,
  { route, params, query: asking }: Request & Readonly<{ route: QueryRoute }>,
  { actor }: Signed,
): Promise<unknown> => {
  const asked: Asked = { params, query: asking, data: undefined };
  const needs = await lookUp(world.slices, world.records, route.needs(asked));
  const regions = route.regions(asked, needs);
  if (isRefusal(regions)) return regions;
  if (!authorised(actor, regions)) return refuse('not_found');
  return route.answer({ asked, needs, actor, read: reader, at: world.now() });
};

/** The answer's value, or a refusal. What is absent and what is not the actor's are refused alike. */
export const answer = async (doing: Answering, request: Request, work: Work): Promise<unknown> => {
  const { route } = request;
  const { actor } = work;
  work.about = Object.values(request.params).join(' ');
  if (!actor) return refuse('not_signed_in');
  if (!route.who.includes(actor.role)) return refuse('role_not_allowed');
  return route.does === 'command'
    ? command(doing, { ...request, route }, { actor, work })
    : query(doing, { ...request, route }, { actor, work });
};
