// A desktop is let in by a signed-in phone: within two minutes, once, and only the desktop that asked.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nth } from '../kit/ids.ts';
import { device, type Gate, openGate } from './gate.ts';
import { director, supervisor, today } from './town.ts';

let gate: Gate;
afterAll(() => gate.end());
beforeAll(async () => {
  gate = await openGate();
});

const DESK = device(7);
const open = (pairing: string, desk = DESK) => gate.go('/session/pairings', { pairing, device: desk });
const approve = (pairing: string, actor = director) =>
  gate.go('/session/pairings/approve', { pairing }, actor);
const take = (pairing: string, desk = DESK) => gate.go('/session/pairings/take', { pairing, device: desk });
const OVER = { refused: 'pairing_over' };

test('a desktop shows what the phone shows, waits, and is let in as that person in that role', async () => {
  const pairing = gate.idOf('pairing');
  const shown = await open(pairing);
  expect(shown).toMatchObject({ pairing, words: pairing.slice(-4) });
  expect(await open(pairing)).toEqual(shown);
  expect(await take(pairing)).toEqual({ waiting: true });
  expect(await approve(pairing)).toEqual(shown);
  const session = await gate.opened(take(pairing));
  expect(session).toMatchObject({ person: { personId: director.personId }, role: 'director' });
  expect(await take(pairing)).toEqual(OVER);
  expect(await approve(pairing)).toEqual(OVER);
  expect(await open(pairing)).toEqual(OVER);
  const renewed = await gate.go('/session/renew', {
    session: session.session,
    refresh: session.refresh,
    device: DESK,
  });
  expect(renewed).toMatchObject({ session: session.session });
});

describe('a pairing is over', () => {
  test('for any desktop but the one that opened it', async () => {
    const pairing = gate.idOf('pairing');
    await open(pairing);
    expect(await open(pairing, device(8))).toEqual(OVER);
    await approve(pairing);
    expect(await take(pairing, device(8))).toEqual(OVER);
    expect(await take(pairing)).toMatchObject({ role: 'director' });
  });

  test('after two minutes, let in or not, and where nobody opened it', async () => {
    const [pairing, approved] = [gate.idOf('pairing'), gate.idOf('pairing')];
    await open(pairing);
    await open(approved);
    await approve(approved);
    gate.pass(120);
    expect(await approve(pairing)).toEqual(OVER);
    expect(await take(pairing)).toEqual(OVER);
    expect(await take(approved)).toEqual(OVER);
    expect(await take(gate.idOf('pairing'))).toEqual(OVER);
    expect(await approve(gate.idOf('pairing'))).toEqual(OVER);
  });

  test('for a second person who would let it in', async () => {
    const pairing = gate.idOf('pairing');
    await open(pairing);
    await approve(pairing);
    expect(await approve(pairing, supervisor)).toEqual(OVER);
  });

  test('for all but one of many that take it at once', async () => {
    const pairing = gate.idOf('pairing');
    await open(pairing);
    await approve(pairing);
    const answers = await Promise.all(Array.from({ length: 4 }, () => take(pairing)));
    expect(answers.filter((answer) => 'token' in Object(answer))).toHaveLength(1);
  });
});

test('nobody lets a desktop in who is not signed in, or whose role has ended meanwhile', async () => {
  const pairing = gate.idOf('pairing');
  await open(pairing);
  const path = '/session/pairings/approve';
  expect(await gate.go(path, { pairing })).toEqual({ refused: 'not_signed_in' });
  expect(await approve(pairing, { ...director, personId: nth('person', 44) })).toEqual({
    refused: 'not_signed_in',
  });
  await approve(pairing);
  const ended = { role: director.role, region: director.region, untilOn: today() };
  await gate.does('access', director.personId, 'end_role', ended);
  expect(await take(pairing)).toEqual({ refused: 'no_current_role' });
});
