// Anybody may ask about a certificate's number without a session, learns nothing by trying, and is soon asked to wait.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signInStore } from '#functions/aws/sign-in-store.ts';
import { answerPublic, askedOf } from '#functions/doors/api/public/way.ts';
import { publicWays } from '#functions/doors/api/public/ways.ts';
import { descriptionOf } from '#functions/doors/openapi.ts';
import { computedId } from '#functions/kernel/computed-id.ts';
import { handle } from '#functions/kernel/handle.ts';
import { readerOf } from '#functions/kernel/view-reader.ts';
import { isRefusal } from '#shared/kernel/refusal.ts';
import { certificateNumber, printedNumber } from '#shared/training/certificate.ts';
import { nth, TOWN } from '../kit/ids.ts';
import { aPlan } from '../training/a-session.ts';
import { actorIn } from './actors.ts';
import { type County, openCounty } from './county.ts';

const director = actorIn('director', 'own');
const trainingId = nth('training');
const attendanceId = computedId('attendance', trainingId, director.personId);
const number = printedNumber(certificateNumber(attendanceId));
const NOBODY = { refused: 'not_found' };

let county: County;
let now = Date.now();
afterAll(() => county.end());
beforeAll(async () => {
  county = await openCounty();
  await county.vault.ensureKey(director.personId, director.region);
  const name = { name: '沈桂兰', phone: '13900002222' };
  await county.does('access', director.personId, 'correct_person', name);
  const does = async (at: string, id: string, type: string, data: unknown): Promise<void> => {
    const incoming = { slice: 'training', id, type, data, commandId: `setup-${type}-${at}`, by: 'system' };
    const answer = await handle({ ...county.world, now: () => at }, incoming);
    if (isRefusal(answer)) throw new Error(`${type}: ${JSON.stringify(answer)}`);
  };
  const { fromAt, untilAt, ...plan } = aPlan({ audience: { role: 'director', region: TOWN } });
  const planned = { level: 'town', region: TOWN, ...plan, fromAt, untilAt };
  await does('2026-06-12T01:00:00.000Z', trainingId, 'plan', planned);
  const person = { trainingId, personId: director.personId };
  await does(fromAt, attendanceId, 'attest', { ...person, way: 'in' });
  await does(untilAt, attendanceId, 'attest', { ...person, way: 'out' });
});

const askDoor = (code: string) => county.ask('GET', `/public/certificates/${code}`);

describe('at the door', () => {
  test('a number is answered without a session', async () => {
    expect(await askDoor(number)).toMatchObject({
      status: 200,
      body: { code: number, name: '沈*兰', organiser: '如城街道', minutes: 150 },
    });
  });

  test('what nobody has and what is no number are one answer', async () => {
    const absent = await askDoor('00000-00000');
    expect(absent).toMatchObject({ status: 404, body: NOBODY });
    for (const code of ['nothing', '%E6%B2%88', '..', 'x'.repeat(300)])
      expect(await askDoor(code)).toEqual(absent);
    expect(await county.ask('GET', '/public/children/1')).toEqual(absent);
  });

  test('nothing is sent there', async () => {
    expect(await county.ask('POST', `/public/certificates/${number}`, { body: {} })).toMatchObject({
      status: 401,
    });
  });

  test('its description says that nobody signs in', () => {
    const { paths } = Object(descriptionOf([]));
    expect(paths['/public/certificates/{code}'].get).toMatchObject({
      security: [],
      parameters: [{ name: 'code', in: 'path' }],
    });
  });
});

describe('from one address', () => {
  const MINUTE_MS = 60_000;
  const [way] = publicWays;
  const from = (address: string) => async (asked: string) => {
    if (!way) throw new Error('No public way');
    const world = { ...county.world, now: () => new Date(now).toISOString() };
    const { views, ring, client, tables } = county;
    const store = signInStore(client, tables.vault);
    const ground = { world, reader: readerOf({ ...world, views }), ring, store };
    return answerPublic(ground, way, { asked, address });
  };

  test('ten numbers in ten minutes may be wrong, and then the right one is not answered either', async () => {
    const here = from('198.51.100.7');
    for (let n = 0; n < 10; n++) {
      expect(await here(number)).toMatchObject({ code: number });
      expect(await here(`0000${n}-00000`)).toEqual(NOBODY);
    }
    expect(await here(number)).toEqual({ refused: 'asked_too_often' });
    expect(await from('198.51.100.8')(number)).toMatchObject({ code: number });
    now += 10 * MINUTE_MS;
    expect(await here(number)).toMatchObject({ code: number });
  });

  test('many at once are no way around it', async () => {
    const here = from('198.51.100.9');
    await Promise.all(Array.from({ length: 12 }, (_, n) => here(`0000${n % 10}-0000${n % 7}`)));
    for (let n = 0; n < 10; n++) await here('00000-00000');
    expect(await here(number)).toEqual({ refused: 'asked_too_often' });
  });

  test('nothing of the address is kept', async () => {
    const { client, tables } = county;
    const { ScanCommand } = await import('@aws-sdk/client-dynamodb');
    const { Items = [] } = await client.send(new ScanCommand({ TableName: tables.vault }));
    expect(Items.some(({ pk }) => pk?.S?.startsWith('missed/'))).toBe(true);
    expect(JSON.stringify(Items)).not.toContain('198.51.100');
  });
});

test('a path is asked of the way that is its own', () => {
  const [way] = publicWays;
  expect(way && askedOf(way, '/public/certificates/ABC')).toBe('ABC');
  for (const path of ['/public/certificates/', '/public/certificates/a/b', '/x/public/certificates/a'])
    expect(way && askedOf(way, path)).toBeUndefined();
});
