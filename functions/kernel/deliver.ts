// A notification reaches each person of its audience at most once: claimed in its own stream before it is sent.

import * as z from 'zod/mini';
import { DutyPart, dutyList, PersonPart } from '#shared/access/contract.ts';
import { isRefusal } from '#shared/kernel/refusal.ts';
import { NotificationState } from '#shared/notifications/contract.ts';
import { computedId } from './computed-id.ts';
import type { Dispatched, Effect } from './effect.ts';
import { handle, type World } from './handle.ts';
import type { Reader } from './reader.ts';

/** How a channel answered: `reason` is its code. A timeout after sending is `uncertain`, for it may have arrived. */
export type Sent = Readonly<{ ending: 'sent' | 'rejected' | 'deferred' | 'uncertain'; reason?: string }>;

/** A channel that reaches one address with one template. */
export type Channel = Readonly<{ send: (openid: string, template: string) => Promise<Sent> }>;

type Notice = Extract<Effect, { kind: 'notify' }>;

const DutyRow = z.object({ access: DutyPart });
const PersonRow = z.object({ access: PersonPart });
const MOST_HOLDERS = 50;
const LEASE_SECONDS = 60;

const claim = async (world: World, id: string, notice: Notice, personId: string, attempt: string) => {
  const { template, about } = notice;
  const data = { template, about, personId, channel: 'wechat', leaseSeconds: LEASE_SECONDS };
  return handle(world, { slice: 'notifications', id, type: 'claim', data, commandId: attempt, by: 'system' });
};

const deliverTo = async (
  world: World,
  reader: Reader,
  channel: Channel,
  message: Readonly<{ effectId: string; notice: Notice }>,
  personId: string,
): Promise<'done' | 'again'> => {
  const id = computedId('notification', message.effectId, personId);
  // The claim's id is this worker's own, so that a claim made by another delivery is never taken for ours.
  const mine = `claim#${Buffer.from(world.random(12)).toString('hex')}`;
  const claimed = await claim(world, id, message.notice, personId, mine);
  if (isRefusal(claimed)) return claimed.refused === 'already_ended' ? 'done' : 'again';
  const state = NotificationState.parse(claimed.state);
  if (state.status !== 'claimed') return 'done';
  const person = await reader.row('person', personId, PersonRow);
  const openid = person?.parts.access.personal?.openid;
  const sent: Sent =
    openid === undefined
      ? { ending: 'rejected', reason: 'no_channel' }
      : await channel.send(openid, message.notice.template);
  const data = { attempt: state.attempt, ...sent };
  const ended = await handle(world, {
    slice: 'notifications',
    id,
    type: 'end',
    data,
    commandId: `${mine}#end`,
    by: 'system',
  });
  if (isRefusal(ended) && ended.refused === 'busy') throw new Error('The ending could not be written');
  return sent.ending === 'deferred' ? 'again' : 'done';
};

/** Delivers to everyone who holds the role now; `again` when somebody must be tried later. */
export const deliver = async (
  world: World,
  reader: Reader,
  channel: Channel,
  message: Dispatched<Notice>,
): Promise<'done' | 'again'> => {
  const { effectId, effect: notice } = message;
  const duties = await reader.list(dutyList(notice.role, notice.region), DutyRow, MOST_HOLDERS);
  const people = [...new Set(duties.map((duty) => duty.parts.access.personId))];
  const endings = await Promise.all(
    people.map((personId) => deliverTo(world, reader, channel, { effectId, notice }, personId)),
  );
  return endings.includes('again') ? 'again' : 'done';
};
