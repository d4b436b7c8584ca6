// Once a message was sent it is read by its person alone, and goes on only where it did not arrive, was not read, or is sent once more.
import { describe, test } from 'vitest';
import type { NotificationEvent } from '#functions/notifications/events/notification.ts';
import type { Ending } from '#shared/notifications/contract.ts';
import type { ChannelName } from '#shared/notifications/template.ts';
import { AT, nth, VILLAGE } from '../kit/ids.ts';
import {
  addressee,
  cancelled,
  claim,
  claimed,
  deferred,
  died,
  digested,
  digestNews,
  doing,
  EXPIRES,
  expired,
  gather,
  given,
  LATER,
  moved,
  notArrived,
  note,
  noteDelivery,
  raised,
  read,
  rejected,
  resend,
  resent,
  sent,
  someNews,
  stayUnread,
  toldInDigest,
  turnedDown,
  uncertain,
  unread,
  waived,
  waiveReading,
} from './a-message.ts';

const end = (ending: 'sent' | 'rejected', reason = 'no_way') =>
  doing({ type: 'end', data: { ending, reason } });
const numbered = sent('wechat_once', 1, { messageId: '4001' });
const ended = [sent(), rejected(), died(), cancelled, expired, toldInDigest('sent', 'wechat_once')] as const;

describe('after it was sent', () => {
  const delivered = { type: 'notification.delivered', messageId: '4001' } as const;

  test('the platform may say whether it arrived, by the number it gave', () => {
    given(raised(), claimed(), numbered).when(noteDelivery('4001', true)).emits(delivered);
    given(raised(), claimed(), numbered)
      .when(noteDelivery('4001', false, 'block'))
      .emits(notArrived('block'));
    given(raised(), claimed(), numbered).when(noteDelivery('4001', false)).emits(notArrived());
    given(raised(), claimed(), numbered).when(noteDelivery('4002', true)).isRefused('not_claimed');
    given(raised(), claimed(), sent()).when(noteDelivery('4001', true)).isRefused('not_claimed');
    given(raised(), claimed()).when(noteDelivery('4001', true)).isRefused('not_claimed');
  });

  test('one that had to be read goes on when its time is over, and not once it was read', () => {
    const toRead = [raised(), claimed(), { ...numbered, readBy: LATER }];
    given(...toRead)
      .when(stayUnread(moved(LATER, -1)))
      .isRefused('not_yet');
    given(...toRead)
      .when(stayUnread(LATER))
      .emits(unread);
    given(...toRead, { type: 'notification.read' })
      .when(stayUnread(LATER))
      .isRefused('already_ended');
    given(raised(), claimed(), sent()).when(stayUnread(EXPIRES)).isRefused('not_yet');
    given(raised(), claimed()).when(stayUnread(EXPIRES)).isRefused('not_yet');
  });

  test('one that had to be read need not any more when its matter is settled: it stays sent, once its time is over', () => {
    const toRead = [raised(), claimed(), { ...numbered, readBy: LATER }];
    given(...toRead)
      .when(waiveReading(moved(LATER, -1)))
      .isRefused('not_yet');
    given(...toRead)
      .when(waiveReading(LATER))
      .emits(waived);
    for (const late of [stayUnread(EXPIRES), waiveReading(EXPIRES)])
      given(...toRead, waived)
        .when(late)
        .isRefused('not_yet');
    given(...toRead, { type: 'notification.read' })
      .when(waiveReading(LATER))
      .isRefused('already_ended');
    for (const past of [[raised()], [raised(), claimed()], [raised(), claimed(), sent()]])
      given(...past)
        .when(waiveReading(EXPIRES))
        .isRefused('not_yet');
  });

  test('one whose reading was waived may still be read, and sent once more', () => {
    const past = [raised(), claimed(), { ...numbered, readBy: LATER }, waived];
    given(...past)
      .when(read())
      .emits({ type: 'notification.read' });
    given(...past)
      .when(resend)
      .emits(resent);
    given(...past)
      .when(claim())
      .isRefused('already_ended');
  });

  test('its person reads it, at any time and again, and nobody else', () => {
    for (const past of [
      [raised()],
      [raised(), claimed()],
      [raised(), claimed(), sent()],
      [raised(), cancelled],
    ])
      given(...past)
        .when(read())
        .emits({ type: 'notification.read' });
    given(raised(), { type: 'notification.read' }).when(read()).emits({ type: 'notification.read' });
    given(raised())
      .when(read(nth('person', 2)))
      .isRefused('message_not_yours');
    given(raised()).when(read('system')).isRefused('message_not_yours');
  });

  test('it counts as read with the conversation that it stands in, once', () => {
    const seen = doing({ type: 'note_seen', data: {} });
    given(raised(), claimed(), { ...numbered, readBy: LATER })
      .when(seen)
      .emits({ type: 'notification.read' });
    given(raised(), { type: 'notification.read' }).when(seen).isRefused('already_ended');
    given().when(seen).isRefused('not_raised');
  });

  test('somebody in charge may send it once more when it has ended, by every way anew', () => {
    for (const past of [[raised()], [raised(), claimed()], [raised(), claimed(), deferred()]])
      given(...past)
        .when(resend)
        .isRefused('still_on_its_way');
    for (const ending of ended) {
      given(raised(), claimed(), ending).when(resend).emits(resent);
      given(raised(), claimed(), ending, resent).when(claim()).emits(claimed('wechat_once', 2));
    }
  });

  test('what is sent once more is of use for as long again as its template says', () => {
    const resendAt = (at: string) => doing({ type: 'resend', data: {} }, { at });
    const visit = [raised({ expiresAt: LATER }), expired];
    const again = { type: 'notification.resent', expiresAt: moved(EXPIRES, 96 * 3_600_000) } as const;
    given(...visit)
      .when(resendAt(EXPIRES))
      .emits(again);
    given(...visit, again)
      .when(claim(moved(again.expiresAt, -1)))
      .emitsTypes('notification.claimed');
    given(...visit, again)
      .when(claim(again.expiresAt))
      .emits(expired);
    given(raised({ news: someNews({ template: 'child_turning' }) }), rejected())
      .when(resendAt(AT))
      .emits({ ...again, expiresAt: moved(AT, 240 * 3_600_000) });
  });
});

describe('a digest', () => {
  const [item, other] = [nth('notification', 2), nth('notification', 3)];
  const gathered = (pressing = false) => ({ type: 'news.gathered', item, pressing }) as const;
  const news = raised({ news: digestNews, urgency: 'routine' });
  const past = digested(item, other);
  const over = (ending: Ending, items: string[], channel?: ChannelName) =>
    ({ type: 'digest.ended', ending, ...(channel && { channel }), items }) as const;

  test('is raised by the first thing in it, and gathers the others', () => {
    given().when(gather(item)).emits(news, gathered());
    given(news, gathered()).when(gather(item, true)).emits(gathered(true));
  });

  test('that is on its way already, or has ended, takes nothing in', () => {
    given(news, gathered(), claimed()).when(gather(item)).isRefused('already_claimed');
    given(news, gathered(), claimed(), sent()).when(gather(item)).isRefused('already_ended');
  });

  test('says with its claim what it tells, and when it is sent that this is told', () => {
    given(...past)
      .when(claim(AT, 'wechat_once', [other]))
      .emits(claimed('wechat_once', 1, { items: [other] }));
    given(...past, claimed('wechat_once', 1, { items: [other] }))
      .when(note('sent'))
      .emits(sent(), over('sent', [other], 'wechat_once'));
    given(...past, claimed('wechat_once', 1, { items: [item, other] }), uncertain())
      .when(end('sent', 'possibly'))
      .emits(sent('wechat_once', 1, { reason: 'possibly' }), over('sent', [item, other], 'wechat_once'));
  });

  test('that is told to nobody takes with it all that it gathered', () => {
    const told = { ...rejected(), template: 'digest', about: addressee };
    given(...past)
      .when(end('rejected'))
      .emits(told, over('rejected', [item, other]));
    given(...past)
      .when(doing({ type: 'cancel', data: { because: 'nothing_left' } }))
      .emits({ type: 'notification.cancelled', because: 'nothing_left' }, over('cancelled', [item, other]));
    given(...past)
      .when(claim(EXPIRES))
      .emits(expired, over('expired', [item, other]));
  });

  test('says so once for each ending, and not while a try goes on or its platform tells more of it', () => {
    const tried = [...past, claimed('wechat_once', 1, { items: [item] })];
    given(...tried)
      .when(note('turned_down', { reason: '43101' }))
      .emits(turnedDown());
    given(...tried, turnedDown(), claimed('sms', 2, { items: [other] }))
      .when(note('sent', { attempt: 2 }))
      .emits(sent('sms', 2), over('sent', [other], 'sms'));
    given(...tried, numbered)
      .when(noteDelivery('4001', true))
      .emits({ type: 'notification.delivered', messageId: '4001' });
  });

  test('that did not arrive after all says what it had told, and has ended all the same', () => {
    const tried = [...past, claimed('wechat_once', 1, { items: [item] }), numbered];
    const lost: NotificationEvent = {
      type: 'digest.undelivered',
      messageId: '4001',
      reason: 'block',
      items: [item],
    };
    given(...tried)
      .when(noteDelivery('4001', false, 'block'))
      .emits(lost);
    given(...tried)
      .when(noteDelivery('4002', false))
      .isRefused('not_claimed');
    given(...tried, lost)
      .when(claim(AT, 'sms', [item]))
      .isRefused('already_ended');
    given(...tried, lost)
      .when(noteDelivery('4001', false, 'block'))
      .emits(lost);
  });

  test('is sent once more by nobody, whatever became of it: each of its things can be', () => {
    const tried = [...past, claimed('wechat_once', 1, { items: [item] })];
    const told = { ...rejected(), template: 'digest', about: addressee } as const;
    for (const all of [
      past,
      tried,
      [...tried, numbered, over('sent', [item], 'wechat_once')],
      [...past, told, over('rejected', [item, other])],
      [...past, expired, over('expired', [item, other])],
    ])
      given(...all)
        .when(resend)
        .isRefused('still_on_its_way');
  });
});

describe('an answer that a card offers', () => {
  const guardianId = nth('guardian');
  const audience = { role: 'guardian', region: VILLAGE, guardianId } as const;
  const about = nth('agreement');
  const asking = raised({ news: someNews({ template: 'entrustment_ending', about, audience }) });

  test('is one of its own', () => {
    given(asking).when(read(addressee, 'no_more')).emits({ type: 'notification.read', reply: 'no_more' });
    given(asking).when(read(addressee, 'coming')).isRefused('reply_unknown');
    given(raised()).when(read(addressee, 'no_more')).isRefused('reply_unknown');
    given(asking)
      .when(read(nth('person', 2), 'no_more'))
      .isRefused('message_not_yours');
  });

  test('may ask for a call: the village’s task, by the evening of the next working day', () => {
    given(asking)
      .when(read(addressee, 'call_back'))
      .emits({
        type: 'notification.read',
        reply: 'call_back',
        asks: {
          reason: 'call_back',
          template: 'entrustment_ending',
          about,
          region: VILLAGE,
          owner: 'director',
          personId: addressee,
          guardianId,
          dueAt: '2026-06-15T10:00:00.000Z',
        },
      });
  });

  test('asks for no call where it is a director’s', () => {
    const theirs = raised({ news: someNews({ template: 'entrustment_ending', about }) });
    given(theirs).when(read(addressee, 'renew')).emits({ type: 'notification.read', reply: 'renew' });
  });
});
