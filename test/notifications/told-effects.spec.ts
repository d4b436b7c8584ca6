// What follows from messages and calls: a digest ends what it told, an answer opens a call, and whose task a call is hears of it.
import { describe, expect, test } from 'vitest';
import { computedId } from '#functions/kernel/computed-id.ts';
import { effectsOf } from '#functions/kernel/dispatch.ts';
import type { Effect } from '#functions/kernel/effect.ts';
import type { CallEvent } from '#functions/notifications/events/call.ts';
import type { NotificationEvent } from '#functions/notifications/events/notification.ts';
import { notifications } from '#functions/notifications/index.ts';
import { callEffects } from '#functions/notifications/react/call.ts';
import { notificationEffects } from '#functions/notifications/react/notification.ts';
import { type CallReason, callReasons } from '#shared/notifications/call.ts';
import { EndWithDigest, endings, LeaveDigest } from '#shared/notifications/contract.ts';
import { templateOf } from '#shared/notifications/templates.ts';
import { AT, COUNTY, nth, TOWN, VILLAGE } from '../kit/ids.ts';
import { anOpening, callId, done, escalated, MONDAY_EVENING, opened, tried } from './a-call.ts';
import {
  cancelled,
  claimed,
  digested,
  digestId,
  notArrived,
  raised,
  rejected,
  resent,
  sent,
  toldInDigest,
  waived,
} from './a-message.ts';

const originOf = (id: string) => ({ stream: `notifications/${id}`, id, version: 3, at: AT, by: 'system' });
const afterMessage = (event: NotificationEvent): readonly Effect[] =>
  notificationEffects(event, originOf(digestId));
const afterCall = (event: CallEvent): readonly Effect[] => callEffects(event, originOf(callId));

describe('a digest that ended', () => {
  const items = [nth('notification', 2), nth('notification', 3)];

  test('ends each of the things it names as it did itself', () => {
    for (const ending of endings)
      expect(afterMessage({ type: 'digest.ended', ending, items })).toEqual(
        items.map((id) => ({
          kind: 'command',
          slice: 'notifications',
          id,
          type: 'end_with_digest',
          data: { digestId, ending },
        })),
      );
  });

  test('says by which way it told them, in words that their streams take', () => {
    const effects = afterMessage({ type: 'digest.ended', ending: 'sent', channel: 'wechat_once', items });
    for (const effect of effects) {
      const data = effect.kind === 'command' && effect.data;
      expect(EndWithDigest.parse(data)).toEqual({ digestId, ending: 'sent', channel: 'wechat_once' });
    }
  });

  test('names each of its commands by the fact, so that telling it twice ends them once', () => {
    const events: readonly NotificationEvent[] = [sent(), { type: 'digest.ended', ending: 'sent', items }];
    const commit = {
      stream: `notifications/${digestId}`,
      version: 4,
      commandId: 'any',
      at: AT,
      by: 'system',
      request: '',
      events,
      alg: 'sha256+a256gcm',
      prevHash: '',
      hash: '',
    } as const;
    const ids = effectsOf([notifications], commit).map(({ effectId }) => effectId);
    expect(new Set(ids).size).toBe(2);
    expect(effectsOf([notifications], commit).map(({ effectId }) => effectId)).toEqual(ids);
  });
});

describe('a digest that did not arrive after all', () => {
  test('lets each of the things it told leave it, in words that their streams take', () => {
    const items = [nth('notification', 2), nth('notification', 3)];
    const data = { digestId, messageId: '4001' };
    expect(afterMessage({ type: 'digest.undelivered', messageId: '4001', items })).toEqual(
      items.map((id) => ({ kind: 'command', slice: 'notifications', id, type: 'leave_digest', data })),
    );
    expect(LeaveDigest.parse(data)).toEqual(data);
  });
});

describe('an answer on a card', () => {
  test('that asks for a call opens one, the message’s only one', () => {
    const asks = { ...anOpening, reason: 'call_back' } as const;
    expect(afterMessage({ type: 'notification.read', reply: 'call_back', asks })).toEqual([
      {
        kind: 'command',
        slice: 'notifications',
        id: computedId('call', digestId, 'asked'),
        type: 'open',
        data: asks,
      },
    ]);
  });

  test('that asks for none, or none at all, opens none', () => {
    expect(afterMessage({ type: 'notification.read', reply: 'no_more' })).toEqual([]);
    expect(afterMessage({ type: 'notification.read' })).toEqual([]);
  });
});

test('nothing else follows from a message', () => {
  for (const event of [
    raised(),
    claimed(),
    sent(),
    rejected(),
    cancelled,
    toldInDigest('rejected'),
    notArrived(),
    resent,
    waived,
    ...digested(nth('notification', 2)),
  ])
    expect(afterMessage(event)).toEqual([]);
});

describe('a call', () => {
  const stillTheirs = (is: string) =>
    ({ slice: 'notifications', row: 'call', named: callId, field: 'openWith', is }) as const;
  const news: Readonly<Record<CallReason, string>> = {
    needs_help: 'help_asked',
    call_back: 'call_asked',
    note: 'call_asked',
    unreachable: 'call_to_make',
  };

  test.each(callReasons)('that is opened for %s tells whose task it is, while it is open', (reason) => {
    expect(afterCall(opened(reason))).toEqual([
      {
        kind: 'notify',
        template: news[reason],
        role: 'director',
        region: VILLAGE,
        about: callId,
        onlyIf: stillTheirs('director'),
      },
    ]);
  });

  test.each(callReasons)('for %s that went up tells its new owner, whoever sent it up', (reason) => {
    const isHelp = reason === 'needs_help';
    const told = {
      overdue: isHelp ? 'help_overdue' : 'call_overdue',
      handed_on: isHelp ? 'help_asked' : 'call_handed_on',
    };
    for (const because of ['overdue', 'handed_on'] as const) {
      const news = { kind: 'notify', template: told[because], about: callId } as const;
      expect(afterCall(escalated('supervisor', TOWN, MONDAY_EVENING, because, reason))).toEqual([
        { ...news, onlyIf: stillTheirs('supervisor'), role: 'supervisor', region: TOWN },
      ]);
      expect(afterCall(escalated('officer', COUNTY, MONDAY_EVENING, because, reason))).toEqual([
        { ...news, onlyIf: stillTheirs('officer'), role: 'officer', region: COUNTY },
      ]);
    }
  });

  test('for a child that needs help presses as an emergency on every level, however it came there', () => {
    const toCounty = (because: 'overdue' | 'handed_on') =>
      escalated('officer', COUNTY, MONDAY_EVENING, because, 'needs_help');
    for (const event of [opened('needs_help'), toCounty('overdue'), toCounty('handed_on')])
      for (const effect of afterCall(event))
        expect(effect.kind === 'notify' && templateOf(effect.template)).toMatchObject({
          urgency: 'emergency',
          channels: ['wechat_long', 'wechat_once', 'sms', 'call'],
        });
  });

  test('that was tried or made tells nobody', () => {
    expect([...afterCall(tried), ...afterCall(done())]).toEqual([]);
  });

  /** What goes up from either level below. */
  const goneUp = (because: 'overdue' | 'handed_on', reason: CallReason): readonly Effect[] => [
    ...afterCall(escalated('supervisor', TOWN, MONDAY_EVENING, because, reason)),
    ...afterCall(escalated('officer', COUNTY, MONDAY_EVENING, because, reason)),
  ];
  const isWordedFor = (told: readonly Effect[]): void => {
    for (const effect of told) {
      if (effect.kind !== 'notify') throw new Error('A call orders nothing');
      expect(templateOf(effect.template)?.audience).toContain(effect.role);
      expect(JSON.stringify(effect)).not.toMatch(/chd_|grd_|prs_/);
    }
  };

  test('is told in words for every owner that it may have, and of nobody', () => {
    isWordedFor([
      ...callReasons.flatMap((reason) => afterCall(opened(reason))),
      ...afterCall(opened('unreachable', { owner: 'supervisor', region: TOWN })),
      ...afterCall(opened('unreachable', { owner: 'officer', region: COUNTY })),
      ...callReasons.flatMap((reason) => goneUp('overdue', reason)),
      ...callReasons
        .filter((reason) => reason !== 'needs_help')
        .flatMap((reason) => goneUp('handed_on', reason)),
    ]);
  });

  test('for help that was handed on is told in words for whoever has it now', () => {
    isWordedFor(goneUp('handed_on', 'needs_help'));
  });
});
