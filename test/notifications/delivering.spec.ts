// News reaches each person once, by the first way that takes it, and ends as exactly one thing whatever the ways do.
import { beforeEach, describe, expect, test } from 'vitest';
import { computedId } from '#functions/kernel/computed-id.ts';
import { aCounty } from '../kit/county.ts';
import { nth, SIBLING_VILLAGE, TOWN } from '../kit/ids.ts';
import { aRole } from '../kit/people.ts';
import { anOffice } from '../kit/ways.ts';

const NINE = '2026-06-12T01:00:00.000Z';
let county = aCounty(NINE);
let office = anOffice(county);

beforeEach(async () => {
  county = aCounty(NINE);
  office = anOffice(county);
  await office.person(1);
});

const ends = (delivered: Awaited<ReturnType<typeof office.tell>>) =>
  delivered.fates.map((fate) => (fate.is === 'ended' ? fate.ending : fate.is));

describe('urgent news by day', () => {
  test('goes at once by WeChat while there is credit, and never twice however often it comes', async () => {
    await office.allow(1, 'children', 2);
    for (let again = 0; again < 3; again++) await office.tell({}, 'visits/chd_1#4#0');
    expect(office.went).toEqual([
      { way: 'wechat', to: 'openid-1', said: '有孩子过了走访的日子', template: 'tpl-children' },
    ]);
    expect(office.facts()).toEqual(['raised', 'claimed wechat_once', 'sent wechat_once']);
    expect(await office.balance(1, 'children')).toEqual({ balance: 1, accepted: true });
  });

  test('of one matter is told once, whatever fact tells of it again', async () => {
    await office.allow(1, 'children', 5);
    await office.tell({ matter: 'one' });
    await office.tell({ matter: 'one' });
    await office.tell({ matter: 'other' });
    expect(office.went).toHaveLength(2);
  });

  test('goes to everybody who holds the role, up where nobody does, and stays where it is to stay', async () => {
    await office.person(2);
    await office.person(3, aRole({ role: 'supervisor', region: TOWN }));
    for (const n of [1, 2, 3]) await office.allow(n, 'children', 9);
    await office.tell();
    expect(office.went.map(({ to }) => to).toSorted()).toEqual(['openid-1', 'openid-2']);
    office.went.splice(0);
    await office.tell({ region: SIBLING_VILLAGE });
    expect(office.went.map(({ to }) => to)).toEqual(['openid-3']);
    expect(ends(await office.tell({ region: SIBLING_VILLAGE, stays: true }))).toEqual([]);
  });

  test('with no credit and no other way ends as rejected, and stands in the town’s list', async () => {
    expect(ends(await office.tell())).toEqual(['rejected']);
    expect(office.facts()).toEqual(['raised', 'rejected no_way']);
    expect(await county.views.list(1, `undelivered/${TOWN}`, 10)).toMatchObject({
      items: [{ parts: { notifications: { fields: { reason: 'no_way', ending: 'rejected' } } } }],
    });
  });

  test('refused for want of credit sets the ledger to nothing and is never sent by WeChat again', async () => {
    await office.allow(1, 'children', 3);
    office.answers.wechat.push({ ending: 'rejected', reason: '43101' });
    expect(ends(await office.tell())).toEqual(['rejected']);
    expect(office.facts()).toEqual([
      'raised',
      'claimed wechat_once',
      'turned_down wechat_once 43101',
      'rejected no_way',
    ]);
    expect(await office.balance(1, 'children')).toEqual({ balance: 0, accepted: true });
    expect(ends(await office.tell())).toEqual(['rejected']);
    expect(office.went).toHaveLength(1);
  });

  test('refused for its fields gives the credit back', async () => {
    await office.allow(1, 'children', 3);
    office.answers.wechat.push({ ending: 'rejected', reason: '47003' });
    await office.tell();
    expect(await office.balance(1, 'children')).toEqual({ balance: 3, accepted: true });
  });
});

describe('what must arrive', () => {
  const red = { template: 'visit_overdue_escalated', role: 'supervisor', region: TOWN } as const;
  beforeEach(async () => {
    await office.person(3, aRole({ role: 'supervisor', region: TOWN }));
    await office.person(4, aRole({ role: 'officer', region: '320682000000' }));
  });

  test('goes by SMS where WeChat has no credit, with no name in it', async () => {
    expect(ends(await office.tell(red))).toEqual(['sent']);
    expect(office.went).toEqual([
      { way: 'sms', to: '13900000003', said: '有孩子过期多日没有走访', template: '走访过期上报' },
    ]);
  });

  test('becomes a call to make where neither takes it, by whoever is above', async () => {
    office.answers.sms.push({ ending: 'rejected', reason: 'isv.MOBILE_NUMBER_ILLEGAL' });
    expect(ends(await office.tell(red))).toEqual(['sent']);
    expect(office.facts().slice(-3)).toEqual([
      'turned_down sms isv.MOBILE_NUMBER_ILLEGAL',
      'claimed call',
      'sent call',
    ]);
    const calls = await county.views.list(1, 'calls/320682000000', 10);
    expect(calls.items.map(({ parts }) => parts['notifications']?.fields)).toMatchObject([
      { owner: 'officer', reason: 'unreachable', personId: nth('person', 3), isOpen: true },
    ]);
  });

  test('that may have arrived by WeChat goes on by SMS, once, and is marked as possibly told twice', async () => {
    await office.allow(3, 'children', 1);
    office.answers.wechat.push({ ending: 'uncertain', reason: 'no_answer' });
    expect(ends(await office.tell(red))).toEqual(['sent']);
    expect(office.went.map(({ way }) => way)).toEqual(['wechat', 'sms']);
    const inbox = await county.views.list(1, `inbox/${nth('person', 3)}`, 10);
    expect(inbox.items[0]?.parts['notifications']?.fields).toMatchObject({ possibly: true, channel: 'sms' });
  });

  test('that stays unread for its hour goes on to the next way, and not once it was read', async () => {
    for (const n of [3]) await office.allow(n, 'children', 2);
    const turned = { template: 'risk_turned_red', role: 'supervisor', region: TOWN } as const;
    await office.tell(turned);
    await office.tick('2026-06-12T01:50:00.000Z');
    expect(office.went.map(({ way }) => way)).toEqual(['wechat']);
    await office.tick('2026-06-12T02:05:00.000Z');
    expect(office.went.map(({ way }) => way)).toEqual(['wechat', 'sms']);
    await office.tell(turned);
    const id = (await county.views.list(1, `inbox/${nth('person', 3)}`, 1)).items[0]?.id ?? '';
    await county.run({
      slice: 'notifications',
      id,
      type: 'read',
      data: {},
      commandId: 'read-it',
      by: nth('person', 3),
    });
    await county.settle();
    await office.tick('2026-06-12T04:05:00.000Z');
    expect(office.went.map(({ way }) => way)).toEqual(['wechat', 'sms', 'wechat']);
  });
});

test('what was read with its conversation is not told again by another way', async () => {
  await office.person(3, aRole({ role: 'supervisor', region: TOWN }));
  await office.allow(3, 'children', 2);
  await office.tell({ template: 'risk_turned_red', role: 'supervisor', region: TOWN });
  const personId = nth('person', 3);
  await county.run({
    slice: 'notifications',
    id: computedId('talk', personId, nth('child')),
    type: 'read_talk',
    data: { talk: nth('child'), upTo: NINE },
    commandId: 'read-talk',
    by: personId,
  });
  await county.settle();
  await office.tick('2026-06-12T02:05:00.000Z');
  expect(office.went.map(({ way }) => way)).toEqual(['wechat']);
  await office.tick('2026-06-12T02:10:00.000Z');
  expect(county.sends).toEqual([]);
});

describe('what may work later', () => {
  beforeEach(() => office.allow(1, 'children', 9));

  test('is tried again after a while that grows, and given up after five tries', async () => {
    let delivered = await office.tell();
    for (let n = 0; n < 4; n++) office.answers.wechat.push({ ending: 'deferred', reason: '-1' });
    expect(ends(delivered)).toEqual(['sent']);
    office.answers.wechat.push({ ending: 'deferred', reason: '-1' });
    delivered = await office.tell({}, 'visits/chd_2#1#0');
    const waits: number[] = [];
    for (let tries = 0; tries < 6 && delivered.again[0]; tries++) {
      const { id, until } = delivered.again[0];
      waits.push(Date.parse(until) - Date.parse(county.world.now()));
      county.setTime(until);
      delivered = await office.send(id);
    }
    expect(waits).toHaveLength(4);
    expect(waits.every((ms) => ms >= 5_000)).toBe(true);
    expect(ends(delivered)).toEqual(['dead']);
    expect(office.went).toHaveLength(6);
    expect(await office.balance(1, 'children')).toEqual({ balance: 8, accepted: true });
  });

  test('waits for the end of a pause with everybody else, an emergency excepted', async () => {
    const tomorrow = '2026-06-12T16:02:00.000Z';
    office.answers.wechat.push({ ending: 'deferred', reason: '45009', pausedUntil: tomorrow });
    await office.tell();
    expect(ends(await office.tell())).toEqual(['waiting']);
    expect(office.went).toHaveLength(1);
    await office.person(3, aRole({ role: 'supervisor', region: TOWN }));
    await office.allow(3, 'children', 1);
    await office.tell({ template: 'risk_turned_red', role: 'supervisor', region: TOWN });
    expect(office.went.at(-1)?.way).toBe('sms');
    expect(await office.balance(3, 'children')).toEqual({ balance: 1, accepted: true });
  });

  test('keeps the pace that all share, without spending a credit for the wait', async () => {
    office.paceOf(1);
    await office.tell();
    const held = await office.tell();
    expect(ends(held)).toEqual(['waiting']);
    expect(await office.balance(1, 'children')).toEqual({ balance: 8, accepted: true });
    office.paceOf(9);
    county.setTime(held.again[0]?.until ?? '');
    expect(ends(await office.send(held.again[0]?.id ?? ''))).toEqual(['sent']);
  });

  test('that a worker left behind is never sent by that way again', async () => {
    office.answers.wechat.push(new Error('killed'));
    await expect(office.tell({}, 'visits/chd_3#1#0')).rejects.toThrow('killed');
    expect(office.facts()).toEqual(['raised', 'claimed wechat_once']);
    expect(ends(await office.tell({}, 'visits/chd_3#1#0'))).toEqual(['elsewhere']);
    county.setTime('2026-06-12T01:01:01.000Z');
    expect(ends(await office.tell({}, 'visits/chd_3#1#0'))).toEqual(['sent']);
    expect(office.went).toHaveLength(1);
    expect(office.facts().slice(2)).toEqual([
      'uncertain wechat_once lease_over',
      'sent wechat_once possibly',
    ]);
  });
});

describe('a long-term subscription', () => {
  test('needs one yes and no credit, until it is withdrawn', async () => {
    office.makeLasting();
    expect(ends(await office.tell())).toEqual(['rejected']);
    await office.allow(1, 'children', 1);
    for (let n = 0; n < 3; n++) expect(ends(await office.tell())).toEqual(['sent']);
    office.answers.wechat.push({ ending: 'rejected', reason: '43101' });
    expect(ends(await office.tell())).toEqual(['rejected']);
    expect(ends(await office.tell())).toEqual(['rejected']);
    expect(office.went).toHaveLength(4);
  });
});

test('the last credit is kept for what presses', async () => {
  await office.allow(1, 'children', 1);
  const [held] = (await office.tell({ template: 'visit_due' })).fates;
  expect(held).toBeUndefined();
  await office.tick('2026-06-15T00:05:00.000Z');
  expect(office.went).toEqual([]);
  expect(ends(await office.tell())).toEqual(['sent']);
});
