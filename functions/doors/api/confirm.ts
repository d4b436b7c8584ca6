// One matter is confirmed by phone: a code goes out about it, comes back with its command, and serves no other command once that was accepted.

import * as z from 'zod/mini';
import { acceptedFor, CodeState, codeEnd, shownFor } from '#functions/access/index.ts';
import type { SmsTemplate } from '#functions/channels/sms.ts';
import type { Asked } from '#functions/kernel/asking.ts';
import type { Circumstances } from '#functions/kernel/decider.ts';
import { lookUp } from '#functions/kernel/lookup.ts';
import type { CommandRoute, Confirming, ConfirmRoute } from '#functions/kernel/route.ts';
import { streamOf } from '#functions/kernel/stream.ts';
import type { CodeSent } from '#shared/access/confirmation.ts';
import { isRefusal, type Refusal, refuse } from '#shared/kernel/refusal.ts';
import type { Answering, Request, Signed } from './asking.ts';
import { isTheirs, stillHolds } from './authority.ts';
import { type Codes, isCode, makeCode } from './one-time-codes.ts';
import { changing } from './session/ground.ts';

const TEMPLATE: SmsTemplate = 'confirm_code';
const TAIL = 4;

const codesOf = ({ codes }: Answering): Codes => {
  if (!codes) throw new Error('This door sends no codes');
  return codes;
};

const keyOf = async ({ ring }: Codes, { matter, phone }: Confirming): Promise<string> =>
  `confirm/${await ring.digest(`confirm#${phone}#${matter}`)}`;

/** The code is on its way, or a refusal: not theirs to ask, or no phone to send it to. */
export const confirmation = async (
  doing: Answering,
  { route, params, query }: Request<ConfirmRoute>,
  { actor, work }: Signed,
): Promise<CodeSent | Refusal> => {
  const { world } = doing;
  const { body } = work;
  if (route.asks && isRefusal(body)) return body;
  const asked: Asked = { params, query, data: route.asks && body && 'json' in body ? body.json : undefined };
  const [{ answers }, holds] = await Promise.all([
    lookUp(world, route.needs(asked)),
    stillHolds(world, actor, world.now()),
  ]);
  if (!holds) return refuse('not_signed_in');
  const regions = route.regions(asked, answers);
  if (isRefusal(regions)) return regions;
  if (!isTheirs(route, actor, regions, asked, answers)) return refuse('not_found');
  const confirming = route.confirming(asked, answers, actor);
  if (isRefusal(confirming)) return confirming;
  const { phone } = confirming;
  if (phone === undefined) return refuse('phone_unknown');
  const codes = codesOf(doing);
  const place = { key: await keyOf(codes, confirming), phone, template: TEMPLATE, route: route.path };
  const made = await makeCode(codes, place, async () => true);
  return isRefusal(made) ? made : { ...made, phoneTail: phone.slice(-TAIL) };
};

/** A code that is good for this command, or that its first sending used: what is told of it, and what to do once accepted. */
export type Shown = Readonly<{
  confirmed: NonNullable<Circumstances['confirmed']>;
  accepted: () => Promise<void>;
}>;

/** The command that shows a code: on which stream, with which answers. */
export type Showing = Readonly<{
  id: string;
  commandId: string;
  asked: Asked;
  needs: Readonly<Record<string, unknown>>;
}>;

const Carrying = z.object({ oneTimeCode: z.optional(z.string()) });

// What was accepted is answered again from its record, whatever has become of the code since.
const stands = async ({ world }: Answering, route: CommandRoute, { id, commandId }: Showing) =>
  (await world.records.after(streamOf(route.slice, id), 0)).some((commit) => commit.commandId === commandId);

/** A code that was shown: where it is kept, for which phone, and by which command. */
type Try = Readonly<{ codes: Codes; key: string; phone: string; shown: string; commandId: string }>;

const isGood = ({ codes, key, phone, shown, commandId }: Try): Promise<'good' | Refusal> =>
  changing<CodeState, 'good' | Refusal>(codes, key, CodeState, async (before, at) => {
    const { state, isGood: good } = shownFor(
      before,
      await isCode(codes, phone, before, shown),
      commandId,
      at,
    );
    const outcome = good ? 'good' : refuse('code_refused');
    return !state || state === before
      ? { outcome }
      : { next: { value: state, until: codeEnd(state, at) }, outcome };
  });

// Only the code that was shown is used up: one that was asked for meanwhile stays good.
const useUp = async ({ codes, key, phone, shown, commandId }: Try): Promise<void> => {
  await changing<CodeState, undefined>(codes, key, CodeState, async (before, at) => {
    const isNew = before && !before.used && (await isCode(codes, phone, before, shown));
    if (!isNew) return { outcome: undefined };
    const value = acceptedFor(before, commandId);
    return { next: { value, until: codeEnd(value, at) }, outcome: undefined };
  });
};

/** The code that came with a command of a route that takes one; undefined where none came or none is needed any more. */
export const shownCode = async (
  doing: Answering,
  route: CommandRoute,
  { actor }: Signed,
  showing: Showing,
): Promise<Shown | Refusal | undefined> => {
  const { asked, needs, commandId } = showing;
  const { oneTimeCode: shown } = Carrying.parse(asked.data);
  if (!route.confirms || shown === undefined || (await stands(doing, route, showing))) return undefined;
  const confirming = route.confirms(asked, needs, actor);
  const { phone } = confirming;
  if (phone === undefined) return refuse('code_refused');
  const codes = codesOf(doing);
  const trying = { codes, key: await keyOf(codes, confirming), phone, shown, commandId };
  const at = doing.world.now();
  const good = await isGood(trying);
  if (good !== 'good') return good;
  return { confirmed: { at, phoneTail: phone.slice(-TAIL) }, accepted: () => useUp(trying) };
};
