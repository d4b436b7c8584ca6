// However workers, clocks, platforms and people race, a message has one claim and one ending at a time and is never told twice by one way.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { NotificationEvent } from '#functions/notifications/events/notification.ts';
import type { ChannelName } from '#shared/notifications/template.ts';
import {
  anyClaim,
  anyLife,
  anyOfDigest,
  anyOther,
  anyOutcome,
  anyReopening,
  lived,
  type Told,
} from './a-life.ts';
import { moved } from './a-message.ts';

/** A visit that is overdue is told for four days. */
const USEFUL_MS = 96 * 3_600_000;

const named = (...names: readonly string[]): readonly string[] => names.map((name) => `notification.${name}`);
const ENDING = named('sent', 'told_in_digest', 'rejected', 'cancelled', 'expired', 'died');
const REOPENING = named('undelivered', 'stayed_unread', 'resent');
const ANSWERING = named('sent', 'turned_down', 'deferred', 'uncertain');
const OVER = named('sent', 'turned_down', 'uncertain', 'told_in_digest');
const READING_OVER = named('stayed_unread', 'reading_waived');

/** What a clerk with a pencil would know of a message: said once more and apart from the code. */
type Known = Readonly<{
  isOver: boolean;
  expiresAt: string;
  digestId?: string | undefined;
  leaseUntil?: string | undefined;
  attempt: number;
  over: readonly (ChannelName | undefined)[];
  gathered: readonly string[];
  telling: readonly string[];
  readBy?: string | undefined;
  isRead: boolean;
  last?: NotificationEvent;
}>;
const NOTHING: Known = {
  isOver: false,
  expiresAt: '',
  attempt: 0,
  over: [],
  gathered: [],
  telling: [],
  isRead: false,
};

const overAfter = ({ over }: Known, event: NotificationEvent): Known['over'] => {
  if (event.type === 'notification.resent') return [];
  return OVER.includes(event.type) && 'channel' in event ? [...over, event.channel] : over;
};

const leaseAfter = ({ leaseUntil }: Known, event: NotificationEvent): string | undefined => {
  if (event.type === 'notification.claimed') return event.leaseUntil;
  return [...ANSWERING, ...ENDING].includes(event.type) ? undefined : leaseUntil;
};

const readByAfter = ({ readBy }: Known, event: NotificationEvent): string | undefined => {
  if (event.type === 'notification.sent') return event.readBy;
  return [...ENDING, ...REOPENING, ...READING_OVER].includes(event.type) ? undefined : readBy;
};

/** When it is of no use any more, and to which digest it belongs until it has left that. */
const raisedWith = (known: Known, { at, event }: Told): Pick<Known, 'expiresAt' | 'digestId'> => {
  const { expiresAt, digestId } = known;
  if (event.type === 'notification.raised') return { expiresAt: event.expiresAt, digestId: event.digestId };
  if (event.type === 'notification.resent') return { expiresAt: moved(at, USEFUL_MS), digestId: undefined };
  return { expiresAt, digestId: REOPENING.includes(event.type) ? undefined : digestId };
};

const knownAfter = (known: Known, told: Told): Known => {
  const { event } = told;
  const isClaim = event.type === 'notification.claimed';
  return {
    ...raisedWith(known, told),
    isOver: ENDING.includes(event.type) || (known.isOver && !REOPENING.includes(event.type)),
    leaseUntil: leaseAfter(known, event),
    attempt: isClaim ? event.attempt : known.attempt,
    over: overAfter(known, event),
    gathered: event.type === 'news.gathered' ? [...known.gathered, event.item] : known.gathered,
    telling: isClaim ? (event.items ?? []) : known.telling,
    readBy: readByAfter(known, event),
    isRead: known.isRead || event.type === 'notification.read',
    last: event,
  };
};

/** Every fact of every life keeps the law, by what was known before it. */
const holds = (law: (told: Told, before: Known) => void): void => {
  const follows = (known: Known, told: Told): Known => {
    law(told, known);
    return knownAfter(known, told);
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
    holds(({ at, event }, { isOver, expiresAt }) => {
      if (event.type === 'notification.claimed') expect([isOver, at < expiresAt]).toEqual([false, true]);
      if (event.type === 'notification.expired') expect(at >= expiresAt).toBe(true);
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

  test('a digest that did not arrive after all has ended, names what it told, and is never sent again', () => {
    holds(({ event }, { isOver, digestId, telling, gathered }) => {
      if (event.type === 'digest.undelivered') {
        expect([isOver, event.items]).toEqual([true, telling]);
        expect(event.items.length).toBeGreaterThan(0);
      }
      // What a digest told leaves it by the same fact, and tells nothing itself.
      if (event.type === 'notification.undelivered' && digestId === undefined) expect(telling).toEqual([]);
      if (event.type === 'notification.resent') expect(gathered).toEqual([]);
    });
  });

  test('its own digest alone ends it, while nobody sends it, and says of whom it reached nobody', () => {
    holds(({ event }, { digestId, leaseUntil }) => {
      if (event.type !== 'notification.told_in_digest') return;
      expect([event.digestId, leaseUntil]).toEqual([digestId, undefined]);
      expect(event.undelivered !== undefined).toBe(['rejected', 'dead'].includes(event.ending));
    });
  });

  test('its time of reading ends once, when it is over and not while it was read', () => {
    holds(({ at, event: { type } }, { readBy, isRead }) => {
      if (READING_OVER.includes(type))
        expect([type, readBy !== undefined && readBy <= at, isRead]).toEqual([type, true, false]);
    });
  });
});

test('these lives are long enough to end, to be opened again and to end again in every way', () => {
  const lives = fc.sample(anyLife, { numRuns: 6_000, seed: 7 }).map(lived);
  const types = lives.flat().map(({ event }): string => event.type);
  const digests = ['digest.ended', 'digest.undelivered', 'notification.reading_waived'];
  for (const type of [...ENDING, ...REOPENING, ...ANSWERING, ...digests])
    expect([type, types.filter((one) => one === type).length > 20]).toEqual([type, true]);
  const left = lives.flatMap((told) =>
    told.filter(
      ({ event }, n) =>
        event.type === 'notification.undelivered' &&
        told[n - 1]?.event.type === 'notification.told_in_digest',
    ),
  );
  expect(left.length).toBeGreaterThan(10);
});

test('a message that nobody raised has no facts, whatever comes', () => {
  const anything = fc.oneof(anyClaim, anyOutcome, anyOther, anyOfDigest, anyReopening);
  fc.assert(
    fc.property(fc.array(fc.tuple(anything, fc.nat(1_000))), (deeds) => {
      expect(lived(deeds)).toEqual([]);
    }),
  );
});
