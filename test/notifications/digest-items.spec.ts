// What a digest gathered ends as that did, by that digest alone, and goes by itself where the digest did not arrive after all.
import { describe, test } from 'vitest';
import { endings } from '#shared/notifications/contract.ts';
import { AT, nth } from '../kit/ids.ts';
import {
  cancelled,
  claim,
  claimed,
  digestId,
  endWithDigest,
  expired,
  given,
  leaveDigest,
  notArrived,
  noteDelivery,
  raised,
  read,
  rejected,
  resend,
  resent,
  sent,
  toldInDigest,
  turnedDown,
} from './a-message.ts';

const otherDigest = nth('notification', 51);
const news = raised({ digestId });
const told = toldInDigest('sent', 'wechat_once');
const ended = [sent(), rejected(), cancelled, expired, told] as const;

describe('a thing that waits for its digest', () => {
  test('ends as that did, with the way by which it was told', () => {
    for (const ending of endings) given(news).when(endWithDigest(ending)).emits(toldInDigest(ending));
    given(news).when(endWithDigest('sent', 'wechat_once')).emits(told);
    given(news, { type: 'notification.held', until: AT })
      .when(endWithDigest('sent', 'call'))
      .emits(toldInDigest('sent', 'call'));
  });

  test('that the digest told to nobody says for its town’s list what it was and for whom', () => {
    const undelivered = { ...rejected('with_digest') };
    const { type: _, ...what } = undelivered;
    for (const ending of ['rejected', 'dead'] as const)
      given(news)
        .when(endWithDigest(ending))
        .emits({ type: 'notification.told_in_digest', digestId, ending, undelivered: what });
  });

  test('is ended by no other digest, and by none where it has none: that is said first of all', () => {
    for (const past of [[news], [news, claimed()], [news, told], [raised()], [raised(), claimed(), sent()]])
      given(...past)
        .when(endWithDigest('sent', 'wechat_once', otherDigest))
        .isRefused('not_claimed');
    given(raised()).when(endWithDigest('sent')).isRefused('not_claimed');
    given(raised(), claimed(), sent()).when(endWithDigest('sent')).isRefused('not_claimed');
  });

  test('is not ended while somebody sends it, nor twice', () => {
    given(news, claimed()).when(endWithDigest('sent')).isRefused('already_claimed');
    given(news, claimed(), turnedDown())
      .when(endWithDigest('sent', 'sms'))
      .emits(toldInDigest('sent', 'sms'));
    for (const ending of ended)
      given(news, ending).when(endWithDigest('rejected')).isRefused('already_ended');
  });

  test('and was sent once more goes by itself: its digest ends it no more', () => {
    for (const ending of [toldInDigest('rejected'), toldInDigest('dead'), told]) {
      given(news, ending).when(resend).emits(resent);
      given(news, ending, resent).when(endWithDigest('sent')).isRefused('not_claimed');
      given(news, ending, resent).when(claim()).emits(claimed());
    }
  });
});

describe('a digest that did not arrive after all', () => {
  test('leaves what it told to go by itself, and no more by the way that it went', () => {
    given(news, told).when(leaveDigest()).emits(notArrived());
    given(news, told, notArrived()).when(claim()).isRefused('already_claimed');
    given(news, told, notArrived()).when(claim(AT, 'sms')).emits(claimed('sms'));
  });

  test('ends nothing of what has left it, and leaves nothing twice', () => {
    const left = [news, told, notArrived()];
    for (const command of [leaveDigest(), endWithDigest('sent'), endWithDigest('rejected')])
      for (const past of [left, [...left, claimed('sms')], [...left, claimed('sms'), sent('sms')]])
        given(...past)
          .when(command)
          .isRefused('not_claimed');
  });

  test('comes too late for what somebody sent once more meanwhile', () => {
    for (const past of [
      [news, told, resent],
      [news, told, resent, claimed()],
      [news, told, resent, claimed(), sent()],
    ])
      given(...past)
        .when(leaveDigest())
        .isRefused('not_claimed');
  });

  test('has nothing to say of what it did not tell, or of what another told', () => {
    given(news).when(leaveDigest()).emitsTypes('notification.left_digest');
    given(news, claimed()).when(leaveDigest()).isRefused('not_claimed');
    for (const ending of endings)
      if (ending !== 'sent') given(news, toldInDigest(ending)).when(leaveDigest()).isRefused('not_claimed');
    given(news, told).when(leaveDigest(otherDigest)).isRefused('not_claimed');
    given(raised(), claimed(), sent()).when(leaveDigest()).isRefused('not_claimed');
  });

  test('is not what a thing in it tells of itself: it has no number of its own at the platform', () => {
    given(news, told).when(noteDelivery('4001', false)).isRefused('not_claimed');
    given(news, told).when(read()).emits({ type: 'notification.read' });
  });
});
