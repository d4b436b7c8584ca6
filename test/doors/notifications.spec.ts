// Messages and calls through the door: each sees what is theirs, and what is another's looks like what is not there.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#shared/kernel/access.ts';
import { COUNTY, nth, OTHER_TOWN, SIBLING_VILLAGE, TOWN, VILLAGE } from '../kit/ids.ts';
import { aPerson } from '../kit/people.ts';
import { atTheDoor } from '../notifications/at-the-door.ts';
import { type County, childOf, openCounty, today } from './county.ts';

let county: County;
const { does, raise, post, get, unheardDigest, talksOf, undeliveredOf, callsOf } = atTheDoor(() => county);
afterAll(() => county.end());
beforeAll(async () => {
  county = await openCounty();
});

const refusedAs = (refused: string, status = 409) => ({ status, body: { refused } });
const NOT_FOUND = refusedAs('not_found', 404);
const NOT_ALLOWED = refusedAs('role_not_allowed', 403);
const hoursUntil = (at: string): number => (Date.parse(at) - Date.parse(county.world.now())) / 3_600_000;
const NAME = '陈小满';
const PHONE = '13911112222';

describe('a director', () => {
  const mine = () => county.as('director');

  test('has the name of the own village’s child in the inbox, and not of one who went to another', async () => {
    await raise(1, mine().personId, childOf.own);
    await raise(2, mine().personId, childOf['sibling village']);
    const talks = await talksOf(mine());
    expect(talks).toHaveLength(2);
    expect(talks).toContainEqual(
      expect.objectContaining({ talk: childOf.own, childId: childOf.own, name: NAME, unread: 1 }),
    );
    const other = talks.find((line) => Object(line).talk === childOf['sibling village']);
    expect(other).toMatchObject({ title: '走访过期提醒', unread: 1 });
    expect(other).not.toHaveProperty('name');
  });

  test('opens the conversation of the own village’s child alone', async () => {
    const opened = await get(mine(), `talks/${childOf.own}`);
    expect(opened).toMatchObject({ status: 200, body: { talk: childOf.own, name: NAME } });
    expect(Object(opened.body).entries).toMatchObject([{ kind: 'card', template: 'visit_overdue' }]);
    const absent = await get(mine(), `talks/${nth('child', 9_999)}`);
    expect(absent).toMatchObject(NOT_FOUND);
    expect(await get(mine(), `talks/${childOf['sibling village']}`)).toEqual(absent);
    expect(await get(county.as('director', 'sibling village'), `talks/${childOf.own}`)).toEqual(absent);
  });

  test('reads a conversation, and nothing in it is unread any more', async () => {
    const upTo = '2999-01-01T00:00:00.000Z';
    const read = await post(mine(), 'talks/read', { talk: childOf.own, upTo });
    expect(read.status).toBe(200);
    expect(Object(read.body).state.upTo < upTo).toBe(true);
    await county.project([String(Object(read.body).stream)]);
    expect(await talksOf(mine())).toContainEqual(expect.objectContaining({ talk: childOf.own, unread: 0 }));
  });

  test('allows more, and sees what is left', async () => {
    const told = await post(mine(), 'credits/tell', { subscription: 'children', answer: 'accepted' });
    expect(told).toMatchObject({ status: 200, body: { state: { balance: 1, accepted: true } } });
    await county.project([String(Object(told.body).stream)]);
    const { allowances, digestAt } = Object((await get(mine(), 'inbox')).body);
    expect(digestAt).toBe('08:00');
    expect(allowances).toContainEqual({
      subscription: 'children',
      balance: 1,
      accepted: true,
      silentFrom: today(),
      askNow: true,
    });
  });
});

describe('a message', () => {
  test('is read and answered by its person; to all others it is as if there were none', async () => {
    const { personId } = county.as('director');
    const id = await raise(10, personId, childOf.own);
    const absent = await post(county.as('director'), `messages/${nth('notification', 9_999)}/read`, {});
    expect(absent).toMatchObject(refusedAs('message_not_yours'));
    for (const other of [
      county.as('director', 'sibling village'),
      county.as('supervisor'),
      county.as('officer'),
      county.as('guardian'),
      county.as('auditor'),
    ]) {
      expect(await post(other, `messages/${id}/read`, {})).toEqual(absent);
      expect(await post(other, `messages/${id}/read`, { reply: 'call_back' })).toEqual(absent);
    }
    expect(await county.world.records.after(`notifications/${id}`, 1)).toEqual([]);
    expect(await post(county.as('director'), `messages/${id}/read`, { reply: 'coming' })).toMatchObject(
      refusedAs('reply_unknown'),
    );
    expect(await post(county.as('director'), `messages/${id}/read`, {})).toMatchObject({
      status: 200,
      body: { state: { isRead: true } },
    });
  });
});

describe('a family', () => {
  const callId = nth('call', 1);

  test('reads its child’s conversation before the first message, and no other child’s', async () => {
    const guardian = county.as('guardian');
    expect(await talksOf(guardian)).toContainEqual(
      expect.objectContaining({ talk: childOf.own, name: NAME, unread: 0 }),
    );
    const opened = await get(guardian, `talks/${childOf.own}`);
    expect(opened).toMatchObject({ status: 200, body: { name: NAME, takesNotes: false } });
    expect(opened.body).not.toHaveProperty('colour');
    expect(await get(guardian, `talks/${childOf['sibling village']}`)).toMatchObject(NOT_FOUND);
  });

  test('asks to be called about its own child', async () => {
    const data = { childId: childOf.own, reason: 'call_back' };
    const foreign = await post(county.as('guardian', 'sibling village'), `calls/${callId}/ask`, data);
    expect(foreign).toMatchObject(NOT_FOUND);
    const nobodys = { ...data, childId: nth('child', 9_999) };
    expect(await post(county.as('guardian'), `calls/${callId}/ask`, nobodys)).toEqual(foreign);
    expect(
      await post(county.as('guardian'), `calls/${callId}/ask`, { ...data, reason: 'note', note: '您好' }),
    ).toMatchObject(refusedAs('notes_closed'));
    expect(await post(county.as('guardian'), `calls/${callId}/ask`, data)).toMatchObject({
      status: 200,
      body: { state: { isOpen: true, owner: 'director', tries: 0 } },
    });
    await county.project([`notifications/${callId}`]);
  });

  test('is called by the village’s director, who sees whom to call', async () => {
    const ofChild = { childId: childOf.own, childName: NAME };
    expect(await callsOf(county.as('director'), VILLAGE)).toMatchObject([
      { callId, reason: 'call_back', name: '陈桂芳', phone: '13800001110', ...ofChild },
    ]);
    expect(await get(county.as('director', 'sibling village'), `regions/${VILLAGE}/calls`)).toMatchObject(
      NOT_FOUND,
    );
    const nobodys = `calls/${nth('call', 9_999)}/finish`;
    const absent = await post(county.as('director'), nobodys, { outcome: 'reached' });
    expect(absent).toMatchObject(NOT_FOUND);
    const sibling = county.as('director', 'sibling village');
    expect(await post(sibling, `calls/${callId}/finish`, { outcome: 'reached' })).toEqual(absent);
  });

  test('sees its asking answered once the director was through', async () => {
    const entry = async () =>
      Object((await get(county.as('guardian'), `talks/${childOf.own}`)).body).entries.at(-1);
    expect(await entry()).toMatchObject({ kind: 'asked', callId, mine: true, isOpen: true });
    const finish = async (outcome: string) => {
      const done = await post(county.as('director'), `calls/${callId}/finish`, { outcome });
      await county.project([`notifications/${callId}`]);
      return done;
    };
    expect(await finish('not_reached')).toMatchObject({ body: { state: { isOpen: true, tries: 1 } } });
    expect(await entry()).toMatchObject({ isOpen: true });
    expect(await finish('reached')).toMatchObject({ body: { state: { isOpen: false } } });
    const answered = await entry();
    expect(answered).toMatchObject({ callId, isOpen: false, outcome: 'reached' });
    expect(answered).toHaveProperty('doneAt');
    expect(await callsOf(county.as('director'), VILLAGE)).toEqual([]);
    expect(await finish('visited')).toMatchObject(refusedAs('call_not_open'));
  });
});

test('a call for help is made within two hours by whoever has it, and goes up no further than the county', async () => {
  const callId = nth('call', 2);
  const isDue = async ({ status, body }: Awaited<ReturnType<typeof post>>): Promise<void> => {
    expect([status, Math.ceil(hoursUntil(Object(body).state.dueAt))]).toEqual([200, 2]);
    await county.project([`notifications/${callId}`]);
  };
  const handOn = (actor: Actor) => post(actor, `calls/${callId}/hand-on`, {});
  const helps = { callId, reason: 'needs_help' };
  const data = { childId: childOf.own, reason: 'needs_help' };
  await isDue(await post(county.as('guardian'), `calls/${callId}/ask`, data));
  await isDue(await handOn(county.as('director')));
  expect(await callsOf(county.as('director'), VILLAGE)).toEqual([]);
  expect(await callsOf(county.as('supervisor'), TOWN)).toMatchObject([{ ...helps, escalated: true }]);
  // It is the director's no more.
  expect(await handOn(county.as('director'))).toMatchObject(NOT_FOUND);
  await isDue(await handOn(county.as('supervisor')));
  expect(await callsOf(county.as('officer'), COUNTY)).toMatchObject([{ ...helps, owner: 'officer' }]);
  expect(await handOn(county.as('officer'))).toMatchObject(refusedAs('nobody_above'));
});

describe('the office', () => {
  const someone = nth('person', 900);

  test('finds by phone whoever belongs to the own region, and nobody else', async () => {
    const { openid: _, ...person } = aPerson({ phone: PHONE });
    await county.does('access', someone, 'register_person', person);
    const find = (actor: Actor, phone: string) => county.send(actor, '/notifications/find', { phone });
    const nobody = await find(county.as('officer'), '13911113333');
    expect(nobody).toMatchObject({ status: 200, body: {} });
    for (const role of ['supervisor', 'officer'] as const)
      expect(await find(county.as(role), PHONE)).toMatchObject({ status: 200, body: { personId: someone } });
    expect(await find(county.as('supervisor', 'other town'), PHONE)).toEqual(nobody);
    expect(await find(county.as('officer', 'other county'), PHONE)).toEqual(nobody);
    for (const role of ['director', 'guardian', 'auditor', 'provider'] as const)
      expect(await find(county.as(role), PHONE)).toMatchObject(NOT_ALLOWED);
    expect(county.printed.join('')).not.toContain(PHONE);
  });

  test('sees what reached nobody and for whom, step by step, and sends it once more', async () => {
    const id = await raise(20, someone, childOf.own);
    await does(id, 'claim', { channel: 'wechat_once', leaseSeconds: 60 });
    await does(id, 'note_outcome', { attempt: 1, outcome: 'turned_down', reason: '43101' });
    await does(id, 'end', { ending: 'rejected', reason: 'no_way' });
    const supervisor = county.as('supervisor');
    expect(await undeliveredOf(supervisor, TOWN)).toMatchObject([
      { messageId: id, personId: someone, name: '王海燕', region: VILLAGE, ending: 'rejected' },
    ]);
    const { steps } = Object((await get(supervisor, `messages/${id}/steps`)).body);
    expect(steps).toMatchObject([
      { what: 'notification.raised' },
      { what: 'notification.claimed', channel: 'wechat_once' },
      { what: 'notification.turned_down', channel: 'wechat_once', reason: '43101' },
      { what: 'notification.rejected', reason: 'no_way' },
    ]);
    const history = await get(supervisor, `people/${someone}/messages`);
    expect(history).toMatchObject({
      status: 200,
      body: { name: '王海燕', hasWechat: false, phoneTail: '2222', messages: [{ status: 'rejected' }] },
    });
    const resent = await post(supervisor, `messages/${id}/resend`, {});
    expect(resent).toMatchObject({ status: 200, body: { state: { status: 'waiting', tried: [] } } });
    // A visit that is overdue is told for four days.
    expect(Math.ceil(hoursUntil(Object(resent.body).state.expiresAt))).toBe(4 * 24);
    await county.project([`notifications/${id}`]);
    expect(await undeliveredOf(supervisor, TOWN)).toEqual([]);
    expect(await post(supervisor, `messages/${id}/resend`, {})).toMatchObject(refusedAs('still_on_its_way'));
  });

  test('sees of a digest that reached nobody each of its things, and sends those once more', async () => {
    const abouts = [childOf.own, childOf['sibling village']];
    const { digestId, items } = await unheardDigest(32, someone, abouts);
    const supervisor = county.as('supervisor');
    const lines = await undeliveredOf(supervisor, TOWN);
    expect(lines.map((line) => Object(line).messageId).toSorted()).toEqual(items.toSorted());
    for (const line of lines)
      expect(line).toMatchObject({ personId: someone, ending: 'rejected', reason: 'with_digest' });
    const resend = (id: string) => post(supervisor, `messages/${id}/resend`, {});
    expect(await resend(digestId)).toMatchObject(refusedAs('still_on_its_way'));
    for (const id of items) expect((await resend(id)).status).toBe(200);
    await county.project(items.map((id) => `notifications/${id}`));
    expect(await undeliveredOf(supervisor, TOWN)).toEqual([]);
  });

  test('of another town sees none of it', async () => {
    const foreign = county.as('supervisor', 'other town');
    const absent = await get(foreign, `people/${nth('person', 9_999)}/messages`);
    expect(absent).toMatchObject(NOT_FOUND);
    expect(await get(foreign, `people/${someone}/messages`)).toEqual(absent);
    expect(await get(foreign, `messages/${nth('notification', 20)}/steps`)).toEqual(absent);
    expect(await get(foreign, `regions/${TOWN}/undelivered`)).toEqual(absent);
    expect(await get(foreign, `regions/${TOWN}/figures`)).toEqual(absent);
    expect(await get(foreign, `regions/${OTHER_TOWN}/figures`)).toMatchObject({ status: 200 });
  });
});

describe('an auditor', () => {
  test('reads the figures of the county and its towns', async () => {
    const month = today().slice(0, 7);
    for (const region of [COUNTY, TOWN])
      expect(await get(county.as('auditor'), `regions/${region}/figures`, { month })).toMatchObject({
        status: 200,
        body: { month, total: { waiting: 6 } },
      });
    expect(await get(county.as('auditor'), `regions/${VILLAGE}/figures`)).toMatchObject(NOT_FOUND);
    expect(await get(county.as('auditor'), `regions/${COUNTY}/figures`, { month: '2026-13' })).toMatchObject(
      NOT_FOUND,
    );
  });

  test('reads nobody’s messages, and no child’s conversation', async () => {
    const auditor = county.as('auditor');
    for (const path of [
      `people/${nth('person', 900)}/messages`,
      `messages/${nth('notification', 20)}/steps`,
      `regions/${COUNTY}/undelivered`,
      `regions/${VILLAGE}/calls`,
    ])
      expect([path, await get(auditor, path)]).toMatchObject([path, NOT_ALLOWED]);
    for (const child of [childOf.own, nth('child', 9_999)])
      expect(await get(auditor, `talks/${child}`)).toMatchObject(NOT_FOUND);
    expect(JSON.stringify((await get(auditor, 'inbox')).body)).not.toContain(NAME);
  });
});

test('a region is asked for by whoever is in charge of all of it', async () => {
  for (const region of [VILLAGE, SIBLING_VILLAGE, TOWN])
    expect((await get(county.as('supervisor'), `regions/${region}/calls`)).status).toBe(200);
  expect(await get(county.as('supervisor'), `regions/${COUNTY}/calls`)).toMatchObject(NOT_FOUND);
  expect((await get(county.as('officer'), `regions/${COUNTY}/calls`)).status).toBe(200);
});
