// However workers, clocks, platforms and people race, a message has one claim and one ending at a time and is never told twice by one way.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { notificationDecider } from '#functions/notifications/decide/notification.ts';
import type { NotificationEvent } from '#functions/notifications/events/notification.ts';
import type { NotificationCommand } from '#functions/notifications/notification-command.ts';
import type { NotificationState } from '#functions/notifications/notification-state.ts';
import { isRefusal } from '#shared/kernel/refusal.ts';
import { cancellings, endings, outcomes } from '#shared/notifications/contract.ts';
import { type ChannelName, channels } from '#shared/notifications/template.ts';
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
const always = (command: NotificationCommand): fc.Arbitrary<Doing> => fc.constant(() => command);

const anyRaising: fc.Arbitrary<Doing> = fc.option(anyChannel, { nil: undefined }).map(
  (channel) => (): NotificationCommand => ({
    type: 'raise',
    data: {
      news: someNews(),
      urgency: 'urgent',
      sendAt: AT,
      expiresAt: SOON,
      ...(channel && { claim: { channel, leaseSeconds: 60 } }),
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

const anyClaim: fc.Arbitrary<Doing> = fc
  .tuple(anyChannel, fc.constantFrom(1, 60, 600), fc.option(fc.subarray(items), { nil: undefined }))
  .map(
    ([channel, leaseSeconds, told]) =>
      (): NotificationCommand => ({
        type: 'claim',
        data: { channel, leaseSeconds, ...(told && { items: told }) },
      }),
  );

const anyOutcome: fc.Arbitrary<Doing> = fc
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

const anyOther: fc.Arbitrary<Doing> = fc.oneof(
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
  fc
    .constantFrom(...endings)
    .map((ending) => (): NotificationCommand => ({ type: 'end_with_digest', data: { digestId, ending } })),
  always({ type: 'expire', data: {} }),
  always({ type: 'read', data: {} }),
  always({ type: 'note_seen', data: {} }),
);

/** What opens again what seemed over. */
const anyReopening: fc.Arbitrary<Doing> = fc.oneof(
  fc.constantFrom(true, false, false).map(
    (delivered) => (): NotificationCommand => ({
      type: 'note_delivery',
      data: { messageId: '4001', delivered },
    }),
  ),
  always({ type: 'stay_unread', data: {} }),
  always({ type: 'resend', data: {} }),
);

const anyDeed = fc.tuple(
  fc.oneof(
    { weight: 1, arbitrary: anyRaising },
    { weight: 1, arbitrary: anyGathering },
    { weight: 8, arbitrary: anyClaim },
    { weight: 8, arbitrary: anyOutcome },
    { weight: 2, arbitrary: anyOther },
    { weight: 5, arbitrary: anyReopening },
  ),
  fc.constantFrom(0, 0, 1, 30_000, 60_000, 60_000, 600_000, 3_600_000),
);
const anyLife = fc
  .tuple(fc.oneof(anyRaising, anyGathering), fc.array(anyDeed, { maxLength: 40, size: 'max' }))
  .map(([first, rest]) => [[first, 0] as const, ...rest]);

/** A fact, and when it was written. */
type Told = Readonly<{ at: string; event: NotificationEvent }>;
type Deeds = readonly (readonly [Doing, number])[];

/** All that follows when these are done one after the other; the refused leave nothing. */
const lived = (deeds: Deeds): readonly Told[] => {
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

const named = (...names: readonly string[]): readonly string[] => names.map((name) => `notification.${name}`);
const ENDING = named('sent', 'told_in_digest', 'rejected', 'cancelled', 'expired', 'died');
const REOPENING = named('undelivered', 'stayed_unread', 'resent');
const ANSWERING = named('sent', 'turned_down', 'deferred', 'uncertain');
const OVER = named('sent', 'turned_down', 'uncertain');

/** What a clerk with a pencil would know of a message: said once more and apart from the code. */
type Known = Readonly<{
  isOver: boolean;
  leaseUntil?: string | undefined;
  attempt: number;
  over: readonly (ChannelName | undefined)[];
  gathered: readonly string[];
  last?: NotificationEvent;
}>;
const NOTHING: Known = { isOver: false, attempt: 0, over: [], gathered: [] };

const overAfter = ({ over }: Known, event: NotificationEvent): Known['over'] => {
  if (event.type === 'notification.resent') return [];
  return OVER.includes(event.type) && 'channel' in event ? [...over, event.channel] : over;
};

const leaseAfter = ({ leaseUntil }: Known, event: NotificationEvent): string | undefined => {
  if (event.type === 'notification.claimed') return event.leaseUntil;
  return [...ANSWERING, ...ENDING].includes(event.type) ? undefined : leaseUntil;
};

const knownAfter = (known: Known, event: NotificationEvent): Known => ({
  isOver: ENDING.includes(event.type) || (known.isOver && !REOPENING.includes(event.type)),
  leaseUntil: leaseAfter(known, event),
  attempt: event.type === 'notification.claimed' ? event.attempt : known.attempt,
  over: overAfter(known, event),
  gathered: event.type === 'news.gathered' ? [...known.gathered, event.item] : known.gathered,
  last: event,
});

/** Every fact of every life keeps the law, by what was known before it. */
const holds = (law: (told: Told, before: Known) => void): void => {
  const follows = (known: Known, told: Told): Known => {
    law(told, known);
    return knownAfter(known, told.event);
  };
  fc.assert(
    fc.property(anyLife, (deeds) => {
      lived(deeds).reduce(follows, NOTHING);
    }),
    { numRuns: 1_500 },
  );
};

describe('whatever is done with a message, in whatever order', () => {
  test('it ends as one thing, and ends again only where it was opened again', () => {
    holds(({ event: { type } }, { isOver }) => {
      if (ENDING.includes(type)) expect([type, isOver]).toEqual([type, false]);
      if (REOPENING.includes(type)) expect([type, isOver]).toEqual([type, true]);
    });
  });

  test('one worker has it at a time: until they answer, or their lease is over and that is told first', () => {
    holds(({ at, event }, { leaseUntil }) => {
      if (event.type === 'notification.claimed') expect(leaseUntil).toBeUndefined();
      if ('reason' in event && event.reason === 'lease_over')
        expect([event.type, leaseUntil !== undefined && leaseUntil <= at]).toEqual([
          'notification.uncertain',
          true,
        ]);
    });
  });

  test('a way that told it, may have told it or will not tell it is not taken again before it is sent once more', () => {
    holds(({ event }, { over }) => {
      if (event.type === 'notification.claimed') expect(over).not.toContain(event.channel);
    });
  });

  test('its attempts are counted one by one, and every answer is of the one that runs', () => {
    holds(({ event }, { attempt }) => {
      if ('attempt' in event)
        expect(event.attempt).toBe(event.type === 'notification.claimed' ? attempt + 1 : attempt);
    });
  });

  test('no try begins when it is over, or too late to be of use', () => {
    holds(({ at, event }, { isOver }) => {
      if (event.type === 'notification.claimed') expect([isOver, at < SOON]).toEqual([false, true]);
    });
  });

  test('what a digest gathered ends beside it, and only what it gathered', () => {
    holds(({ event }, { last, gathered }) => {
      if (event.type !== 'digest.ended') return;
      expect(ENDING).toContain(last?.type);
      expect(event.items.length).toBeGreaterThan(0);
      if (event.ending !== 'sent') expect(event.items).toEqual(gathered);
    });
  });
});

test('these lives are long enough to end, to be opened again and to end again in every way', () => {
  const lives = fc.sample(anyLife, { numRuns: 3_000, seed: 7 }).map(lived);
  const types = lives.flat().map(({ event }): string => event.type);
  for (const type of [...ENDING, ...REOPENING, ...ANSWERING, 'digest.ended'])
    expect([type, types.filter((one) => one === type).length > 20]).toEqual([type, true]);
});

test('a message that nobody raised has no facts, whatever comes', () => {
  const anything = fc.oneof(anyClaim, anyOutcome, anyOther, anyReopening);
  fc.assert(
    fc.property(fc.array(fc.tuple(anything, fc.nat(1_000))), (deeds) => {
      expect(lived(deeds)).toEqual([]);
    }),
  );
});
