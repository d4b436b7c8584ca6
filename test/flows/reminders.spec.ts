// From a due date or a family's call to a message on a phone, through the real slices: what is done or over by then is told to nobody.
import { beforeEach, describe, expect, test } from 'vitest';
import { computedId } from '#functions/kernel/computed-id.ts';
import { inDifficulty } from '../kit/children.ts';
import { aCounty } from '../kit/county.ts';
import { COUNTY, nth, TODAY, TOWN } from '../kit/ids.ts';
import { aRole } from '../kit/people.ts';
import { findingsOf } from '../kit/visiting.ts';
import { anOffice } from '../kit/ways.ts';

// A red child visited on 12 June is due on the 19th, and its director hears three days before, a Tuesday.
const START = '2026-06-12T01:00:00.000Z';
const JUST_TUESDAY = '2026-06-15T16:05:00.000Z';
const MORNING = '2026-06-16T00:00:00.000Z';
const child = nth('child');
let county = aCounty(START);
let office = anOffice(county);

beforeEach(async () => {
  county = aCounty(START);
  office = anOffice(county);
  await office.person(1);
  await office.person(3, aRole({ role: 'supervisor', region: TOWN }));
  for (const n of [1, 3]) await office.allow(n, 'children', 9);
  await county.register(child, { openedOn: TODAY, categories: inDifficulty });
  await county.visit(child, { findings: findingsOf('red') });
  county.notices.splice(0);
});

/** All news that has arisen, as the reactor carries it. */
const carry = async (): Promise<void> => {
  for (const { effectId, effect } of county.notices.splice(0)) await office.work(effectId, effect);
};
const statuses = async (n: number): Promise<readonly string[]> =>
  (await county.views.list(1, `inbox/${nth('person', n)}`, 20)).items
    .map(
      ({ parts }) =>
        `${parts['notifications']?.fields['template']} ${parts['notifications']?.fields['status']}`,
    )
    .toSorted();

describe('a visit that comes near', () => {
  beforeEach(async () => {
    await county.tick(JUST_TUESDAY);
    await carry();
  });

  test('is told its director on a working morning, once', async () => {
    expect(await statuses(1)).toEqual(['digest waiting', 'visit_due waiting']);
    await office.tick(MORNING);
    expect(office.went.map(({ to, said }) => `${to} ${said}`)).toEqual(['openid-1 有孩子快到走访的日子了']);
  });

  test('is told nobody where somebody went there before the morning', async () => {
    await county.visit(child, { visitedOn: '2026-06-16', visitId: nth('visit', 2) });
    await office.tick(MORNING);
    expect(office.went).toEqual([]);
    expect(await statuses(1)).toEqual(['digest cancelled', 'visit_due cancelled']);
  });

  test('is told nobody where the file was closed before the morning', async () => {
    await county.close(child, { closedOn: '2026-06-16' });
    await office.tick(MORNING);
    expect(office.went).toEqual([]);
    expect(await statuses(1)).toEqual(['digest cancelled', 'visit_due cancelled']);
  });
});

describe('a family’s call', () => {
  const callId = nth('call');
  // Ten in the evening, when nothing but an emergency wakes anybody.
  const AT_NIGHT = '2026-06-12T14:00:00.000Z';
  const ask = async (reason: 'needs_help' | 'call_back'): Promise<void> => {
    await county.does('notifications', callId, 'ask', { childId: child, reason });
    await carry();
  };
  const tick = async (time: string): Promise<void> => {
    await office.tick(time);
    await carry();
  };
  const went = () => office.went.map(({ way, to, said }) => `${way} ${to} ${said}`);
  const readByDirector = async (): Promise<void> => {
    const id = (await county.views.list(1, `inbox/${nth('person')}`, 1)).items[0]?.id ?? '';
    const by = nth('person');
    await county.run({ slice: 'notifications', id, type: 'read', data: {}, commandId: 'read', by });
    await county.settle();
  };
  const openAt = async (region: string) =>
    (await county.views.list(1, `calls/${region}`, 9)).items.map(({ id }) => id);
  beforeEach(async () => {
    await office.person(4, aRole({ role: 'officer', region: COUNTY }));
    await office.allow(4, 'children', 9);
  });

  test('for help wakes the director, and every two hours that nobody has called the next above, at night too', async () => {
    county.setTime(AT_NIGHT);
    await ask('needs_help');
    expect(went()).toEqual(['wechat openid-1 有一家说孩子需要帮助']);
    await tick('2026-06-12T15:59:00.000Z');
    expect(await statuses(3)).toEqual([]);
    await tick('2026-06-12T16:00:00.000Z');
    expect(await openAt(TOWN)).toEqual([callId]);
    expect(went()).toContain('wechat openid-3 有一家求助还没有人联系上');
    expect(await statuses(3)).toEqual(['help_overdue sent']);
    await tick('2026-06-12T18:00:00.000Z');
    expect(await openAt(COUNTY)).toEqual([callId]);
    expect(went()).toContain('wechat openid-4 有一家求助还没有人联系上');
    // Nobody is above the county: it stays there, and is told once.
    await tick('2026-06-12T20:00:00.000Z');
    expect(await openAt(COUNTY)).toContain(callId);
    expect((await statuses(4)).filter((one) => one.startsWith('help'))).toEqual(['help_overdue sent']);
  });

  test('for help that stays unread for an hour goes on by SMS, and no further once it was made', async () => {
    county.setTime(AT_NIGHT);
    await ask('needs_help');
    await tick('2026-06-12T15:00:00.000Z');
    const told = ['wechat openid-1 有一家说孩子需要帮助', 'sms 13900000001 有一家说孩子需要帮助'];
    expect(went()).toEqual(told);
    await county.does('notifications', callId, 'finish', { outcome: 'reached' });
    for (const time of ['2026-06-12T16:00:00.000Z', '2026-06-12T18:00:00.000Z', MORNING]) await tick(time);
    expect(went()).toEqual(told);
    expect(await statuses(1)).toContain('help_asked sent');
    expect(await statuses(3)).toEqual([]);
  });

  test('for help that has gone up and is made then has been told, and is told nobody any more', async () => {
    county.setTime(AT_NIGHT);
    await ask('needs_help');
    await readByDirector();
    await tick('2026-06-12T16:00:00.000Z');
    await county.does('notifications', callId, 'finish', { outcome: 'reached' });
    for (const time of ['2026-06-12T17:00:00.000Z', '2026-06-12T18:00:00.000Z', MORNING]) await tick(time);
    expect(went()).toEqual([
      'wechat openid-1 有一家说孩子需要帮助',
      'wechat openid-3 有一家求助还没有人联系上',
    ]);
    expect([await statuses(3), await statuses(4)]).toEqual([['help_overdue sent'], []]);
  });

  test('for help that is handed on wakes whoever has it now', async () => {
    county.setTime(AT_NIGHT);
    await ask('needs_help');
    await county.does('notifications', callId, 'hand_on', {});
    await carry();
    expect(went()).toEqual(['wechat openid-1 有一家说孩子需要帮助', 'wechat openid-3 有一家说孩子需要帮助']);
    await tick('2026-06-12T16:00:00.000Z');
    expect(went()).toContain('wechat openid-4 有一家求助还没有人联系上');
  });

  test('that was not made in time is told the town by day, and nobody where it was made by then', async () => {
    await ask('call_back');
    await tick('2026-06-15T09:59:00.000Z');
    expect(await openAt(TOWN)).toEqual([]);
    // The clock stood for some hours.
    await tick('2026-06-15T14:00:00.000Z');
    expect(await openAt(TOWN)).toEqual([callId]);
    expect(await statuses(3)).toContain('call_overdue waiting');
    await county.does('notifications', callId, 'finish', { outcome: 'reached' });
    await tick(MORNING);
    expect(office.went.filter(({ to }) => to === 'openid-3')).toEqual([]);
    expect(await statuses(3)).toContain('call_overdue cancelled');
  });

  test('that is handed on is told the town at once by day', async () => {
    await ask('call_back');
    await county.does('notifications', callId, 'hand_on', {});
    await carry();
    expect(went().at(-1)).toBe('wechat openid-3 有一个电话请您来打');
    expect(await statuses(3)).toEqual(['call_handed_on sent']);
  });
});

test('an answer that asks for a call opens one for the village', async () => {
  const guardianId = nth('guardian');
  await county.does('access', nth('person', 5), 'register_person', {
    region: '320682001001',
    name: '王小琴',
    phone: '13900000055',
    openid: 'openid-5',
  });
  await county.does('access', nth('person', 5), 'bind_guardian', {
    guardianId,
    invitation: nth('invitation'),
    region: '320682001001',
  });
  await office.tell(
    { template: 'entrustment_ending', guardianId, about: nth('agreement') },
    'entrustment/agr_1#1#0',
  );
  const id = computedId('notification', 'entrustment_ending', 'entrustment/agr_1#1#0', nth('person', 5));
  await county.run({
    slice: 'notifications',
    id,
    type: 'read',
    data: { reply: 'renew' },
    commandId: 'answer',
    by: nth('person', 5),
  });
  await county.settle();
  expect((await county.views.list(1, 'calls/320682001001', 9)).items).toMatchObject([
    { parts: { notifications: { fields: { reason: 'call_back', guardianId, owner: 'director' } } } },
  ]);
});
