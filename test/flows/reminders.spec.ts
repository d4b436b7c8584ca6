// From a due date to a message on a phone, through the real slices: what is done or over by then is told to nobody.
import { beforeEach, describe, expect, test } from 'vitest';
import { computedId } from '#functions/kernel/computed-id.ts';
import { inDifficulty } from '../kit/children.ts';
import { aCounty } from '../kit/county.ts';
import { nth, TODAY, TOWN } from '../kit/ids.ts';
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

test('a family’s call for help reaches the director at once, and the town when nobody has called after two hours', async () => {
  county.setTime('2026-06-12T14:00:00.000Z');
  const callId = nth('call');
  await county.does('notifications', callId, 'ask', { childId: child, reason: 'needs_help' });
  await carry();
  expect(office.went.map(({ to, said }) => `${to} ${said}`)).toEqual(['openid-1 有一家说孩子需要帮助']);
  await office.tick('2026-06-12T16:00:00.000Z');
  await carry();
  expect((await county.views.list(1, `calls/${TOWN}`, 9)).items.map(({ id }) => id)).toEqual([callId]);
  expect(await statuses(3)).toContain('call_overdue waiting');
  await county.does('notifications', callId, 'finish', { outcome: 'reached' });
  await office.tick('2026-06-13T00:00:00.000Z');
  expect(office.went.filter(({ to }) => to === 'openid-3')).toEqual([]);
  expect(await statuses(3)).toContain('call_overdue cancelled');
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
