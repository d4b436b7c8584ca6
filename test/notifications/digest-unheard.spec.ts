// What was put into a digest reaches its person all the same where the digest did not. Defects that are still there stand as such.
import { beforeEach, describe, expect, test } from 'vitest';
import { aCounty } from '../kit/county.ts';
import { nth, TOWN } from '../kit/ids.ts';
import { aRole } from '../kit/people.ts';
import { anOffice } from '../kit/ways.ts';

// A Thursday morning and night, and the Friday's morning.
const NINE = '2026-06-11T01:00:00.000Z';
const AT_NIGHT = '2026-06-11T14:30:00.000Z';
const EIGHT = '2026-06-12T00:00:00.000Z';
const SOON_AFTER = ['2026-06-12T00:01:00.000Z', '2026-06-12T00:31:00.000Z', '2026-06-12T00:47:00.000Z'];

let county = aCounty(NINE);
let office = anOffice(county);
beforeEach(async () => {
  county = aCounty(NINE);
  office = anOffice(county);
  await office.person(1);
});

const messages = async (n = 1) =>
  (await county.views.list(1, `inbox/${nth('person', n)}`, 50)).items.map(({ id, parts }) => ({
    id,
    ...parts['notifications']?.fields,
  }));
const statusOf = async (template: string, n = 1) =>
  Object((await messages(n)).find((one) => Object(one).template === template)).status;
const digest = async (): Promise<Readonly<{ id: string; messageId: string }>> =>
  Object((await messages()).find((one) => Object(one).template === 'digest'));
const soonAfter = async (): Promise<void> => {
  for (const time of SOON_AFTER) await office.tick(time);
};

describe('of a digest that no way took', () => {
  // Both are rejected with their digest, and nobody is told: an SMS and a call are ways of theirs, not of the digest.
  test('what must arrive goes on by its own ways', async () => {
    county.setTime(AT_NIGHT);
    for (const template of ['entrustment_unsigned', 'entrustment_sent_back']) await office.tell({ template });
    await office.tick(EIGHT);
    await soonAfter();
    expect(office.went.map(({ way }) => way)).toEqual(['sms', 'sms']);
  });

  // Sent once more, it finds that all it gathered has ended, and is cancelled.
  test('what the office sends once more is told', async () => {
    for (const template of ['quiz_open', 'quiz_passed']) await office.tell({ template });
    await office.tick(EIGHT);
    const { items } = await county.views.list(1, `undelivered/${TOWN}`, 9);
    await office.allow(1, 'learning', 5);
    for (const { id } of items) await county.does('notifications', id, 'resend', {});
    await soonAfter();
    expect(office.went.length).toBeGreaterThan(0);
  });
});

// The digest is opened again, finds that its things were told, and is cancelled; they stay as sent.
test('of a digest that did not arrive after all nothing is left as told', async () => {
  await office.allow(1, 'learning', 5);
  for (const template of ['quiz_open', 'quiz_passed']) await office.tell({ template });
  await office.tick(EIGHT);
  const { id, messageId } = await digest();
  const result = { messageId, delivered: false, reason: 'block' };
  await county.does('notifications', id, 'note_delivery', result);
  await soonAfter();
  expect([await statusOf('quiz_open'), await statusOf('quiz_passed')]).not.toContain('sent');
});

// It is told to nobody any more when its hour of reading is over, and then counts as if it never had been.
test('a message that was told stays so when its matter is settled before it was read', async () => {
  await office.person(3, aRole({ role: 'supervisor', region: TOWN }));
  await office.allow(3, 'children', 5);
  const callId = nth('call', 5);
  await county.does('notifications', callId, 'open', {
    reason: 'unreachable',
    messageId: nth('notification'),
    template: 'visit_overdue',
    about: nth('child'),
    region: TOWN,
    owner: 'supervisor',
    dueAt: EIGHT,
  });
  county.notices.splice(0);
  const onlyIf = {
    slice: 'notifications',
    row: 'call',
    named: callId,
    field: 'isOpen',
    is: true,
  } as const;
  await office.tell({ template: 'risk_turned_red', role: 'supervisor', region: TOWN, onlyIf });
  expect(await statusOf('risk_turned_red', 3)).toBe('sent');
  await county.does('notifications', callId, 'finish', { outcome: 'reached' });
  await office.tick('2026-06-11T02:01:00.000Z');
  expect(await statusOf('risk_turned_red', 3)).toBe('sent');
});
