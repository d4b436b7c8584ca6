// A one-time code lets staff in from a browser, and tells nobody who is registered.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { nth, VILLAGE } from '../kit/ids.ts';
import { device, type Gate, openGate } from './gate.ts';
import { director } from './town.ts';

const PHONE = '13900000000';
const HOUR = 3_600;

let gate: Gate;
afterAll(() => gate.end());
beforeAll(async () => {
  gate = await openGate();
});
// What an earlier test asked or tried is forgotten by then.
beforeEach(() => gate.pass(2 * HOUR));

const ask = (phone = PHONE) => gate.go('/session/sms', { phone });
const open = (oneTimeCode: string, phone = PHONE, more: object = {}) =>
  gate.go('/session/sms/open', { phone, oneTimeCode, device: device(), ...more });
const received = (phone = PHONE): readonly string[] =>
  gate.wechat.sms.texts(phone).map(({ params }) => params['code'] ?? '');
const newest = (): string => received()[0] ?? '';
const wrong = (): string => (newest() === '000000' ? '000001' : '000000');
const REFUSED = { refused: 'code_refused' };

describe('a code', () => {
  test('comes by SMS and opens a session once', async () => {
    expect(await ask()).toEqual({ livesSeconds: 300, againSeconds: 60 });
    expect(newest()).toMatch(/^\d{6}$/);
    expect(gate.wechat.sms.texts(PHONE)[0]?.text).toContain(newest());
    const session = await gate.opened(open(newest()));
    expect(session).toMatchObject({ person: { personId: director.personId }, role: 'director' });
    expect(await open(newest())).toEqual(REFUSED);
  });

  test('that is wrong, too old, replaced, or of another phone is refused by one name', async () => {
    expect(await open('123456')).toEqual(REFUSED);
    await ask();
    const first = newest();
    expect(await open(wrong())).toEqual(REFUSED);
    expect(await open(first, '13900000001')).toEqual(REFUSED);
    gate.pass(61);
    await ask();
    if (first !== newest()) expect(await open(first)).toEqual(REFUSED);
    gate.pass(300);
    expect(await open(newest())).toEqual(REFUSED);
    expect(await open('12345')).toMatchObject({ refused: 'invalid_input', field: 'oneTimeCode' });
  });

  test('is made once a minute, five times an hour', async () => {
    const before = received().length;
    await ask();
    gate.pass(10);
    expect(await ask()).toEqual({ livesSeconds: 300, againSeconds: 50 });
    for (let n = 0; n < 4; n++) {
      gate.pass(60);
      await ask();
    }
    gate.pass(60);
    expect(received().length - before).toBe(5);
    expect(Object(await ask()).againSeconds).toBeGreaterThan(HOUR - 400);
    expect(received().length - before).toBe(5);
    gate.pass(HOUR);
    expect(await ask()).toMatchObject({ againSeconds: 60 });
    expect(received().length - before).toBe(6);
  });

  test('is not to be guessed: five wrong ones lock the phone for a quarter of an hour, for the right one too', async () => {
    await ask();
    for (let n = 0; n < 5; n++) expect(await open(wrong())).toEqual(REFUSED);
    expect(await open(newest())).toEqual(REFUSED);
    expect(Object(await ask()).againSeconds).toBe(900);
    gate.pass(899);
    expect(await open(newest())).toEqual(REFUSED);
    gate.pass(2);
    await ask();
    expect(await open(newest())).toMatchObject({ role: 'director' });
  });

  test('is not to be guessed by many at once either', async () => {
    await ask();
    const guesses = Array.from({ length: 12 }, (_, n) => open(String(n).padStart(6, '0')));
    const answers = await Promise.all(guesses);
    expect(answers.filter((answer) => !['code_refused', 'busy'].includes(Object(answer).refused))).toEqual(
      [],
    );
    gate.pass(1);
    for (let n = 0; n < 5; n++) await open(wrong());
    expect(await open(newest())).toEqual(REFUSED);
  });
});

describe('nobody', () => {
  test('learns from the answer whether a phone is registered, whatever was asked before', async () => {
    const stranger = '13911119999';
    for (const phone of [PHONE, stranger]) {
      expect(await ask(phone)).toEqual({ livesSeconds: 300, againSeconds: 60 });
      gate.pass(0);
      expect(await open('999999', phone)).toEqual(REFUSED);
    }
    expect(received(stranger)).toEqual([]);
    expect(await ask(stranger)).toEqual(await ask());
  });

  test('gets a code whose only role is a guardian’s, or whose role has ended', async () => {
    const [personId, phone] = [nth('person', 60), '13900006000'];
    await gate.does('access', personId, 'register_person', { region: VILLAGE, name: '家长', phone });
    const bound = { guardianId: nth('guardian', 60), invitation: gate.idOf('invitation'), region: VILLAGE };
    await gate.does('access', personId, 'bind_guardian', bound);
    await ask(phone);
    expect(received(phone)).toEqual([]);
  });

  test('is told that the SMS provider is out, and somebody of ours is, by its code', async () => {
    await gate.control('faults', { path: '/sms', next: [{ status: 503 }] });
    expect(await ask()).toEqual({ livesSeconds: 300, againSeconds: 60 });
    expect(gate.printed.join('')).toContain('"failed":1');
    expect(gate.printed.join('')).toContain('"error":"http_503 at ');
    expect(gate.printed.join('')).not.toContain(PHONE);
  });
});

test('staff act by code in the wished role, and not as a guardian', async () => {
  await ask();
  const refused = await open(newest(), PHONE, { role: 'guardian' });
  expect(refused).toEqual({ refused: 'no_current_role' });
});
