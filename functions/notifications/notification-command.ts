// What may be said to a message, and in which shape its decider answers.
import * as z from 'zod/mini';
import type { Context, Decision } from '#functions/kernel/decider.ts';
import {
  CancelNotification,
  ClaimNotification,
  EndNotification,
  EndWithDigest,
  GatherNews,
  HoldNotification,
  LeaveDigest,
  NoteDelivery,
  NoteOutcome,
  type NotificationRefusal,
  RaiseNotification,
  ReadNotification,
  ResendNotification,
} from '#shared/notifications/contract.ts';
import type { NotificationEvent } from './events/notification.ts';

const NOTHING = z.strictObject({});

export const NotificationCommand = z.discriminatedUnion('type', [
  z.object({ type: z.literal('raise'), data: RaiseNotification }),
  z.object({ type: z.literal('gather'), data: GatherNews }),
  z.object({ type: z.literal('claim'), data: ClaimNotification }),
  z.object({ type: z.literal('note_outcome'), data: NoteOutcome }),
  z.object({ type: z.literal('hold'), data: HoldNotification }),
  z.object({ type: z.literal('cancel'), data: CancelNotification }),
  z.object({ type: z.literal('end'), data: EndNotification }),
  z.object({ type: z.literal('expire'), data: NOTHING }),
  z.object({ type: z.literal('end_with_digest'), data: EndWithDigest }),
  z.object({ type: z.literal('leave_digest'), data: LeaveDigest }),
  z.object({ type: z.literal('note_delivery'), data: NoteDelivery }),
  z.object({ type: z.literal('stay_unread'), data: NOTHING }),
  z.object({ type: z.literal('note_seen'), data: NOTHING }),
  z.object({ type: z.literal('waive_reading'), data: NOTHING }),
  z.object({ type: z.literal('read'), data: ReadNotification }),
  z.object({ type: z.literal('resend'), data: ResendNotification }),
]);
export type NotificationCommand = z.infer<typeof NotificationCommand>;

export const NotificationNeeds = z.object({});

/** One command of this type with its context. */
export type Ordered<Type extends NotificationCommand['type']> = Extract<NotificationCommand, { type: Type }> &
  Context<unknown>;
export type Outcome = Decision<NotificationEvent, NotificationRefusal>;
