// A message stands in its person's inbox as it fares, comes up in its time, and is counted in the month's book of its place.
import { describe, expect, test } from 'vitest';
import type { NotificationEvent } from '#functions/notifications/events/notification.ts';
import { inboxEntry } from '#functions/notifications/project/notification.ts';
import { MessagePart } from '#shared/notifications/contract.ts';
import { urgencies } from '#shared/notifications/template.ts';
import { AT, COUNTY, nth, VILLAGE } from '../kit/ids.ts';
import { partAfter } from '../kit/spec.ts';
import {
  addressee,
  cancelled,
  claimed,
  deferred,
  died,
  digested,
  digestId,
  expired,
  LATER,
  messageId,
  notArrived,
  raised,
  rejected,
  resent,
  sent,
  someNews,
  toldInDigest,
  turnedDown,
  uncertain,
  unread,
  waived,
} from './a-message.ts';

/** The county's minutes of `AT`, of `LATER` and of a lease's end. */
const NOW = '2026-06-12T09:41';
const LATER_ON = '2026-06-12T09:51';
const LEASED = '2026-06-12T09:42';

const part = (...facts: readonly NotificationEvent[]): MessagePart => {
  const made = partAfter(inboxEntry, facts, { at: AT, id: messageId });
  if (!made) throw new Error('No row');
  return MessagePart.parse(made);
};
const due = (...facts: readonly NotificationEvent[]) => inboxEntry.due?.(part(...facts));
const read = (reply?: string): NotificationEvent => ({
  type: 'notification.read',
  ...(reply !== undefined && { reply }),
});
const numbered = sent('wechat_once', 1, { messageId: '4001' });
const toRead = sent('wechat_once', 1, { messageId: '4001', readBy: LATER });
const delivered: NotificationEvent = { type: 'notification.delivered', messageId: '4001' };
const items = [nth('notification', 2), nth('notification', 3)];

describe('the row in an inbox', () => {
  const first = {
    personId: addressee,
    template: 'visit_overdue',
    about: nth('child'),
    region: VILLAGE,
    raisedAt: AT,
    status: 'waiting',
    urgency: 'urgent',
    dueAt: NOW,
  };

  test('tells what it is about and that it waits', () => {
    expect(part(raised())).toEqual(first);
    const values = { on: '6月19日' };
    expect(part(raised({ news: someNews({ values }) }))).toEqual({ ...first, values });
  });

  test('is listed newest first, also within a second', () => {
    const sortAt = (at: string): string =>
      inboxEntry.list?.({ ...part(raised()), raisedAt: at })?.sort ?? 'no list';
    expect(inboxEntry.list?.(part(raised()))?.under).toBe(`inbox/${addressee}`);
    const times = [
      AT,
      '2026-06-12T01:41:00.001Z',
      LATER,
      '2026-12-31T16:00:00.000Z',
      '2031-01-01T00:00:00.000Z',
    ];
    expect(times.map(sortAt).toSorted()).toEqual(times.toReversed().map(sortAt));
  });

  test('tells while it is tried that it waits, for whom ever looks at it next', () => {
    expect(part(raised(), claimed())).toEqual({ ...first, dueAt: LEASED });
    expect(part(raised(), claimed(), deferred())).toEqual({ ...first, dueAt: LATER_ON, reason: '-1' });
    expect(part(raised(), claimed(), turnedDown())).toEqual(first);
    expect(part(raised(), claimed(), uncertain())).toEqual({ ...first, possibly: true });
    expect(part(raised(), { type: 'notification.held', until: LATER })).toEqual({
      ...first,
      dueAt: LATER_ON,
    });
  });

  test('tells how it ended, and does not come up any more', () => {
    const { dueAt: _, ...rest } = first;
    const over = { ...rest, endedAt: AT };
    expect(part(raised(), claimed(), numbered)).toEqual({
      ...over,
      status: 'sent',
      channel: 'wechat_once',
      messageId: '4001',
    });
    expect(part(raised(), toldInDigest('sent', 'wechat_once'))).toEqual({
      ...over,
      status: 'sent',
      channel: 'wechat_once',
    });
    expect(part(raised(), toldInDigest('expired'))).toEqual({ ...over, status: 'expired' });
    expect(part(raised(), rejected())).toEqual({ ...over, status: 'rejected', reason: 'no_way' });
    expect(part(raised(), died())).toEqual({ ...over, status: 'dead', reason: 'gave_up' });
    expect(part(raised(), cancelled)).toEqual({ ...over, status: 'cancelled', reason: 'settled' });
    expect(part(raised(), expired)).toEqual({ ...over, status: 'expired' });
  });

  test('tells what its platform and its person say of it', () => {
    expect(part(raised(), claimed(), numbered, delivered)).toMatchObject({ status: 'sent', delivered: true });
    expect(part(raised(), claimed(), numbered, read('no_more'))).toMatchObject({
      status: 'sent',
      readAt: AT,
      reply: 'no_more',
    });
    expect(part(raised(), claimed(), numbered, read('no_more'), read())).toMatchObject({ reply: 'no_more' });
  });

  test('waits once more where it did not arrive, was not read, or is sent again', () => {
    for (const reopening of [notArrived(), unread, resent]) {
      const again = part(raised(), claimed(), toRead, reopening);
      expect(again).toEqual({ ...first, messageId: '4001' });
      expect(part(raised(), claimed(), toRead, reopening, claimed('sms', 2), sent('sms', 2))).toMatchObject({
        status: 'sent',
        channel: 'sms',
      });
    }
    expect(part(raised(), rejected(), resent)).toEqual(first);
    expect(part(raised({ digestId }), toldInDigest('sent', 'wechat_once'), notArrived())).toMatchObject({
      status: 'waiting',
      dueAt: NOW,
    });
  });

  test('stays sent where its reading was waived, and is not marked as read', () => {
    const settled = part(raised(), claimed(), toRead, waived);
    expect(settled).toEqual(part(raised(), claimed(), numbered));
    expect(settled).not.toHaveProperty('readAt');
    expect(part(raised(), claimed(), toRead, waived, read())).toMatchObject({ status: 'sent', readAt: AT });
  });

  test('tells of the last sending alone whether it arrived', () => {
    expect(part(raised(), claimed(), numbered, delivered, resent)).not.toHaveProperty('delivered');
  });

  test('of a message that waits for its digest names it; of the digest counts what it gathered', () => {
    expect(part(raised({ digestId }))).toMatchObject({ digestId });
    expect(part(...digested(...items))).toMatchObject({ template: 'digest', about: addressee, items: 2 });
    expect(part(...digested(...items), { type: 'digest.ended', ending: 'cancelled', items })).toMatchObject({
      items: 2,
      status: 'waiting',
    });
  });

  test('of a digest that did not arrive after all says so, and stays sent: its things tell of it', () => {
    const told = [...digested(...items), claimed('wechat_once', 1, { items }), numbered];
    expect(part(...told, { type: 'digest.undelivered', messageId: '4001', items })).toEqual({
      ...part(...told),
      delivered: false,
    });
  });

  test('of a message that was raised twice stays the first, and facts without one make none', () => {
    expect(part(raised(), raised({ urgency: 'routine' }))).toEqual(first);
    for (const fact of [claimed(), sent(), rejected(), read(), resent])
      expect(partAfter(inboxEntry, [fact])).toBeUndefined();
  });
});

describe('a message comes up', () => {
  test('at its minute, never before: what presses most first', () => {
    expect(urgencies.map((urgency) => due(raised({ urgency })))).toEqual([
      { on: NOW, rank: 0 },
      { on: NOW, rank: 1 },
      { on: NOW, rank: 2 },
    ]);
    expect(due(raised({ sendAt: '2026-06-12T01:41:00.001Z' }))).toEqual({ on: LEASED, rank: 1 });
    expect(due(raised({ sendAt: '2026-06-12T16:00:00.000Z' }))).toEqual({ on: '2026-06-13T00:00', rank: 1 });
  });

  test('half an hour after the digest that is to tell it', () => {
    expect(due(raised({ digestId, sendAt: LATER }))).toEqual({ on: '2026-06-12T10:21', rank: 1 });
  });

  test('when a digest in which something presses, as that does', () => {
    expect(due(...digested(nth('notification', 2)))).toEqual({ on: NOW, rank: 2 });
    const pressing: NotificationEvent = {
      type: 'news.gathered',
      item: nth('notification', 3),
      pressing: true,
    };
    expect(due(...digested(nth('notification', 2)), pressing)).toEqual({ on: NOW, rank: 1 });
    expect(due(...digested(), pressing, { ...pressing, pressing: false })).toEqual({ on: NOW, rank: 1 });
  });

  test('when it had to be read, until it was', () => {
    expect(due(raised(), claimed(), toRead)).toEqual({ on: LATER_ON, rank: 1 });
    expect(due(raised(), claimed(), toRead, read())).toBeUndefined();
    expect(due(raised(), claimed(), toRead, waived)).toBeUndefined();
    expect(due(raised(), claimed(), toRead, unread)).toEqual({ on: NOW, rank: 1 });
  });

  test('not for its reading where it was read before it was sent, as nothing would ever end that', () => {
    expect(due(raised(), read(), claimed(), toRead)).toBeUndefined();
    expect(due(raised(), claimed(), read(), toRead)).toBeUndefined();
    expect(
      due(raised(), claimed(), toRead, read(), resent, claimed('wechat_once', 2), toRead),
    ).toBeUndefined();
  });

  test('while it waits, whether it was read or not', () => {
    expect(due(raised(), read())).toEqual({ on: NOW, rank: 1 });
    expect(due(raised(), claimed(), read())).toEqual({ on: LEASED, rank: 1 });
  });

  test('never again once it has ended', () => {
    for (const ending of [sent(), rejected(), died(), cancelled, expired, toldInDigest('sent')]) {
      expect(due(raised(), claimed(), ending)).toBeUndefined();
      expect(due(raised(), claimed(), ending, read())).toBeUndefined();
    }
  });
});

describe('a message counts', () => {
  test('in the book of the month and the place it was raised in', () => {
    expect(inboxEntry.place?.(part(raised()))).toBe(`news-2026-06/${VILLAGE}`);
    // New Year's Eve in Greenwich is the new year in the county.
    const raisedAt = '2026-12-31T16:00:00.000Z';
    expect(inboxEntry.place?.({ ...part(raised()), raisedAt })).toBe(`news-2027-01/${VILLAGE}`);
    const audience = { role: 'officer', region: COUNTY } as const;
    expect(inboxEntry.place?.(part(raised({ news: someNews({ audience }) })))).toBe(`news-2026-06/${COUNTY}`);
  });

  test('once, as what it is and how it stands', () => {
    const share = (...facts: readonly NotificationEvent[]) => inboxEntry.share?.(part(...facts));
    expect(share(raised())).toEqual({ 'visit_overdue.waiting': 1 });
    expect(share(raised(), claimed())).toEqual({ 'visit_overdue.waiting': 1 });
    expect(share(raised(), claimed(), sent())).toEqual({ 'visit_overdue.sent': 1 });
    expect(share(raised(), died())).toEqual({ 'visit_overdue.dead': 1 });
    expect(share(raised(), died(), resent)).toEqual({ 'visit_overdue.waiting': 1 });
    expect(share(...digested(nth('notification', 2)))).toEqual({ 'digest.waiting': 1 });
  });

  test('in the same book however it fares later', () => {
    const places = [raised(), claimed(), toRead, unread, rejected(), resent, expired].map((_, n, facts) =>
      inboxEntry.place?.(part(...facts.slice(0, n + 1))),
    );
    expect(new Set(places)).toEqual(new Set([`news-2026-06/${VILLAGE}`]));
  });
});
