// A session goes on for its own device only, by a secret that is good once; one that comes twice ends it for both.
import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bearerOf } from '#functions/doors/api/token.ts';
import type { Session } from '#shared/access/sign-in.ts';
import { countyDate } from '#shared/kernel/time.ts';
import { TOWN } from '../kit/ids.ts';
import { aRole } from '../kit/people.ts';
import { device, type Gate, openGate } from './gate.ts';
import { director, supervisor } from './town.ts';

const DAY = 86_400;
const OVER = { refused: 'session_over' };

let gate: Gate;
afterAll(() => gate.end());
beforeAll(async () => {
  gate = await openGate();
  for (const n of [0, 1, 2]) await gate.hasWechat(`openid-number-${n}`, `1390000000${n}`);
});

const signIn = async (n = 0): Promise<Session> =>
  gate.opened(gate.go('/session', { code: await gate.loginCode(`openid-number-${n}`), device: device() }));
const renew = ({ session, refresh }: Session, more: object = {}) =>
  gate.go('/session/renew', { session, refresh, device: device(), ...more });
/** The county's day at the gate. */
const laterDay = (): string => countyDate(gate.ground.world.now());
const end = ({ session, refresh }: Session, more: object = {}) =>
  gate.go('/session/end', { session, refresh, device: device(), ...more });

describe('a renewal', () => {
  test('gives a new secret and a new token, again and again', async () => {
    let session = await signIn();
    for (let n = 0; n < 5; n++) {
      gate.pass(900);
      const next = await gate.opened(renew(session));
      expect(next).toMatchObject({ session: session.session, role: 'director' });
      expect(next.refresh).not.toBe(session.refresh);
      expect(next.token).not.toBe(session.token);
      session = next;
    }
  });

  test('whose answer was lost is answered once more within a minute', async () => {
    const session = await signIn();
    const first = await gate.opened(renew(session));
    gate.pass(60);
    expect((await gate.opened(renew(session))).refresh).toBe(first.refresh);
    expect(await renew(first)).toMatchObject({ session: session.session });
  });

  test('by several calls of one device at once is one renewal', async () => {
    const session = await signIn();
    const answers = await Promise.all([1, 2, 3].map(() => gate.opened(renew(session))));
    expect(new Set(answers.map(({ refresh }) => refresh)).size).toBe(1);
  });

  test('with a secret used up before ends the session for both', async () => {
    const session = await signIn();
    const next = await gate.opened(renew(session));
    gate.pass(61);
    expect(await renew(session)).toEqual(OVER);
    expect(await renew(next)).toEqual(OVER);
    const other = await signIn();
    const second = await gate.opened(renew(other));
    const third = await gate.opened(renew(second));
    expect(await renew(other)).toEqual(OVER);
    expect(await renew(third)).toEqual(OVER);
  });

  test('by another device is refused, and does the session no harm', async () => {
    const session = await signIn();
    expect(await renew(session, { device: device(2) })).toEqual(OVER);
    expect(await renew({ ...session, refresh: device(3) }, { device: device(2) })).toEqual(OVER);
    expect(await renew(session)).toMatchObject({ session: session.session });
  });

  test('of another session’s secret, or of no session, is refused', async () => {
    const [one, other] = [await signIn(), await signIn(1)];
    expect(await renew({ ...one, session: gate.idOf('pairing').replace('par_', 'ses_') })).toEqual(OVER);
    expect(await renew({ ...one, refresh: other.refresh })).toEqual(OVER);
    expect(await renew(one)).toEqual(OVER);
  });

  test('comes too late after thirty days without use', async () => {
    const [kept, left] = [await signIn(), await signIn()];
    gate.pass(29 * DAY);
    const next = await gate.opened(renew(kept));
    gate.pass(DAY + 1);
    expect(await renew(left)).toEqual(OVER);
    expect(await renew(next)).toMatchObject({ session: kept.session });
  });
});

describe('a role', () => {
  test('is changed by a renewal, stays changed, and may be changed back', async () => {
    await gate.does('access', director.personId, 'grant_role', aRole({ role: 'supervisor', region: TOWN }));
    const session = await signIn();
    const above = await gate.opened(renew(session, { role: 'supervisor' }));
    expect(above).toMatchObject({ role: 'supervisor', region: TOWN });
    const still = await gate.opened(renew(above));
    expect(still.role).toBe('supervisor');
    expect(await renew(still, { role: 'officer' })).toEqual({ refused: 'no_current_role' });
    expect(await renew(still, { role: 'director', region: director.region })).toMatchObject({
      role: 'director',
    });
  });

  test('that has ended, while nothing else is held, lets in late writes for 60 days and nothing more', async () => {
    const ended = await signIn(1);
    const { role, region } = supervisor;
    await gate.does('access', supervisor.personId, 'end_role', { role, region, untilOn: laterDay() });
    const late = await gate.opened(renew(ended));
    expect(late).toMatchObject({ role, region, late: true, roles: [] });
    expect(await bearerOf(gate.ring, late.token, gate.ground.world.now())).toMatchObject({
      actor: { role, late: true },
    });
    expect(await gate.opened(signIn(1))).toMatchObject({ late: true });
    gate.pass(61 * DAY);
    expect(
      await gate.go('/session', { code: await gate.loginCode('openid-number-1'), device: device() }),
    ).toEqual({ refused: 'no_current_role' });
  });

  test('that has ended gives way to another that is held', async () => {
    const village = director.region;
    await gate.does('access', director.personId, 'end_role', {
      role: 'director',
      region: village,
      untilOn: laterDay(),
    });
    const session = await signIn();
    expect(session).toMatchObject({ role: 'supervisor' });
    expect(session).not.toHaveProperty('late');
  });

  test('ends with the next renewal of whoever was revoked', async () => {
    const revoked = await signIn(2);
    await gate.does('access', revoked.person.personId, 'revoke_person', { reason: 'misconduct' });
    expect(await renew(revoked)).toEqual({ refused: 'no_current_role' });
  });
});

describe('a session ends', () => {
  test('when its device signs out, and for nobody else’s asking', async () => {
    const session = await signIn();
    expect(await end(session, { device: device(2) })).toEqual(OVER);
    expect(await end(session)).toEqual({ ended: true });
    expect(await renew(session)).toEqual(OVER);
    expect(await end(session)).toEqual(OVER);
  });

  test('when the WeChat account is unbound', async () => {
    const session = await signIn();
    await gate.does('access', director.personId, 'unbind_wechat', {});
    expect(await renew(session)).toEqual(OVER);
  });
});

test('nothing secret of a session, and nothing personal, is kept', async () => {
  await gate.go('/session/sms', { phone: '13900000000' });
  const { Items = [] } = await gate.client.send(new ScanCommand({ TableName: gate.tables.vault }));
  const kept = JSON.stringify(Items.filter(({ pk }) => /^(session|code|pairing)\//.test(pk?.S ?? '')));
  expect(kept).toContain('expiresAt');
  for (const secret of [device(), '13900000000', '同志']) expect(kept).not.toContain(secret);
  const code = gate.wechat.sms.texts()[0]?.params['code'] ?? '';
  expect(kept).not.toContain(`"${code}"`);
});
