// What was put into a digest reaches its person all the same where the digest did not, and what was told stays told.
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
const undelivered = async () =>
  (await county.views.list(1, `undelivered/${TOWN}`, 9)).items.map(({ id, parts }) => {
    const { template, reason, ending } = parts['notifications']?.fields ?? {};
    return { id, line: `${template} ${ending} ${reason}` };
  });
const lines = async () => (await undelivered()).map(({ line }) => line).toSorted();
/** The platform says of the digest that it did not arrive after all, as often as it likes to. */
const isLost = async (times = 1): Promise<void> => {
  const { id, messageId } = await digest();
  const result = { messageId, delivered: false, reason: 'block' };
  for (let n = 0; n < times; n++) await county.does('notifications', id, 'note_delivery', result);
};
const soonAfter = async (): Promise<void> => {
  for (const time of SOON_AFTER) await office.tick(time);
};

describe('a digest that holds what must arrive', () => {
  const atNight = async (...templates: readonly string[]): Promise<void> => {
    county.setTime(AT_NIGHT);
    for (const template of templates) await office.tell({ template });
    await office.tick(EIGHT);
    await soonAfter();
  };

  test('goes on by the ways of that: one SMS tells it all', async () => {
    await atNight('entrustment_unsigned', 'entrustment_sent_back');
    expect(office.went).toEqual([
      { way: 'sms', to: '13900000001', said: '您有 2 件事要看', template: '今天的提醒' },
    ]);
    for (const template of ['digest', 'entrustment_unsigned', 'entrustment_sent_back'])
      expect((await messages()).find((one) => Object(one).template === template)).toMatchObject({
        status: 'sent',
        channel: 'sms',
      });
  });

  test('takes what may wait along, and ends as a call to make where nothing else took it', async () => {
    office.answers.sms.push({ ending: 'rejected', reason: 'isv.MOBILE_NUMBER_ILLEGAL' });
    await atNight('entrustment_unsigned', 'visit_overdue');
    const calls = (await county.views.list(1, `calls/${TOWN}`, 9)).items;
    expect(calls.map(({ parts }) => parts['notifications']?.fields)).toMatchObject([
      { owner: 'supervisor', reason: 'unreachable', template: 'digest', personId: nth('person', 1) },
    ]);
    expect([await statusOf('entrustment_unsigned'), await statusOf('visit_overdue')]).toEqual([
      'sent',
      'sent',
    ]);
    expect(await lines()).toEqual([]);
  });

  test('and one that holds nothing of the kind costs no SMS', async () => {
    await atNight('visit_overdue', 'quiz_closing');
    expect(office.went).toEqual([]);
    expect(await lines()).toEqual([
      'quiz_closing rejected with_digest',
      'visit_overdue rejected with_digest',
    ]);
  });

  test('reaches its person once, however often the clock ticks after it', async () => {
    await atNight('entrustment_unsigned', 'entrustment_sent_back');
    for (const time of ['2026-06-12T02:00:00.000Z', '2026-06-15T00:00:00.000Z']) await office.tick(time);
    expect(office.went).toHaveLength(1);
  });
});

describe('of a digest that no way took', () => {
  beforeEach(async () => {
    for (const template of ['quiz_open', 'quiz_passed']) await office.tell({ template });
    await office.tick(EIGHT);
  });

  test('each thing stands among the undelivered, and the digest itself does not', async () => {
    expect(await statusOf('digest')).toBe('rejected');
    expect(await lines()).toEqual(['quiz_open rejected with_digest', 'quiz_passed rejected with_digest']);
  });

  test('what the office sends once more is told, each by itself, and stands there no more', async () => {
    await office.allow(1, 'learning', 5);
    const { id: digestId } = await digest();
    await expect(county.does('notifications', digestId, 'resend', {})).rejects.toThrow('still_on_its_way');
    for (const { id } of await undelivered()) await county.does('notifications', id, 'resend', {});
    expect(await lines()).toEqual([]);
    await soonAfter();
    expect(office.went.map(({ said }) => said).toSorted()).toEqual(['您答的卷子通过了', '有一份卷子请您答']);
    expect([await statusOf('quiz_open'), await statusOf('quiz_passed')]).toEqual(['sent', 'sent']);
  });
});

describe('of a digest that did not arrive after all', () => {
  const told = async (...templates: readonly string[]): Promise<void> => {
    county.setTime(AT_NIGHT);
    for (const template of templates) await office.tell({ template });
    await office.tick(EIGHT);
    office.went.splice(0);
  };

  test('nothing is left as told: what no other way takes stands among the undelivered', async () => {
    await office.allow(1, 'learning', 5);
    for (const template of ['quiz_open', 'quiz_passed']) await office.tell({ template });
    await office.tick(EIGHT);
    await isLost();
    await soonAfter();
    expect([await statusOf('quiz_open'), await statusOf('quiz_passed')]).toEqual(['rejected', 'rejected']);
    expect(await lines()).toEqual(['quiz_open rejected no_way', 'quiz_passed rejected no_way']);
  });

  test('what must arrive goes on by itself, and once, however often the platform says so', async () => {
    await office.allow(1, 'entrustment', 5);
    await told('entrustment_unsigned', 'entrustment_sent_back');
    await isLost(3);
    await soonAfter();
    await isLost();
    await office.tick('2026-06-12T02:00:00.000Z');
    expect(office.went.map(({ way, said }) => `${way} ${said}`).toSorted()).toEqual([
      'sms 有一份确认书多日没签齐',
      'sms 有一份确认书退回来了',
    ]);
    // No more WeChat: by that way the digest went.
    expect(await office.balance(1, 'entrustment')).toEqual({ balance: 4, accepted: true });
  });

  test('what the office sent once more meanwhile is not opened again', async () => {
    await office.allow(1, 'entrustment', 5);
    await told('entrustment_unsigned', 'entrustment_sent_back');
    const unsigned = Object(
      (await messages()).find((one) => Object(one).template === 'entrustment_unsigned'),
    );
    await county.does('notifications', unsigned.id, 'resend', {});
    await office.tick('2026-06-12T00:01:00.000Z');
    await isLost();
    await soonAfter();
    expect(office.went.map(({ way, said }) => `${way} ${said}`)).toEqual([
      'wechat 有一份确认书多日没签齐',
      'sms 有一份确认书退回来了',
    ]);
  });
});

describe('a message that had to be read within its hour', () => {
  const callId = nth('call', 5);
  const onlyIf = { slice: 'notifications', row: 'call', named: callId, field: 'isOpen', is: true } as const;
  const red = { template: 'risk_turned_red', role: 'supervisor', region: TOWN } as const;
  const HOUR_OVER = '2026-06-11T02:01:00.000Z';
  const its = async (n = 3) => (await messages(n)).find((one) => Object(one).template === 'risk_turned_red');
  beforeEach(async () => {
    await office.person(3, aRole({ role: 'supervisor', region: TOWN }));
    await office.allow(3, 'children', 5);
  });

  test('stays told when its matter is settled before: it is neither read nor waited for any more', async () => {
    await county.does('notifications', callId, 'open', {
      reason: 'unreachable',
      template: 'visit_overdue',
      about: nth('child'),
      region: TOWN,
      owner: 'supervisor',
      dueAt: EIGHT,
    });
    county.notices.splice(0);
    await office.tell({ ...red, onlyIf });
    expect(await its()).toMatchObject({ status: 'sent', dueAt: '2026-06-11T10:00' });
    await county.does('notifications', callId, 'finish', { outcome: 'reached' });
    await office.tick(HOUR_OVER);
    expect(await its()).toMatchObject({ status: 'sent', channel: 'wechat_once' });
    for (const gone of ['dueAt', 'readAt']) expect(await its()).not.toHaveProperty(gone);
    await office.tick('2026-06-11T03:00:00.000Z');
    expect(county.sends).toEqual([]);
    expect(office.facts().slice(-2)).toEqual(['sent wechat_once', 'reading_waived']);
    expect(office.went).toHaveLength(1);
  });

  test('and was not is told whoever holds the duty now', async () => {
    county.setTime('2026-06-11T15:50:00.000Z');
    await office.tell(red);
    await county.does('access', nth('person', 3), 'end_role', {
      role: 'supervisor',
      region: TOWN,
      untilOn: '2026-06-12',
    });
    await office.person(4, aRole({ role: 'supervisor', region: TOWN, fromOn: '2026-06-12' }));
    await office.allow(4, 'children', 5);
    await office.tick('2026-06-11T16:55:00.000Z');
    expect(office.went.map(({ to }) => to)).toEqual(['openid-3', 'openid-4']);
  });
});
