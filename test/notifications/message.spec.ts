// A message is claimed by one worker at a time, is never sent twice by a way that may have told it, and ends as one thing.
import { describe, test } from 'vitest';
import { cancellings } from '#shared/notifications/contract.ts';
import { AT } from '../kit/ids.ts';
import {
  cancelled,
  claim,
  claimed,
  deferred,
  died,
  digestId,
  doing,
  EXPIRES,
  endWithDigest,
  expired,
  given,
  LATER,
  LEASE_OVER,
  leaveDigest,
  moved,
  notArrived,
  note,
  noteDelivery,
  raise,
  raised,
  read,
  rejected,
  resend,
  resent,
  sent,
  stayUnread,
  toldInDigest,
  turnedDown,
  uncertain,
  unread,
  waiveReading,
} from './a-message.ts';

const hold = doing({ type: 'hold', data: { until: LATER } });
const cancel = doing({ type: 'cancel', data: { because: 'settled' } });
const expire = (at: string) => doing({ type: 'expire', data: {} }, { at });
const end = (ending: 'sent' | 'rejected' | 'dead', reason = 'no_way') =>
  doing({ type: 'end', data: { ending, reason } });
const numbered = sent('wechat_once', 1, { messageId: '4001' });
const ended = [sent(), rejected(), died(), cancelled, expired, toldInDigest('sent', 'wechat_once')] as const;

describe('raising', () => {
  test('is done once', () => {
    given().when(raise()).emits(raised());
    given(raised()).when(raise()).isRefused('already_raised');
    given(raised(), sent()).when(raise()).isRefused('already_raised');
  });

  test('lets one worker at a time send it', () => {
    given(raised(), claimed('sms')).when(claim()).isRefused('already_claimed');
  });

  test('comes before everything else, and what was never raised is nobody’s to read', () => {
    for (const command of [
      claim(),
      note('sent'),
      hold,
      cancel,
      expire(EXPIRES),
      end('rejected'),
      endWithDigest('sent'),
      leaveDigest(),
      noteDelivery('4001', true),
      stayUnread(EXPIRES),
      waiveReading(EXPIRES),
      resend,
    ])
      given().when(command).isRefused('not_raised');
    given().when(read()).isRefused('message_not_yours');
  });
});

describe('a claim', () => {
  test('holds for the length of the lease', () => {
    given(raised()).when(claim()).emits(claimed());
    given(raised(), claimed())
      .when(claim(moved(LEASE_OVER, -1)))
      .isRefused('already_claimed');
  });

  test('after the lease says that it may have arrived, and claims nothing', () => {
    given(raised(), claimed())
      .when(claim(LEASE_OVER))
      .emits(uncertain('wechat_once', 1, 'lease_over'));
    given(raised(), claimed('sms', 2))
      .when(claim(LEASE_OVER, 'call'))
      .emits(uncertain('sms', 2, 'lease_over'));
  });

  test('comes no earlier than its hour', () => {
    given(raised({ sendAt: LATER }))
      .when(claim(moved(LATER, -1)))
      .isRefused('not_yet');
    given(raised({ sendAt: LATER }))
      .when(claim(LATER))
      .emits(claimed('wechat_once', 1, { leaseUntil: moved(LATER, 60_000) }));
  });

  test('is possible again after a passing fault, by the same way, as the next attempt', () => {
    const failed = [raised(), claimed(), deferred()];
    given(...failed)
      .when(claim(moved(LATER, -1)))
      .isRefused('not_yet');
    given(...failed)
      .when(claim(LATER))
      .emits(claimed('wechat_once', 2, { leaseUntil: moved(LATER, 60_000) }));
  });

  test('by a way that was turned down or may have told it is refused until somebody sends it once more', () => {
    for (const over of [turnedDown(), uncertain()]) {
      given(raised(), claimed(), over).when(claim()).isRefused('already_claimed');
      given(raised(), claimed(), over).when(claim(AT, 'sms')).emits(claimed('sms', 2));
    }
    for (const reopening of [notArrived('block'), unread]) {
      const reopened = [raised(), claimed(), { ...numbered, readBy: LATER }, reopening];
      given(...reopened)
        .when(claim())
        .isRefused('already_claimed');
      given(...reopened)
        .when(claim(AT, 'sms'))
        .emits(claimed('sms', 2));
      given(...reopened, claimed('sms', 2), sent('sms', 2), resent)
        .when(claim())
        .emits(claimed('wechat_once', 3));
    }
  });

  test('that comes too late says so instead', () => {
    given(raised())
      .when(claim(moved(EXPIRES, -1)))
      .emitsTypes('notification.claimed');
    given(raised()).when(claim(EXPIRES)).emits(expired);
  });

  test('is refused once it has ended, whatever the ending', () => {
    for (const ending of ended) given(raised(), claimed(), ending).when(claim()).isRefused('already_ended');
  });
});

describe('how a try ended', () => {
  const trying = [raised(), claimed()];

  test('is one of five, with the way’s reason, number and time', () => {
    given(...trying)
      .when(note('sent', { messageId: '4001', readBy: LATER }))
      .emits({ ...numbered, readBy: LATER });
    given(...trying)
      .when(note('sent'))
      .emits(sent());
    given(...trying)
      .when(note('turned_down', { reason: '43101' }))
      .emits(turnedDown());
    given(...trying)
      .when(note('gave_up', { reason: '-1' }))
      .emits({ ...turnedDown('wechat_once', 1, '-1'), gaveUp: true });
    given(...trying)
      .when(note('uncertain', { reason: 'no_answer' }))
      .emits(uncertain());
    given(...trying)
      .when(note('deferred', { reason: '-1', until: LATER }))
      .emits(deferred());
  });

  test('a way that may work later says when', () => {
    given(...trying)
      .when(note('deferred', { reason: '-1' }))
      .isRefused('not_yet');
  });

  test('is said by whoever claimed it, of that attempt, once', () => {
    given(raised()).when(note('sent')).isRefused('not_claimed');
    given(...trying)
      .when(note('sent', { attempt: 2 }))
      .isRefused('not_claimed');
    given(...trying, sent())
      .when(note('sent'))
      .isRefused('not_claimed');
    given(...trying, uncertain('wechat_once', 1, 'lease_over'))
      .when(note('sent'))
      .isRefused('not_claimed');
  });
});

describe('an ending', () => {
  const over = [raised({ digestId }), claimed(), turnedDown()];

  test('where no way is left says for its town’s list what it was and for whom', () => {
    given(...over)
      .when(end('rejected'))
      .emits(rejected());
    given(...over)
      .when(end('dead', 'gave_up'))
      .emits(died());
  });

  test('as possibly told names the way that may have told it', () => {
    given(raised(), claimed(), uncertain())
      .when(end('sent', 'possibly'))
      .emits(sent('wechat_once', 1, { reason: 'possibly' }));
    given(raised()).when(end('sent', 'possibly')).isRefused('not_claimed');
  });

  test('as possibly told names that way also where another was turned down after it', () => {
    given(raised(), claimed(), uncertain(), claimed('sms', 2), turnedDown('sms', 2))
      .when(end('sent', 'possibly'))
      .emits(sent('wechat_once', 2, { reason: 'possibly' }));
  });

  test('because it is settled, somebody else’s or too late is told to nobody', () => {
    for (const because of cancellings)
      given(raised())
        .when(doing({ type: 'cancel', data: { because } }))
        .emits({ type: 'notification.cancelled', because });
    given(raised())
      .when(expire(moved(EXPIRES, -1)))
      .isRefused('not_yet');
    given(raised()).when(expire(EXPIRES)).emits(expired);
  });

  test('waits for whoever is sending it', () => {
    for (const command of [
      cancel,
      hold,
      end('rejected'),
      end('dead'),
      expire(EXPIRES),
      endWithDigest('sent', 'wechat_once'),
    ])
      given(raised({ digestId }), claimed()).when(command).isRefused('already_claimed');
    given(...over, claimed('sms', 2))
      .when(end('sent'))
      .isRefused('already_claimed');
  });

  test('comes once', () => {
    for (const ending of ended)
      for (const command of [
        cancel,
        hold,
        end('rejected'),
        end('sent'),
        expire(EXPIRES),
        endWithDigest('sent'),
      ])
        given(...over, ending)
          .when(command)
          .isRefused('already_ended');
  });
});

test('a message that is held waits until then', () => {
  given(raised()).when(hold).emits({ type: 'notification.held', until: LATER });
  given(raised(), { type: 'notification.held', until: LATER }).when(claim()).isRefused('not_yet');
});
