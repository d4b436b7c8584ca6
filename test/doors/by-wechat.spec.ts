// The first sign-in with WeChat needs the phone that WeChat proves, every later one only the account; what is wrong has a name.
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COUNTY, nth, TOWN, VILLAGE } from '../kit/ids.ts';
import { aRole } from '../kit/people.ts';
import { device, type Gate, openGate } from './gate.ts';
import { director, officer, today } from './town.ts';

let gate: Gate;
afterAll(() => gate.end());
beforeAll(async () => {
  gate = await openGate();
  await gate.hasWechat('openid-number-0', '13900000000');
});

let people = 20;
/** Somebody registered by phone, with a role unless it is left out, and known to WeChat. */
const newcomer = async (role: boolean = true) => {
  people += 1;
  const [personId, phone, openid] = [nth('person', people), `139000010${people}`, `openid-new-${people}`];
  await gate.does('access', personId, 'register_person', { region: VILLAGE, name: `新人${people}`, phone });
  if (role) await gate.does('access', personId, 'grant_role', aRole());
  await gate.hasWechat(openid, phone);
  return { personId, phone, openid };
};
const signIn = async (openid: string, more: object = {}) =>
  gate.go('/session', { code: await gate.loginCode(openid), device: device(), ...more });

describe('the first time', () => {
  test('the phone is asked for, and binds the account of whoever is registered with it', async () => {
    const { personId, openid } = await newcomer();
    expect(await signIn(openid)).toEqual({ refused: 'phone_needed' });
    const session = await gate.opened(signIn(openid, { phoneCode: await gate.phoneCode(openid) }));
    expect(session).toMatchObject({
      person: { personId, name: `新人${people}` },
      role: 'director',
      region: VILLAGE,
    });
    expect(await signIn(openid)).toMatchObject({ person: { personId } });
  });

  test('a code that WeChat refuses, or a used one, is refused', async () => {
    const { openid } = await newcomer();
    expect(await signIn(openid, { phoneCode: 'made-up' })).toEqual({ refused: 'phone_code_refused' });
    const phoneCode = await gate.phoneCode(openid);
    await gate.opened(signIn(openid, { phoneCode }));
    const other = await newcomer();
    expect(await signIn(other.openid, { phoneCode })).toEqual({ refused: 'phone_code_refused' });
    const answer = await gate.go('/session', { code: 'made-up', device: device() });
    expect(answer).toEqual({ refused: 'login_code_refused' });
  });

  test('a phone that is nobody’s is not registered', async () => {
    await gate.hasWechat('openid-stranger', '13911112222');
    const phoneCode = await gate.phoneCode('openid-stranger');
    expect(await signIn('openid-stranger', { phoneCode })).toEqual({ refused: 'not_registered' });
  });

  test('a person who has an account already is not bound to a second one, until theirs is unbound', async () => {
    await gate.hasWechat('openid-second', '13900000000');
    const again = async () => signIn('openid-second', { phoneCode: await gate.phoneCode('openid-second') });
    expect(await again()).toEqual({ refused: 'wechat_already_bound' });
    await gate.does('access', director.personId, 'unbind_wechat', {});
    expect(await again()).toMatchObject({ person: { personId: director.personId } });
    expect(await signIn('openid-number-0')).toEqual({ refused: 'phone_needed' });
  });

  test('without a role there is an account, and no session', async () => {
    const { openid, personId } = await newcomer(false);
    expect(await signIn(openid, { phoneCode: await gate.phoneCode(openid) })).toEqual({
      refused: 'no_current_role',
    });
    await gate.does('access', personId, 'grant_role', aRole());
    expect(await signIn(openid)).toMatchObject({ role: 'director' });
  });
});

test('over the door itself it is logged by id, and its token names its session', async () => {
  const { openid, personId, phone } = await newcomer();
  const body = {
    code: await gate.loginCode(openid),
    phoneCode: await gate.phoneCode(openid),
    device: device(),
  };
  const answer = await gate.ask('POST', '/session', { body });
  const session = await gate.opened(Promise.resolve(answer.body));
  expect(decodeJwt(session.token)).toMatchObject({ sub: personId, sid: session.session });
  const renewal = { session: session.session, refresh: session.refresh, device: device() };
  expect((await gate.ask('POST', '/session/renew', { body: renewal })).status).toBe(200);
  expect((await gate.ask('POST', '/session/renew', { body: { ...renewal, device: device(2) } })).status).toBe(
    409,
  );
  expect((await gate.ask('POST', '/session/pairings/approve', { body: {} })).status).toBe(401);
  expect((await gate.ask('GET', '/session/renew')).status).toBe(401);
  const printed = gate.printed.join('');
  expect(printed).toContain(`"route":"/session","about":"${personId}"`);
  for (const secret of [phone, openid, session.refresh, session.token, device()])
    expect(printed).not.toContain(secret);
});

test('of several roles the wished one is active, and all are shown', async () => {
  const { openid, personId } = await newcomer();
  await gate.does('access', personId, 'grant_role', aRole({ role: 'supervisor', region: TOWN }));
  await gate.opened(signIn(openid, { phoneCode: await gate.phoneCode(openid) }));
  expect(await signIn(openid, { role: 'supervisor' })).toMatchObject({
    role: 'supervisor',
    region: TOWN,
    roles: [{ role: 'director' }, { role: 'supervisor' }],
  });
  expect(await signIn(openid, { region: VILLAGE })).toMatchObject({ role: 'director' });
  expect(await signIn(openid, { role: 'officer' })).toEqual({ refused: 'no_current_role' });
});

test('whoever is revoked is unknown at the door, and may be registered anew', async () => {
  const { openid, personId, phone } = await newcomer();
  await gate.opened(signIn(openid, { phoneCode: await gate.phoneCode(openid) }));
  await gate.does('access', personId, 'revoke_person', { reason: 'phone_lost' });
  expect(await signIn(openid)).toEqual({ refused: 'phone_needed' });
  const phoneCode = await gate.phoneCode(openid);
  expect(await signIn(openid, { phoneCode })).toEqual({ refused: 'not_registered' });
  const anew = nth('person', 99);
  await gate.does('access', anew, 'register_person', { region: VILLAGE, name: '新人', phone });
  await gate.does('access', anew, 'grant_role', aRole());
  const session = await signIn(openid, { phoneCode: await gate.phoneCode(openid) });
  expect(session).toMatchObject({ person: { personId: anew } });
});

describe('a person’s end at the door', () => {
  const asOfficer = async () => gate.tokenOf(officer);
  const post = async (path: string, data: unknown, token: string) =>
    gate.ask('POST', path, { token, body: gate.commandOf(data) });

  test('of a role refuses writes at once, while the token still lives', async () => {
    const { personId } = await newcomer();
    const token = await gate.tokenOf({ personId, role: 'director', region: VILLAGE });
    const write = (n: number) =>
      post(
        `/registry/guardians/${nth('guardian', n)}/register`,
        { village: VILLAGE, name: '陈桂芳', phone: '13800001111' },
        token,
      );
    expect((await write(1)).status).toBe(200);
    const data = { role: 'director', region: VILLAGE, untilOn: today() };
    expect((await post(`/access/people/${personId}/end`, data, await asOfficer())).status).toBe(200);
    expect(await write(2)).toMatchObject({ status: 401, body: { refused: 'not_signed_in' } });
  });

  test('is an officer’s to say, and a supervisor’s not outside the own town', async () => {
    const { personId } = await newcomer();
    const elsewhere = await gate.tokenOf({ ...officer, region: '320681000000' });
    const revoke = (token: string) =>
      post(`/access/people/${personId}/revoke`, { reason: 'left_service' }, token);
    expect((await revoke(elsewhere)).status).toBe(401);
    expect((await revoke(await asOfficer())).status).toBe(200);
    expect((await revoke(await asOfficer())).body).toEqual({ refused: 'person_revoked' });
    const supervisor = await gate.tokenOf({ personId: nth('person', 2), role: 'supervisor', region: TOWN });
    const grant = await post(
      `/access/people/${personId}/grant`,
      aRole({ role: 'officer', region: COUNTY }),
      supervisor,
    );
    expect(grant).toMatchObject({ status: 409, body: { refused: 'region_not_yours', field: 'region' } });
  });
});
