// A notification reaches each person of its audience at most once: claimed in its own stream before it is sent.
import * as z from 'zod/mini';
import { PersonPart } from '#shared/access/contract.ts';
import { isHeldOn } from '#shared/access/held.ts';
import type { Role } from '#shared/kernel/access.ts';
import { isRefusal } from '#shared/kernel/refusal.ts';
import { countyOf, townOf } from '#shared/kernel/region.ts';
import { countyDate } from '#shared/kernel/time.ts';
import { NotificationState } from '#shared/notifications/contract.ts';
import { computedId } from './computed-id.ts';
import { dutiesOf } from './duty-holders.ts';
import type { Dispatched, Effect, Standing } from './effect.ts';
import { handle, type World } from './handle.ts';
import type { Reader } from './reader.ts';

/** How a channel answered: `reason` is its code. Only what failed once sending had begun is `uncertain`. */
export type Sent = Readonly<{ ending: 'sent' | 'rejected' | 'deferred' | 'uncertain'; reason?: string }>;

/** A channel that reaches one address with one template. */
export type Channel = Readonly<{ send: (openid: string, template: string) => Promise<Sent> }>;

/** What became of one delivery: who must be tried again, and how many did not hear of it for good. */
export type Delivered = Readonly<{ again: boolean; unheard: number }>;

type Notice = Extract<Effect, { kind: 'notify' }>;
type Message = Dispatched<Notice>;
type Delivering = Readonly<{
  world: World;
  reader: Reader;
  channel: Channel;
  message: Message;
  template: string;
}>;
type Outcome = 'heard' | 'unheard' | 'again';

const PersonRow = z.object({ access: PersonPart });
const LEASE_SECONDS = 60;

/** Where news goes when nobody holds the role: up, never nowhere. */
const above = (role: Role, region: string): Readonly<{ role: Role; region: string }> | undefined => {
  if (role === 'director') return { role: 'supervisor', region: townOf(region) };
  return role === 'supervisor' ? { role: 'officer', region: countyOf(region) } : undefined;
};

const audienceOf = async (
  reader: Reader,
  { role, region, stays }: Pick<Notice, 'role' | 'region' | 'stays'>,
  on: string,
): Promise<readonly string[]> => {
  const holders = (await dutiesOf(reader, { role, region })).filter((duty) => isHeldOn(duty, on));
  const people = [...new Set(holders.map(({ personId }) => personId))];
  if (people.length > 0 || stays) return people;
  const next = above(role, region);
  if (!next) throw new Error('Nobody holds a role that could hear of this');
  return audienceOf(reader, next, on);
};

/** Whether somebody stands as a notice wants them to; who has no such row does not stand so. */
const standsSo = async (
  reader: Reader,
  { slice, row, id, field, is }: Standing,
  personId: string,
): Promise<boolean> => {
  const rowId = id ? computedId(id.kind, ...id.words, personId) : personId;
  const found = await reader.row(row, rowId, z.record(z.string(), z.looseObject({})));
  return (found?.parts[slice]?.[field] === true) === is;
};

/** Those of these people whom the notice is for. */
const onlyThose = async (
  reader: Reader,
  people: readonly string[],
  onlyIf: Standing | undefined,
): Promise<readonly string[]> => {
  if (!onlyIf) return people;
  const { ofAny } = onlyIf;
  const stands = await Promise.all((ofAny ?? people).map((personId) => standsSo(reader, onlyIf, personId)));
  return people.filter((_, n) => (ofAny ? stands.includes(true) : stands[n]));
};

/** Who is to hear what: the guardian's own account, or whoever holds the role, who stands in only with words of their own. */
const hearersOf = async (
  reader: Reader,
  notice: Notice,
  on: string,
): Promise<Readonly<{ people: readonly string[]; template: string }>> => {
  const { guardianId, personId, template, instead, onlyIf } = notice;
  if (guardianId === undefined) {
    const people = personId === undefined ? await audienceOf(reader, notice, on) : [personId];
    return { people: await onlyThose(reader, people, onlyIf), template };
  }
  const account = await reader.owner('guardian', guardianId);
  if (account !== undefined) return { people: [account], template };
  if (instead === undefined) return { people: [], template };
  return { people: await audienceOf(reader, notice, on), template: instead };
};

const run = (
  { world, message }: Delivering,
  id: string,
  type: 'claim' | 'end',
  data: unknown,
  commandId: string,
) => handle(world, { slice: 'notifications', id, type, data, commandId, by: 'system', depth: message.depth });

const OUTCOME: Readonly<Record<Sent['ending'], Outcome>> = {
  sent: 'heard',
  rejected: 'unheard',
  uncertain: 'unheard',
  deferred: 'again',
};

const sendClaimed = async (
  doing: Delivering,
  id: string,
  claim: Readonly<{ commandId: string; attempt: number }>,
  openid: string | undefined,
): Promise<Outcome> => {
  const sent: Sent =
    openid === undefined
      ? { ending: 'rejected', reason: 'no_channel' }
      : await doing.channel.send(openid, doing.template);
  const ended = await run(doing, id, 'end', { attempt: claim.attempt, ...sent }, `${claim.commandId}#end`);
  if (isRefusal(ended) && ended.refused === 'busy') throw new Error('The ending could not be written');
  return OUTCOME[sent.ending];
};

const deliverTo = async (doing: Delivering, personId: string): Promise<Outcome> => {
  const { world, reader, message, template } = doing;
  const { about } = message.effect;
  const id = computedId('notification', message.effectId, personId);
  // Whatever may fail before sending fails before the claim, so that it can simply be tried again.
  const person = await reader.row('person', personId, PersonRow);
  // The claim's id is this worker's own, so that a claim made by another delivery is never taken for ours.
  const mine = `claim#${Buffer.from(world.random(12)).toString('hex')}`;
  const data = {
    cause: message.effectId,
    template,
    about,
    personId,
    channel: 'wechat',
    leaseSeconds: LEASE_SECONDS,
  };
  const claimed = await run(doing, id, 'claim', data, mine);
  if (isRefusal(claimed)) return claimed.refused === 'already_ended' ? 'heard' : 'again';
  const { status, attempt } = NotificationState.parse(claimed.state);
  if (status !== 'claimed') return 'unheard';
  const { bound, personal } = person?.parts.access ?? {};
  // An unbound account stays sealed in the row, and is nobody's to write to.
  const openid = bound === false ? undefined : personal?.openid;
  return sendClaimed(doing, id, { commandId: mine, attempt }, openid);
};

/**
 * Delivers to the guardian or the person it is for, or to everyone who holds the role today, or to whoever stands above where
 * it does not stay. Throws when nobody at all holds a role; a guardian without an account for whom nobody stands in is no fault, and nothing rings.
 */
export const deliver = async (
  world: World,
  reader: Reader,
  channel: Channel,
  message: Message,
): Promise<Delivered> => {
  const { people, template } = await hearersOf(reader, message.effect, countyDate(world.now()));
  const outcomes = await Promise.all(
    people.map((personId) => deliverTo({ world, reader, channel, message, template }, personId)),
  );
  return {
    again: outcomes.includes('again'),
    unheard: outcomes.filter((outcome) => outcome === 'unheard').length,
  };
};
