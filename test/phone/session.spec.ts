// The phone stays signed in without asking, and signs out only when it is told no.
import { expect, test } from 'vitest';
import type { Session } from '#shared/access/contract.ts';
import type { Ask, Reply } from '../../miniprogram/src/kernel/ports.ts';
import { createSession } from '../../miniprogram/src/kernel/session.ts';
import { memoryStore } from './kit/memory-store.ts';
import { nth, VILLAGE } from './kit/paper.ts';

const aSession = (changed: Partial<Session> = {}): Session => ({
  token: 'one',
  expiresAt: '2026-06-12T02:00:00.000Z',
  person: { personId: nth('prs', 1), name: '沈桂兰' },
  role: 'director',
  region: VILLAGE,
  regionName: '沈徐村',
  roles: [{ role: 'director', region: VILLAGE, regionName: '沈徐村' }],
  ...changed,
});

const NOON = Date.parse('2026-06-12T01:50:00.000Z');
const LATER = Date.parse('2026-06-12T05:00:00.000Z');

type Given = Readonly<{
  reply: Reply | Error;
  now?: number;
  code?: string | undefined | Error;
  stored?: Session;
}>;

const phone = ({ reply, now = NOON, stored, ...given }: Given) => {
  const code = 'code' in given ? given.code : 'c1';
  const store = memoryStore();
  if (stored) store.set('session', JSON.stringify(stored));
  const asked: Ask[] = [];
  const session = createSession({
    store,
    base: '/api',
    now: () => now,
    loginCode: () => (code instanceof Error ? Promise.reject(code) : Promise.resolve(code)),
    transport: (ask) => {
      asked.push(ask);
      return reply instanceof Error ? Promise.reject(reply) : Promise.resolve(reply);
    },
  });
  return { session, asked, store };
};

const ok = (session: Session): Reply => ({ status: 200, text: JSON.stringify(session) });
const no = (refused: string): Reply => ({ status: 409, text: JSON.stringify({ refused }) });
const stored = (reply: Reply | Error, more: Omit<Given, 'reply'> = {}) =>
  phone({ reply, stored: aSession(), ...more });

test('a login code opens a session, which outlives a restart', async () => {
  const { session, asked, store } = phone({ reply: ok(aSession()) });
  expect(await session.open('c1')).toMatchObject({ kind: 'ok' });
  expect(asked[0]).toMatchObject({ method: 'POST', url: '/api/session', body: '{"code":"c1"}' });
  expect(session.token()).toBe('one');
  expect(store.get('session')).toContain('沈桂兰');
});

test('a token that has run out is not used, but the person stays known', () => {
  const { session } = stored(ok(aSession()), { now: LATER });
  expect(session.token()).toBeUndefined();
  expect(session.state.get().session?.person.name).toBe('沈桂兰');
});

test('renewing keeps role and region, and several at once ask only once', async () => {
  const { session, asked } = stored(ok(aSession({ token: 'two', expiresAt: '2026-06-12T06:00:00.000Z' })), {
    now: LATER,
  });
  expect(await Promise.all([session.renew(), session.renew(), session.renew()])).toEqual([
    'renewed',
    'renewed',
    'renewed',
  ]);
  expect(asked).toHaveLength(1);
  expect(JSON.parse(asked[0]?.body ?? '')).toEqual({ code: 'c1', role: 'director', region: VILLAGE });
  expect(session.token()).toBe('two');
});

test('without a network the session stays', async () => {
  const { session } = stored(new Error('no network'), { now: LATER });
  expect(await session.renew()).toBe('failed');
  expect(session.state.get().session).toBeDefined();
});

test('where no login code can be had now, the session stays', async () => {
  const { session } = stored(ok(aSession()), { now: LATER, code: new Error('no network') });
  expect(await session.renew()).toBe('failed');
  expect(session.state.get().session).toBeDefined();
});

test.each(['no_current_role', 'not_registered', 'login_code_refused'])(
  'told %s, the phone is signed out with that reason',
  async (refused) => {
    const { session, store } = stored(no(refused), { now: LATER });
    expect(await session.renew()).toBe('signed_out');
    expect(session.state.get()).toEqual({ ended: { refused } });
    expect(store.get('session')).toBeUndefined();
  },
);

test('nobody to ask for a code: the session has run out', async () => {
  const { session } = stored(ok(aSession()), { now: LATER, code: undefined });
  expect(await session.renew()).toBe('signed_out');
  expect(session.state.get()).toEqual({ ended: 'run_out' });
});

test('another role of the same person is taken up with a fresh code', async () => {
  const town = { role: 'supervisor', region: '320682112000', regionName: '吴窑镇' } as const;
  const { session, asked } = stored(ok(aSession(town)));
  expect(await session.actAs('supervisor', '320682112000')).toMatchObject({ kind: 'ok' });
  expect(JSON.parse(asked[0]?.body ?? '')).toEqual({
    code: 'c1',
    role: 'supervisor',
    region: '320682112000',
  });
  expect(session.state.get().session?.role).toBe('supervisor');
});

test('signing out forgets', () => {
  const { session, store } = stored(ok(aSession()));
  session.end();
  expect(session.state.get()).toEqual({ ended: 'signed_out' });
  expect(store.keys()).toEqual([]);
});
