// Any life of a message: whatever workers, clocks, platforms, digests and people do with it, late, twice or in any order.
import * as fc from 'fast-check';
import { notificationDecider } from '#functions/notifications/decide/notification.ts';
import type { NotificationEvent } from '#functions/notifications/events/notification.ts';
import type { NotificationCommand } from '#functions/notifications/notification-command.ts';
import type { NotificationState } from '#functions/notifications/notification-state.ts';
import { isRefusal } from '#shared/kernel/refusal.ts';
import { cancellings, endings, outcomes } from '#shared/notifications/contract.ts';
import { channels } from '#shared/notifications/template.ts';
import { AT, nth } from '../kit/ids.ts';
import { addressee, digestId, digestNews, doing, moved, someNews } from './a-message.ts';

const MINUTE_MS = 60_000;
const SOON = moved(AT, 180 * MINUTE_MS);
const items = [nth('notification', 2), nth('notification', 3)];

/** What somebody does, as it looks to them: they may be late, and hold what another has finished. */
type Doing = (state: NotificationState, at: string) => NotificationCommand;

const attemptOf = (state: NotificationState): number => (state.status === 'none' ? 1 : state.message.attempt);

const anyChannel = fc.constantFrom(...channels);
const anyMinutes = fc.integer({ min: -5, max: 90 });
const anyDigest = fc.constantFrom(digestId, digestId, digestId, nth('notification', 51));
const always = (command: NotificationCommand): fc.Arbitrary<Doing> => fc.constant(() => command);

const anyRaising: fc.Arbitrary<Doing> = fc.boolean().map(
  (waits) => (): NotificationCommand => ({
    type: 'raise',
    data: {
      news: someNews(),
      urgency: 'urgent',
      sendAt: AT,
      expiresAt: SOON,
      ...(waits && { digestId }),
    },
  }),
);

const anyGathering: fc.Arbitrary<Doing> = fc.tuple(fc.constantFrom(...items), fc.boolean()).map(
  ([item, pressing]) =>
    (): NotificationCommand => ({
      type: 'gather',
      data: { item, pressing, news: digestNews, sendAt: AT, expiresAt: SOON },
    }),
);

export const anyClaim: fc.Arbitrary<Doing> = fc
  .tuple(anyChannel, fc.constantFrom(1, 60, 600), fc.option(fc.subarray(items), { nil: undefined }))
  .map(
    ([channel, leaseSeconds, told]) =>
      (): NotificationCommand => ({
        type: 'claim',
        data: { channel, leaseSeconds, ...(told && { items: told }) },
      }),
  );

export const anyOutcome: fc.Arbitrary<Doing> = fc
  .tuple(fc.constantFrom(...outcomes), fc.constantFrom(0, 0, 0, -1, 1), anyMinutes, fc.boolean())
  .map(([outcome, off, minutes, toRead]) => (state, at) => ({
    type: 'note_outcome',
    data: {
      attempt: attemptOf(state) + off,
      outcome,
      until: moved(at, minutes * MINUTE_MS),
      messageId: '4001',
      ...(toRead && { readBy: moved(at, minutes * MINUTE_MS) }),
    },
  }));

export const anyOther: fc.Arbitrary<Doing> = fc.oneof(
  anyMinutes.map(
    (minutes) =>
      (_state: NotificationState, at: string): NotificationCommand => ({
        type: 'hold',
        data: { until: moved(at, minutes * MINUTE_MS) },
      }),
  ),
  fc
    .constantFrom(...cancellings)
    .map((because) => (): NotificationCommand => ({ type: 'cancel', data: { because } })),
  fc
    .constantFrom('sent', 'rejected', 'dead')
    .map((ending) => (): NotificationCommand => ({ type: 'end', data: { ending, reason: 'no_way' } })),
  always({ type: 'expire', data: {} }),
  always({ type: 'read', data: {} }),
  always({ type: 'note_seen', data: {} }),
);

/** What comes from the digest that it waited for, or from another; one that was sent went some way. */
export const anyOfDigest: fc.Arbitrary<Doing> = fc.oneof(
  fc.tuple(anyDigest, fc.constantFrom('sent', ...endings), anyChannel).map(
    ([of, ending, channel]) =>
      (): NotificationCommand => ({
        type: 'end_with_digest',
        data: { digestId: of, ending, ...(ending === 'sent' && { channel }) },
      }),
  ),
  anyDigest.map(
    (of) => (): NotificationCommand => ({
      type: 'leave_digest',
      data: { digestId: of, messageId: '4001' },
    }),
  ),
);

/** What opens again what seemed over, or says of it that nobody need read it any more. */
export const anyReopening: fc.Arbitrary<Doing> = fc.oneof(
  fc.constantFrom(true, false, false).map(
    (delivered) => (): NotificationCommand => ({
      type: 'note_delivery',
      data: { messageId: '4001', delivered },
    }),
  ),
  always({ type: 'stay_unread', data: {} }),
  always({ type: 'waive_reading', data: {} }),
  always({ type: 'resend', data: {} }),
);

const anyDeed = fc.tuple(
  fc.oneof(
    { weight: 1, arbitrary: anyRaising },
    { weight: 1, arbitrary: anyGathering },
    { weight: 8, arbitrary: anyClaim },
    { weight: 8, arbitrary: anyOutcome },
    { weight: 2, arbitrary: anyOther },
    { weight: 5, arbitrary: anyOfDigest },
    { weight: 5, arbitrary: anyReopening },
  ),
  fc.constantFrom(0, 0, 1, 30_000, 60_000, 60_000, 600_000, 3_600_000),
);

/** From being raised or gathered on, up to forty things that are done with it. */
export const anyLife = fc
  .tuple(fc.oneof(anyRaising, anyGathering), fc.array(anyDeed, { maxLength: 40, size: 'max' }))
  .map(([first, rest]) => [[first, 0] as const, ...rest]);

/** A fact, and when it was written. */
export type Told = Readonly<{ at: string; event: NotificationEvent }>;
type Deeds = readonly (readonly [Doing, number])[];

/** All that follows when these are done one after the other; the refused leave nothing. */
export const lived = (deeds: Deeds): readonly Told[] => {
  let [state, at]: [NotificationState, string] = [notificationDecider.initial, AT];
  const told: Told[] = [];
  for (const [doingThis, passed] of deeds) {
    at = moved(at, passed);
    const decision = notificationDecider.decide(doing(doingThis(state, at), { at, by: addressee }), state);
    for (const event of isRefusal(decision) ? [] : decision) {
      told.push({ at, event });
      state = notificationDecider.evolve(state, event);
    }
  }
  return told;
};
