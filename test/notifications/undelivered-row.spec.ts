// A message that reached nobody stands in its town's list until it is sent once more; a digest never does, but what it held.
import { describe, expect, test } from 'vitest';
import type { NotificationEvent } from '#functions/notifications/events/notification.ts';
import { undeliveredEntry } from '#functions/notifications/project/undelivered.ts';
import { AT, COUNTY, nth, TOWN, VILLAGE } from '../kit/ids.ts';
import { partAfter } from '../kit/spec.ts';
import {
  addressee,
  cancelled,
  claimed,
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
  toldInDigest,
  unread,
  waived,
} from './a-message.ts';

const items = [nth('notification', 2), nth('notification', 3)];
const read: NotificationEvent = { type: 'notification.read' };

describe('a message that no way could carry', () => {
  const line = {
    template: 'visit_overdue',
    personId: addressee,
    region: VILLAGE,
    about: nth('child'),
    reason: 'no_way',
    ending: 'rejected',
    endedAt: AT,
  };
  const row = (...facts: readonly NotificationEvent[]) => {
    const concerning = facts.filter((fact) => undeliveredEntry.rows?.(fact, messageId).includes(messageId));
    return partAfter(undeliveredEntry, concerning, { at: AT, id: messageId });
  };

  test('stands in its town’s list, the county’s own in the county’s, the newest first', () => {
    expect(row(raised(), rejected())).toEqual(line);
    expect(row(raised(), died())).toEqual({ ...line, ending: 'dead', reason: 'gave_up' });
    const listed = (region: string, endedAt = AT) =>
      undeliveredEntry.list?.({ ...line, ending: 'dead', region, endedAt });
    expect(listed(VILLAGE)?.under).toBe(`undelivered/${TOWN}`);
    expect(listed(TOWN)?.under).toBe(`undelivered/${TOWN}`);
    expect(listed(COUNTY)?.under).toBe(`undelivered/${COUNTY}`);
    expect((listed(VILLAGE, LATER)?.sort ?? '') < (listed(VILLAGE)?.sort ?? '')).toBe(true);
  });

  test('leaves it when it is sent once more, and comes back when that failed too', () => {
    expect(row(raised(), rejected(), resent)).toBeUndefined();
    expect(row(raised(), rejected(), resent, claimed(), sent())).toBeUndefined();
    expect(row(raised(), rejected(), resent, died())).toMatchObject({ ending: 'dead' });
  });

  test('stands there by itself where its digest reached nobody, until it is sent once more', () => {
    const withDigest = { ...line, reason: 'with_digest' };
    expect(row(raised({ digestId }), toldInDigest('rejected'))).toEqual(withDigest);
    expect(row(raised({ digestId }), toldInDigest('dead'))).toEqual({ ...withDigest, ending: 'dead' });
    expect(row(raised({ digestId }), toldInDigest('rejected'), resent)).toBeUndefined();
    expect(row(raised({ digestId }), toldInDigest('dead'), resent, rejected())).toEqual(line);
    expect(row(raised({ digestId }), toldInDigest('sent', 'sms'), notArrived(), rejected())).toEqual(line);
  });

  test('is no digest: that is told of by its things', () => {
    const ofDigest = { template: 'digest', about: addressee };
    expect(row(...digested(...items), { ...rejected(), ...ofDigest })).toBeUndefined();
    expect(row(...digested(...items), { ...died(), ...ofDigest })).toBeUndefined();
  });

  test('is none that was told, cancelled or too late, and no other fact touches its row', () => {
    const facts = [raised(), claimed(), sent(), cancelled, expired, read, notArrived(), unread, waived];
    const inDigest = (['sent', 'cancelled', 'expired'] as const).map((ending) => toldInDigest(ending));
    const ofDigest: readonly NotificationEvent[] = [
      { type: 'digest.ended', ending: 'rejected', items },
      { type: 'digest.undelivered', messageId: '4001', items },
      { ...rejected(), template: 'digest' },
      { ...died(), template: 'digest' },
    ];
    for (const fact of [...facts, ...inDigest, ...ofDigest])
      expect([fact.type, undeliveredEntry.rows?.(fact, messageId)]).toEqual([fact.type, []]);
    for (const fact of [rejected(), died(), resent, toldInDigest('rejected'), toldInDigest('dead')])
      expect(undeliveredEntry.rows?.(fact, messageId)).toEqual([messageId]);
  });
});
