// The phone stays signed in without asking, and signs out only when it is told no.
import { expect, test } from 'vitest';
import { createDevice } from '../../miniprogram/src/kernel/device.ts';
import { memoryStore } from './kit/memory-store.ts';
import { nth, VILLAGE } from './kit/paper.ts';
import {
  aSession,
  DEVICE,
  LATER,
  no,
  ok,
  phone,
  renewed,
  secret,
  stored,
  town,
} from './kit/signed-in-phone.ts';

test('a login code opens a session, which outlives a restart', async () => {
  const { session, waysIn, bodies, store } = phone({ replies: [ok(aSession())] });
  expect(await waysIn.byWechat()).toMatchObject({ kind: 'ok' });
  expect(bodies()).toEqual([['/api/session', { code: 'c1', device: DEVICE }]]);
  expect(session.token()).toBe('one');
  const again = phone({ replies: [], store });
  expect(again.session.state.get().session?.person.name).toBe('沈桂兰');
});

test('the first time, the phone number and an invitation go with a fresh login code', async () => {
  const { waysIn, bodies } = phone({ replies: [no('phone_needed'), ok(aSession())] });
  expect(await waysIn.byWechat()).toEqual({ kind: 'refused', refusal: { refused: 'phone_needed' } });
  const invitation = { guardianId: nth('grd', 1), invitation: nth('inv', 1) };
  await waysIn.byWechat({ phoneCode: 'p1', invitation });
  expect(bodies()[1]).toEqual(['/api/session', { code: 'c1', device: DEVICE, phoneCode: 'p1', invitation }]);
});

test('where no login code can be had now, nothing is asked', async () => {
  const { waysIn, asked } = phone({ replies: [], code: new Error('no network') });
  expect(await waysIn.byWechat()).toMatchObject({ kind: 'failed' });
  expect(asked).toEqual([]);
});

test('a phone and its one-time code open a session', async () => {
  const { session, waysIn, bodies } = phone({
    replies: [ok({ livesSeconds: 300, againSeconds: 60 }), ok(aSession())],
  });
  expect(await waysIn.askCode('13900000001')).toEqual({
    kind: 'ok',
    value: { livesSeconds: 300, againSeconds: 60 },
  });
  await waysIn.byCode('13900000001', '123456');
  expect(bodies()).toEqual([
    ['/api/session/sms', { phone: '13900000001' }],
    ['/api/session/sms/open', { phone: '13900000001', oneTimeCode: '123456', device: DEVICE }],
  ]);
  expect(session.token()).toBe('one');
});

test('a desk waits until a phone lets it in', async () => {
  const pairing = nth('par', 1);
  const shown = { pairing, words: '春江花月', until: '2026-06-12T01:53:00.000Z' };
  const { session, waysIn } = phone({ replies: [ok(shown), ok({ waiting: true }), ok(aSession())] });
  expect(await waysIn.showPairing(pairing)).toEqual({ kind: 'ok', value: shown });
  expect(await waysIn.takePairing(pairing)).toEqual({ kind: 'ok', value: 'waiting' });
  expect(session.state.get().session).toBeUndefined();
  await waysIn.takePairing(pairing);
  expect(session.state.get().session?.person.name).toBe('沈桂兰');
});

test('a token that has run out is not used, but the person stays known', () => {
  const { session } = stored([], { now: LATER });
  expect(session.token()).toBeUndefined();
  expect(session.state.get().session?.person.name).toBe('沈桂兰');
});

test('renewing keeps role and region, and several at once ask only once', async () => {
  const { session, bodies, store } = stored([ok(renewed)], { now: LATER });
  expect(await Promise.all([session.renew(), session.renew(), session.renew()])).toEqual([
    'renewed',
    'renewed',
    'renewed',
  ]);
  expect(bodies()).toEqual([
    [
      '/api/session/renew',
      { session: nth('ses', 1), refresh: secret('a'), device: DEVICE, role: 'director', region: VILLAGE },
    ],
  ]);
  expect(session.token()).toBe('two');
  expect(store.get('session')).toContain(secret('b'));
});

test('a renewal whose answer was lost is asked again with the same secret', async () => {
  const { session, bodies } = stored([new Error('lost'), ok(renewed)], { now: LATER });
  expect(await session.renew()).toBe('failed');
  expect(session.state.get().session).toBeDefined();
  expect(await session.renew()).toBe('renewed');
  expect(bodies()[0]).toEqual(bodies()[1]);
});

test('what another page of the same browser renewed is taken up without asking', async () => {
  const { session, asked, store } = stored([], { now: LATER });
  store.set('session', JSON.stringify(renewed));
  expect(await session.renew()).toBe('taken_up');
  expect(session.token()).toBe('two');
  expect(asked).toEqual([]);
});

test('where the device has no secret to show, the session stays', async () => {
  const { session, asked } = stored([], { now: LATER, noDevice: true });
  expect(await session.renew()).toBe('failed');
  expect(session.state.get().session).toBeDefined();
  expect(asked).toEqual([]);
});

test.each(['session_over', 'no_current_role', 'person_revoked', 'invalid_input'])(
  'told %s, the phone is signed out with that reason',
  async (refused) => {
    const { session, store } = stored([no(refused), no(refused)], { now: LATER });
    expect(await session.renew()).toBe('signed_out');
    expect(session.state.get()).toEqual({ ended: { refused } });
    expect(store.get('session')).toBeUndefined();
  },
);

const director = { role: 'director', region: VILLAGE, regionName: '沈徐村' } as const;

test('a role that has ended gives way to another that the person still holds', async () => {
  const { session, bodies } = phone({
    replies: [no('no_current_role'), ok({ ...renewed, ...town, roles: [town] })],
    stored: aSession({ roles: [director, town] }),
    now: LATER,
  });
  expect(await session.renew()).toBe('renewed');
  expect(bodies()[1]).toEqual([
    '/api/session/renew',
    { session: nth('ses', 1), refresh: secret('a'), device: DEVICE },
  ]);
  expect(session.state.get().session?.role).toBe('supervisor');
});

test('a role that was given only since is taken up where the one acted in has ended', async () => {
  const { session } = stored([no('no_current_role'), ok({ ...renewed, ...town, roles: [town] })], {
    now: LATER,
  });
  expect(await session.renew()).toBe('renewed');
  expect(session.state.get().session?.role).toBe('supervisor');
});

test('that the last role has ended outlives a restart', async () => {
  const { session, store } = stored([ok({ ...renewed, late: true, roles: [] })], { now: LATER });
  await session.renew();
  expect(session.state.get().session).toMatchObject({ late: true, role: 'director', roles: [] });
  expect(phone({ replies: [], store }).session.state.get().session?.late).toBe(true);
});

test('another role of the same person is taken up by a renewal that wishes for it', async () => {
  const { session, bodies } = stored([ok(aSession({ ...town, refresh: secret('b') }))]);
  expect(await session.actAs('supervisor', '320682112000')).toMatchObject({ kind: 'ok' });
  expect(bodies()[0]).toEqual([
    '/api/session/renew',
    { session: nth('ses', 1), refresh: secret('a'), device: DEVICE, role: 'supervisor', region: town.region },
  ]);
  expect(session.state.get().session?.role).toBe('supervisor');
});

test('a role that is not to be had leaves the person as they were', async () => {
  const { session } = stored([no('no_current_role')]);
  expect(await session.actAs('supervisor', '320682112000')).toMatchObject({ kind: 'refused' });
  expect(session.state.get().session?.role).toBe('director');
});

test('a session that is over says so, also when another role was wished for', async () => {
  const { session } = stored([no('session_over')]);
  await session.actAs('supervisor', '320682112000');
  expect(session.state.get()).toEqual({ ended: { refused: 'session_over' } });
});

test('what an older edition kept of a session counts as nothing', () => {
  const store = memoryStore();
  store.set('session', JSON.stringify({ ...aSession(), refresh: undefined }));
  expect(phone({ replies: [], store }).session.state.get()).toEqual({});
});

test('a device makes its secret once, of 32 secure bytes, and tries again where it had none', async () => {
  const store = memoryStore();
  let tries = 0;
  const bytes = (count: number): Promise<Uint8Array> => {
    tries += 1;
    return tries === 1
      ? Promise.reject(new Error('not yet'))
      : Promise.resolve(Uint8Array.from({ length: count }, (_, n) => n * 7 + tries));
  };
  const device = createDevice(store, bytes);
  await expect(device()).rejects.toThrow('not yet');
  const [one, two] = await Promise.all([device(), device()]);
  expect(one).toMatch(/^[\w-]{43}$/);
  expect(Buffer.from(one, 'base64url')).toEqual(
    Buffer.from(await bytes(32).then((some) => some.map((b) => b - 1))),
  );
  expect(two).toBe(one);
  expect(await createDevice(store, bytes)()).toBe(one);
});
