// Decides who may send a notification now: one claim at a time, and never again once it may have arrived.
import * as z from 'zod/mini';
import type { Context, Decider, Decision } from '#functions/kernel/decider.ts';
import { refuse } from '#shared/kernel/refusal.ts';
import {
  ClaimNotification,
  EndNotification,
  type endings,
  type NotificationRefusal,
} from '#shared/notifications/contract.ts';
import { endingOfFact } from './ending.ts';
import type { NotificationEvent } from './events.ts';

export const NotificationCommand = z.discriminatedUnion('type', [
  z.object({ type: z.literal('claim'), data: ClaimNotification }),
  z.object({ type: z.literal('end'), data: EndNotification }),
]);
export type NotificationCommand = z.infer<typeof NotificationCommand>;

export const NotificationNeeds = z.object({});

type Ending = (typeof endings)[number];

/** New; claimed by somebody who may be sending; or ended. A deferred one may be claimed again. */
export type NotificationState =
  | Readonly<{ status: 'new'; attempt: 0 }>
  | Readonly<{ status: 'claimed'; attempt: number; leaseUntil: string }>
  | Readonly<{ status: 'ended'; attempt: number; ending: Ending }>;

const evolve = (_state: NotificationState, event: NotificationEvent): NotificationState =>
  event.type === 'notification.claimed'
    ? { status: 'claimed', attempt: event.attempt, leaseUntil: event.leaseUntil }
    : { status: 'ended', attempt: event.attempt, ending: endingOfFact[event.type] };

const claim = (
  command: Extract<NotificationCommand, { type: 'claim' }> & Context<unknown>,
  state: NotificationState,
): Decision<NotificationEvent, NotificationRefusal> => {
  if (state.status === 'ended' && state.ending !== 'deferred') return refuse('already_ended');
  if (state.status === 'claimed') {
    if (command.at < state.leaseUntil) return refuse('already_claimed');
    // Whoever claimed it is gone and may have sent it: it is never sent again by this channel.
    return [{ type: 'notification.uncertain', attempt: state.attempt, reason: 'lease_over' }];
  }
  const { leaseSeconds, ...what } = command.data;
  const leaseUntil = new Date(Date.parse(command.at) + leaseSeconds * 1000).toISOString();
  return [{ type: 'notification.claimed', ...what, attempt: state.attempt + 1, leaseUntil }];
};

const decide = (
  command: NotificationCommand & Context<unknown>,
  state: NotificationState,
): Decision<NotificationEvent, NotificationRefusal> => {
  if (command.type === 'claim') return claim(command, state);
  if (state.status !== 'claimed' || state.attempt !== command.data.attempt) return refuse('not_claimed');
  const { ending, attempt, reason } = command.data;
  const told = { attempt, ...(reason !== undefined && { reason }) };
  switch (ending) {
    case 'sent':
      return [{ type: 'notification.sent', ...told }];
    case 'rejected':
      return [{ type: 'notification.rejected', ...told }];
    case 'deferred':
      return [{ type: 'notification.deferred', ...told }];
    case 'uncertain':
      return [{ type: 'notification.uncertain', ...told }];
  }
};

export const notificationDecider: Decider<
  NotificationCommand & Context<unknown>,
  NotificationState,
  NotificationEvent,
  NotificationRefusal
> = { initial: { status: 'new', attempt: 0 }, evolve, decide };
