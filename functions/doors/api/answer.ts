// One request from its route to its answer: contract, look-ups, authority, and then the command or the query.
import type { World } from '#functions/kernel/handle.ts';
import { handle } from '#functions/kernel/handle.ts';
import { invalidInput, TELLING } from '#functions/kernel/invalid-input.ts';
import { lookUp } from '#functions/kernel/lookup.ts';
import type { Reader } from '#functions/kernel/reader.ts';
import type { Asked, CommandRoute, Route } from '#functions/kernel/route.ts';
import { type Actor, mayActOn } from '#shared/kernel/access.ts';
import { CommandEnvelope } from '#shared/kernel/command.ts';
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

const command = async (
  { world }: Answering,
  route: CommandRoute,
  envelope: CommandEnvelope,
  given: Readonly<{ params: Asked['params']; needs: Readonly<Record<string, unknown>>; actor: Actor }>,
): Promise<unknown> =>
  handle(world, {
    slice: route.slice,
    id: given.params[route.idParam] ?? '',
    type: route.command,
    data: envelope.data,
    commandId: envelope.commandId,
    ...(envelope.madeAt !== undefined && { madeAt: envelope.madeAt }),
    by: given.actor.personId,
    needs: given.needs,
  });

/** The answer's value, or a refusal. What is absent and what is not the actor's are refused alike. */
export const answer = async (doing: Answering, request: Request, work: Work): Promise<unknown> => {
  const { route, params, query } = request;
  const { actor } = work;
  if (!actor) return refuse('not_signed_in');
  if (!route.who.includes(actor.role)) return refuse('role_not_allowed');
  const envelope = route.does === 'command' ? envelopeOf(work) : undefined;
  if (isRefusal(envelope)) return envelope;
  if (envelope) work.commandId = envelope.commandId;
  const asked: Asked = { params, query, data: envelope?.data };
  const needs = await lookUp(doing.world.slices, doing.world.records, route.needs(asked));
  const regions = route.regions(asked, needs);
  if (isRefusal(regions)) return regions;
  if (!authorised(actor, regions)) return refuse('not_found');
  if (route.does === 'command') return envelope && command(doing, route, envelope, { params, needs, actor });
  return route.answer({ asked, needs, actor, read: doing.reader, at: doing.world.now() });
};
