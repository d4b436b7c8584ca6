// A notification is claimed by one worker at a time, ended once, and never sent again once it may have arrived.
import { describe, expect, test } from 'vitest';
import { notificationDecider } from '#functions/notifications/decide.ts';
import type { NotificationEvent } from '#functions/notifications/events.ts';
import { inboxEntry } from '#functions/notifications/project.ts';
import { notificationEffects } from '#functions/notifications/react.ts';
import { endings } from '#shared/notifications/contract.ts';
import { isTemplateKey, templates } from '#shared/notifications/templates.ts';
import { AT, nth } from '../kit/ids.ts';
import { partAfter, specOf } from '../kit/spec.ts';

const { given } = specOf(notificationDecider);
const context = { id: nth('notification'), by: 'system', needs: {} };
const news = {
  cause: `visits/${nth('child')}#4#0`,
  template: 'risk_turned_red',
  personId: nth('person'),
  about: nth('child'),
  channel: 'wechat',
} as const;
const claim = (at = AT) => ({ ...context, at, type: 'claim', data: { ...news, leaseSeconds: 60 } }) as const;
const end = (ending: (typeof endings)[number], attempt = 1, reason?: string) =>
  ({
    ...context,
    at: AT,
    type: 'end',
    data: { attempt, ending, ...(reason !== undefined && { reason }) },
  }) as const;

const claimed = (attempt = 1): NotificationEvent => ({
  type: 'notification.claimed',
  ...news,
  attempt,
  leaseUntil: '2026-06-12T01:42:00.000Z',
});
const ended = (ending: (typeof endings)[number], attempt = 1): NotificationEvent => ({
  type: `notification.${ending}`,
  attempt,
});

describe('claiming', () => {
  test('holds for the length of the lease', () => {
    given().when(claim()).emits(claimed());
  });

  test('is refused while another may be sending', () => {
    given(claimed()).when(claim('2026-06-12T01:41:59.999Z')).isRefused('already_claimed');
  });

  test('after the lease says that it may have arrived, and claims nothing', () => {
    given(claimed())
      .when(claim('2026-06-12T01:42:00.000Z'))
      .emits({ type: 'notification.uncertain', attempt: 1, reason: 'lease_over' });
  });

  test('is refused once it was sent, rejected or left uncertain', () => {
    for (const ending of ['sent', 'rejected', 'uncertain'] as const) {
      given(claimed(), ended(ending)).when(claim()).isRefused('already_ended');
    }
  });

  test('is possible again after a passing fault, as the next attempt', () => {
    given(claimed(), ended('deferred')).when(claim()).emits(claimed(2));
  });
});

describe('ending', () => {
  test('is each of the four, with the platform’s reason', () => {
    for (const ending of endings) {
      given(claimed()).when(end(ending)).emits(ended(ending));
      given(claimed())
        .when(end(ending, 1, '43101'))
        .emits({ type: `notification.${ending}`, attempt: 1, reason: '43101' });
    }
  });

  test('is refused without a claim, for another attempt, or twice', () => {
    given().when(end('sent')).isRefused('not_claimed');
    given(claimed()).when(end('sent', 2)).isRefused('not_claimed');
    given(claimed(), ended('sent')).when(end('sent')).isRefused('not_claimed');
  });
});

test('the message stands in its person’s inbox from its first claim on, with its ending', () => {
  const part = partAfter(inboxEntry, [claimed(), ended('deferred'), claimed(2), ended('sent', 2)], {
    at: AT,
  });
  expect(part).toEqual({
    template: 'risk_turned_red',
    personId: nth('person'),
    about: nth('child'),
    claimedAt: AT,
    ending: 'sent',
  });
  expect(part && inboxEntry.list?.(part)).toEqual({ under: `inbox/${nth('person')}`, sort: AT });
});

test('nothing follows from an ending', () => {
  expect(notificationEffects()).toEqual([]);
});

test('no message tells a child’s name, a colour or a place', () => {
  for (const { fields } of Object.values(templates)) {
    for (const text of Object.values(fields)) expect(text).not.toMatch(/红|黄|蓝|绿|色|村|镇/);
  }
  expect([isTemplateKey('visit_due'), isTemplateKey('toString')]).toEqual([true, false]);
});
