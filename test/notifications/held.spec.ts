// What can wait comes together at its hour, nobody is woken at night, and what is settled by then is told to nobody.
import { beforeEach, describe, expect, test } from 'vitest';
import { aCounty } from '../kit/county.ts';
import { nth, TOWN, VILLAGE } from '../kit/ids.ts';
import { aRole } from '../kit/people.ts';
import { anOffice } from '../kit/ways.ts';

// A Thursday, nine in the morning in the county.
const NINE = '2026-06-11T01:00:00.000Z';
const NEXT_EIGHT = '2026-06-12T00:00:00.000Z';
const AT_NIGHT = '2026-06-11T14:30:00.000Z';
let county = aCounty(NINE);
let office = anOffice(county);

beforeEach(async () => {
  county = aCounty(NINE);
  office = anOffice(county);
  await office.person(1);
  await office.allow(1, 'children', 9);
  await office.allow(1, 'learning', 9);
});

const said = () => office.went.map((one) => one.said);
const statuses = async (n = 1): Promise<readonly string[]> =>
  (await county.views.list(1, `inbox/${nth('person', n)}`, 50)).items.map(({ parts }) => {
    const { template, status } = parts['notifications']?.fields ?? {};
    return `${template} ${status}`;
  });

describe('routine news', () => {
  test('waits for the next morning and is told in one message, by the subscription of most of it', async () => {
    for (const template of ['quiz_open', 'quiz_passed', 'child_turning']) await office.tell({ template });
    expect(office.went).toEqual([]);
    await office.tick('2026-06-11T23:59:00.000Z');
    expect(office.went).toEqual([]);
    await office.tick(NEXT_EIGHT);
    expect(office.went).toEqual([
      { way: 'wechat', to: 'openid-1', said: '您有 3 件事要看', template: 'tpl-learning' },
    ]);
    expect((await statuses()).toSorted()).toEqual([
      'child_turning sent',
      'digest sent',
      'quiz_open sent',
      'quiz_passed sent',
    ]);
  });

  test('that comes alone is told in its own words', async () => {
    await office.tell({ template: 'quiz_open' });
    await office.tick(NEXT_EIGHT);
    expect(said()).toEqual(['有一份卷子请您答']);
  });

  test('comes at the hour that its person chose', async () => {
    await county.run({
      slice: 'notifications',
      id: nth('person', 1),
      type: 'choose_hour',
      data: { digestAt: '18:00' },
      commandId: 'hour',
      by: nth('person', 1),
    });
    await county.settle();
    await office.tell({ template: 'quiz_open' });
    await office.tick('2026-06-11T09:59:00.000Z');
    expect(office.went).toEqual([]);
    await office.tick('2026-06-11T10:00:00.000Z');
    expect(office.went).toHaveLength(1);
  });

  test('of staff waits over a weekend for a working day', async () => {
    county.setTime('2026-06-12T02:00:00.000Z');
    await office.tell({ template: 'quiz_open' });
    await office.tick('2026-06-13T00:05:00.000Z');
    expect(office.went).toEqual([]);
    await office.tick('2026-06-15T00:00:00.000Z');
    expect(office.went).toHaveLength(1);
  });

  test('however often the clock ticks, late or twice, is told once', async () => {
    for (const template of ['quiz_open', 'quiz_passed']) await office.tell({ template });
    for (const time of [NEXT_EIGHT, NEXT_EIGHT, '2026-06-12T00:05:00.000Z', '2026-06-12T00:40:00.000Z'])
      await office.tick(time);
    expect(said()).toEqual(['您有 2 件事要看']);
  });

  test('that no way takes ends with its digest, each by itself', async () => {
    for (const template of ['quiz_open', 'quiz_passed']) await office.tell({ template });
    office.answers.wechat.push({ ending: 'rejected', reason: '40003' });
    await office.tick(NEXT_EIGHT);
    expect((await statuses()).toSorted()).toEqual([
      'digest rejected',
      'quiz_open rejected',
      'quiz_passed rejected',
    ]);
  });

  test('whose digest has gone without it goes by itself half an hour later', async () => {
    await office.tell({ template: 'quiz_open' });
    const items = (await county.views.list(1, `inbox/${nth('person', 1)}`, 9)).items;
    const digest =
      items.find(({ parts }) => parts['notifications']?.fields['template'] === 'digest')?.id ?? '';
    const item = items.find(({ id }) => id !== digest)?.id ?? '';
    await county.run({
      slice: 'notifications',
      id: digest,
      type: 'end',
      data: { ending: 'rejected', reason: 'no_way' },
      commandId: 'lost',
      by: 'system',
    });
    county.setTime('2026-06-12T00:31:00.000Z');
    await office.send(item);
    expect(await statuses()).toContain('quiz_open rejected');
  });
});

describe('urgent news at night', () => {
  test('waits for the morning and comes together; an emergency does not', async () => {
    county.setTime(AT_NIGHT);
    for (let n = 0; n < 3; n++) await office.tell();
    expect(office.went).toEqual([]);
    await office.person(3, aRole({ role: 'supervisor', region: TOWN }));
    await office.allow(3, 'children', 2);
    await office.tell({ template: 'risk_turned_red', role: 'supervisor', region: TOWN });
    expect(office.went.map(({ to }) => to)).toEqual(['openid-3']);
    await office.tick(NEXT_EIGHT);
    expect(said()).toContain('您有 3 件事要看');
    expect(said().filter((text) => text === '有孩子过了走访的日子')).toEqual([]);
  });

  test('a late sweep at night holds it again until the morning', async () => {
    county.setTime('2026-06-10T14:30:00.000Z');
    await office.tell();
    await office.tick('2026-06-11T15:00:00.000Z');
    expect(office.went).toEqual([]);
    await office.tick(NEXT_EIGHT);
    expect(office.went).toHaveLength(1);
  });
});

describe('by the time it goes', () => {
  const stillOpen = {
    slice: 'notifications',
    row: 'call',
    named: nth('call'),
    field: 'isOpen',
    is: true,
  } as const;
  const row = (isOpen: boolean, rev: number) =>
    county.views.put(
      1,
      {
        kind: 'call',
        id: nth('call'),
        rev,
        parts: { notifications: { seen: rev, fields: { isOpen }, sealed: {} } },
      },
      [],
    );

  test('what is settled is cancelled, and a digest counts only what is left', async () => {
    await row(true, 1);
    await office.tell({ template: 'quiz_open', onlyIf: stillOpen });
    await office.tell({ template: 'quiz_passed' });
    await row(false, 2);
    await office.tick(NEXT_EIGHT);
    expect(said()).toEqual(['您答的卷子通过了']);
    expect((await statuses()).toSorted()).toEqual(['digest sent', 'quiz_open cancelled', 'quiz_passed sent']);
  });

  test('a digest of which nothing is left is told to nobody', async () => {
    await row(true, 1);
    await office.tell({ template: 'quiz_open', onlyIf: stillOpen });
    await row(false, 2);
    await office.tick(NEXT_EIGHT);
    expect(office.went).toEqual([]);
    expect((await statuses()).toSorted()).toEqual(['digest cancelled', 'quiz_open cancelled']);
  });

  test('a row that has not heard of the cause says nothing against it', async () => {
    const named = { ...stillOpen, named: nth('call', 7) };
    await office.tell({ onlyIf: named }, `notifications/${nth('call', 7)}#1#0`);
    expect(office.went).toHaveLength(1);
  });

  test('somebody else who holds the duty now is told instead', async () => {
    county.setTime(AT_NIGHT);
    await office.tell();
    await county.does('access', nth('person', 1), 'end_role', {
      role: 'director',
      region: VILLAGE,
      untilOn: '2026-06-12',
    });
    await office.person(2, aRole({ fromOn: '2026-06-12' }));
    await office.allow(2, 'children', 1);
    await office.tick(NEXT_EIGHT);
    expect(office.went.map(({ to }) => to)).toEqual(['openid-2']);
    expect(await statuses(1)).toContain('visit_overdue cancelled');
  });

  test('what came too late is told to nobody', async () => {
    county.setTime(AT_NIGHT);
    await office.tell();
    await office.tick('2026-06-16T00:00:00.000Z');
    expect(office.went).toEqual([]);
    expect((await statuses()).toSorted()).toEqual(['digest cancelled', 'visit_overdue expired']);
  });
});

test('a clock that stood for a day catches up with what presses first, and does not flood anybody', async () => {
  county.setTime(AT_NIGHT);
  await office.tell({ template: 'quiz_open', region: VILLAGE });
  for (let n = 0; n < 20; n++) await office.tell();
  await county.tick('2026-06-13T01:00:00.000Z');
  const ranks = county.sends.map(({ effect }) => (effect.kind === 'send' ? effect.pressing : undefined));
  expect(ranks.toSorted((a, b) => Number(b) - Number(a))).toEqual(ranks);
  for (const { effect } of county.sends.splice(0)) if (effect.kind === 'send') await office.send(effect.id);
  expect(office.went.length).toBeLessThanOrEqual(2);
});

describe('a family', () => {
  const guardianId = nth('guardian');
  const ending = { template: 'entrustment_ending', guardianId, about: nth('agreement') } as const;
  const bind = (n: number) =>
    county.does('access', nth('person', n), 'bind_guardian', {
      guardianId,
      invitation: nth('invitation'),
      region: VILLAGE,
    });

  test('without WeChat is called by the village at once, however little the thing presses and at night too', async () => {
    county.setTime(AT_NIGHT);
    await office.person(5, aRole({ role: 'supervisor', region: TOWN }), { openid: undefined });
    await bind(5);
    await office.tell(ending);
    const calls = (await county.views.list(1, `calls/${VILLAGE}`, 9)).items;
    expect(calls.map(({ parts }) => parts['notifications']?.fields)).toMatchObject([
      { owner: 'director', guardianId, reason: 'unreachable', isOpen: true },
    ]);
  });

  test('without any account is called where the message says so, once however often it comes', async () => {
    for (let again = 0; again < 2; again++) await office.tell(ending, 'entrustment/agr_1#3#0');
    await office.tell({ ...ending, template: 'entrustment_filed' });
    const calls = (await county.views.list(1, `calls/${VILLAGE}`, 9)).items;
    expect(calls.map(({ parts }) => parts['notifications']?.fields)).toMatchObject([
      { owner: 'director', guardianId, template: 'entrustment_ending', isOpen: true },
    ]);
    expect(office.went).toEqual([]);
  });

  test('with WeChat is told there, on any day of the week', async () => {
    county.setTime('2026-06-12T02:00:00.000Z');
    await office.person(5, aRole({ role: 'supervisor', region: TOWN }));
    await bind(5);
    await office.allow(5, 'entrustment', 2);
    await office.tell(ending);
    await office.tick('2026-06-13T00:00:00.000Z');
    expect(office.went.map(({ to }) => to)).toEqual(['openid-5']);
  });
});
