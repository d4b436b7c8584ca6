// The api door answers a director's day: signing in, seeing the village, recording a visit, and reading it back.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nth, TOWN, VILLAGE } from '../kit/ids.ts';
import { aVisit, findingsOf } from '../kit/visiting.ts';
import { closed, director, nobody, officer, openTown, ours, supervisor, type Town, today } from './town.ts';

let town: Town;
let token = '';
afterAll(() => town.end());
beforeAll(async () => {
  town = await openTown();
  token = await town.tokenOf(director);
  const people = [director, supervisor, officer].map((_, n) => ({
    openid: `openid-number-${n}`,
    name: `同志${n}`,
  }));
  await control('people', people);
});

const control = async (call: string, body: unknown): Promise<unknown> => {
  const response = await fetch(`${town.wechat.url}/double/${call}`, {
    method: 'POST',
    body: JSON.stringify(body),
  });
  return response.json();
};
const record = (id: string, data: unknown) =>
  town.ask('POST', `/visits/${id}/record`, { token, body: town.commandOf(data) });

describe('signing in', () => {
  const codeOf = async (openid: string): Promise<unknown> =>
    Object.values(Object(await control('login', { openid })))[0];
  const device = 'd'.repeat(43);
  const signIn = (body: unknown) => town.ask('POST', '/session', { body });

  test('with a login code of WeChat gives a session that opens the village', async () => {
    const { status, body } = await signIn({ code: await codeOf('openid-number-0'), device });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      person: { personId: director.personId, name: '同志0' },
      role: 'director',
      region: VILLAGE,
      regionName: '迎新居委会',
      roles: [{ role: 'director', region: VILLAGE }],
    });
    const session: unknown = Object(body).token;
    const children = await town.ask('GET', `/visits/villages/${VILLAGE}/children`, {
      token: String(session),
    });
    expect(children.status).toBe(200);
  });

  test('is refused for a code that is used, unknown, or of somebody who is not registered', async () => {
    const code = await codeOf('openid-number-1');
    expect((await signIn({ code, device })).status).toBe(200);
    expect((await signIn({ code, device })).body).toEqual({ refused: 'login_code_refused' });
    expect((await signIn({ code: 'made-up', device })).body).toEqual({ refused: 'login_code_refused' });
    await control('people', [{ openid: 'openid-stranger', name: '生人' }]);
    expect((await signIn({ code: await codeOf('openid-stranger'), device })).body).toEqual({
      refused: 'phone_needed',
    });
  });

  test('in a role that is not held is refused', async () => {
    const asked = { code: await codeOf('openid-number-0'), device, role: 'officer' };
    expect((await signIn(asked)).body).toEqual({ refused: 'no_current_role' });
  });

  test('with a body that is none is refused by name', async () => {
    expect((await signIn({})).body).toEqual({ refused: 'invalid_input', field: 'code', reason: 'missing' });
    expect((await signIn('{')).body).toEqual({ refused: 'malformed_json' });
    expect((await town.ask('POST', '/session')).body).toEqual({ refused: 'malformed_json' });
    expect((await signIn({ code: 'x', device, role: 'king' })).body).toMatchObject({
      field: 'role',
      reason: 'not_a_role',
    });
  });
});

describe('a visit', () => {
  test('is recorded, answered with the new standing, and answered the same when it is sent again', async () => {
    const body = town.commandOf(
      aVisit({ visitedOn: today(), findings: findingsOf('red'), note: '奶奶咳嗽' }),
    );
    const first = await town.ask('POST', `/visits/${ours}/record`, { token, body });
    expect(first).toMatchObject({
      status: 200,
      body: {
        stream: `visits/${ours}`,
        version: 2,
        state: { childId: ours, colour: 'red', because: ['unattended'] },
      },
    });
    expect(await town.ask('POST', `/visits/${ours}/record`, { token, body })).toEqual(first);
    const commits = await town.world.records.after(`visits/${ours}`, 1);
    expect(commits).toMatchObject([{ by: director.personId, as: `director@${VILLAGE}` }]);
  });

  test('is seen in the village’s list, in the town’s page, in the timeline and in the child’s file', async () => {
    await town.project([`visits/${ours}`]);
    const list = await town.ask('GET', `/visits/villages/${VILLAGE}/children`, { token });
    expect(list.body).toMatchObject({
      village: VILLAGE,
      children: [{ childId: ours, name: '陈小满', colour: 'red', version: 2 }],
    });
    const red = await town.ask('GET', `/visits/towns/${TOWN}/red`, { token: await town.tokenOf(supervisor) });
    expect(red.body).toMatchObject({
      red: [{ childId: ours, director: { name: '同志0', phone: '13900000000' } }],
    });
    const timeline = await town.ask('GET', `/visits/${ours}/timeline`, { token });
    expect(timeline.body).toMatchObject({
      version: 2,
      entries: [
        { entry: { kind: 'colour' } },
        { byName: '同志0', entry: { note: '奶奶咳嗽' } },
        { entry: { kind: 'began' } },
      ],
    });
    const file = await town.ask('GET', `/registry/children/${ours}`, { token });
    expect(file.body).toMatchObject({
      name: '陈小满',
      open: true,
      villageName: '迎新居委会',
      idNumberTail: '24',
    });
    expect(JSON.stringify(file.body)).not.toContain('20160309121X');
  });

  test('is refused in the world’s own words, as a conflict', async () => {
    expect(await record(ours, aVisit({ visitId: nth('visit', 2), visitedOn: '2099-01-01' }))).toMatchObject({
      status: 409,
      body: { refused: 'visit_in_future', field: 'visitedOn' },
    });
    expect(await record(closed, aVisit({ visitedOn: '2026-02-01' }))).toMatchObject({
      status: 409,
      body: { refused: 'child_closed' },
    });
  });
});

describe('a request', () => {
  test('of a role that may not is told so, before anything is looked at', async () => {
    const asOfficer = await town.tokenOf(officer);
    for (const id of [ours, nobody]) {
      const answer = await town.ask('POST', `/visits/${id}/record`, {
        token: asOfficer,
        body: 'not even JSON',
      });
      expect(answer).toMatchObject({ status: 403, body: { refused: 'role_not_allowed' } });
    }
  });

  test('to no route is not found when signed in, and not signed in otherwise', async () => {
    for (const [method, path] of [
      ['GET', '/nowhere'],
      ['DELETE', `/visits/${ours}/record`],
      ['GET', `/visits/${ours}/record`],
      ['POST', '/visits//record'],
    ] as const) {
      expect((await town.ask(method, path, { token })).body).toEqual({ refused: 'not_found' });
      expect((await town.ask(method, path)).body).toEqual({ refused: 'not_signed_in' });
    }
  });

  test('that fails for a reason of ours answers with a number to read out, and nothing of the reason', async () => {
    await control('faults', { path: '/sns/jscode2session', next: [{ errcode: -1 }] });
    const answer = await town.ask('POST', '/session', { body: { code: 'any', device: 'd'.repeat(43) } });
    expect(answer.status).toBe(500);
    expect(answer.body).toEqual({
      refused: 'failed',
      reference: expect.stringMatching(/^[2-9A-HJ-NP-Z]{4}$/),
    });
  });
});

test('nothing that a person typed, and no name or number, was printed', () => {
  expect(town.printed.length).toBeGreaterThan(10);
  const all = town.printed.join('');
  for (const secret of ['陈小满', '奶奶', '13900000000', 'openid-number', token])
    expect(all).not.toContain(secret);
});
