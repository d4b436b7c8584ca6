// Whoever signs out is signed out, whatever was under way.
import { expect, test } from 'vitest';
import type { Reply } from '../../miniprogram/src/kernel/ports.ts';
import { memoryStore } from './kit/memory-store.ts';
import { nth } from './kit/paper.ts';
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

test('signing out forgets at once and tells the server where it can', async () => {
  const { session, store, bodies } = stored([new Error('no network')]);
  session.end();
  expect(session.state.get()).toEqual({ ended: 'signed_out' });
  expect(store.keys()).toEqual([]);
  await expect
    .poll(bodies)
    .toEqual([['/api/session/end', { session: nth('ses', 1), refresh: secret('a'), device: DEVICE }]]);
});

/** A session whose first question is under way until it is answered. */
const asking = async (ask: (session: ReturnType<typeof phone>['session']) => Promise<unknown>) => {
  const reply = Promise.withResolvers<Reply>();
  const house = stored([reply.promise, ok({})], { now: LATER });
  const answer = ask(house.session);
  await expect.poll(() => house.asked.length).toBe(1);
  return { ...house, answer, arrives: reply.resolve };
};

test('whoever signs out while a renewal is under way stays signed out', async () => {
  const { session, store, answer, arrives } = await asking((one) => one.renew());
  session.end();
  arrives(ok(renewed));
  expect(await answer).toBe('signed_out');
  expect(session.state.get()).toEqual({ ended: 'signed_out' });
  expect(store.keys()).toEqual([]);
});

test('a role that arrives after the sign-out is not taken up', async () => {
  const { session, store, answer, arrives } = await asking((one) => one.actAs('supervisor', town.region));
  session.end();
  arrives(ok(aSession({ ...town, refresh: secret('b') })));
  expect(await answer).toEqual({ kind: 'failed', failure: { failed: 'no_sign_in' } });
  expect(session.state.get()).toEqual({ ended: 'signed_out' });
  expect(store.keys()).toEqual([]);
});

test('what another page of the same browser has signed out of is not brought back by an answer', async () => {
  const { session, store, answer, arrives } = await asking((one) => one.renew());
  store.remove('session');
  arrives(ok(renewed));
  expect(await answer).toBe('signed_out');
  expect(session.state.get()).toEqual({ ended: 'signed_out' });
  expect(store.keys()).toEqual([]);
});

test('whoever has signed in meanwhile stays, whatever an answer for the one before says', async () => {
  const { session, answer, arrives } = await asking((one) => one.renew());
  session.end();
  session.keep(aSession({ session: nth('ses', 2), token: 'other' }));
  arrives(ok(renewed));
  expect(await answer).toBe('signed_out');
  expect(session.state.get().session?.token).toBe('other');
});

test('where nothing can be stored, a session is renewed for as long as the page lives', async () => {
  const store = { ...memoryStore(), set: () => false };
  const { session } = phone({ replies: [ok(renewed)], store, now: LATER });
  session.keep(aSession());
  expect(await session.renew()).toBe('renewed');
  expect(session.token()).toBe('two');
});

test('a refusal that arrives after the sign-out does not say that the session was over', async () => {
  const { session, answer, arrives } = await asking((one) => one.renew());
  session.end();
  arrives(no('session_over'));
  expect(await answer).toBe('signed_out');
  expect(session.state.get()).toEqual({ ended: 'signed_out' });
});

test('a reader is one session, through its renewals, until it is signed out of or its last role has ended', async () => {
  const { session } = stored([ok(renewed), ok({ ...renewed, late: true, roles: [] })], { now: LATER });
  const reader = session.reader();
  await session.renew();
  expect(session.reader()).toBe(reader);
  await session.renew();
  expect(session.reader()).not.toBe(reader);
  session.end();
  expect(session.reader()).toBeUndefined();
});
