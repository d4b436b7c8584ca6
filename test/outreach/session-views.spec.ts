// A village reads its sessions of a year, one session is its own stream, its photos open one by one, and the county sees every village.
import { expect, test } from 'vitest';
import { sealFile } from '#functions/kernel/sealed-file.ts';
import { coverageOf } from '#functions/outreach/coverage.ts';
import { sessionPhoto } from '#functions/outreach/session-photo.ts';
import { sessionView } from '#functions/outreach/session-view.ts';
import { sessionsOfVillage } from '#functions/outreach/village-sessions.ts';
import { isRefusal } from '#shared/kernel/refusal.ts';
import { aCounty } from '../kit/county.ts';
import { AT, COUNTY, nth, OTHER_TOWN, TODAY, TOWN, VILLAGE } from '../kit/ids.ts';
import { aPlan, aRecord, sessionId } from './a-session.ts';

const author = nth('person');
const JPEG = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0);

type County = ReturnType<typeof aCounty>;

const enter = (county: County) =>
  county.does('access', author, 'register_person', {
    name: '沈桂兰',
    phone: '13900000001',
    region: VILLAGE,
  });

const does = (county: County, n: number, type: string, data: unknown) =>
  county.does('outreach', nth('outreach', n), type, data);

test('a village’s list holds the sessions of the year, the latest first, with what was called off', async () => {
  const county = aCounty();
  await does(county, 1, 'record', aRecord({ heldOn: '2026-03-05' }));
  await does(county, 2, 'record', aRecord({ heldOn: '2025-11-20' }));
  await does(county, 3, 'plan', aPlan());
  await does(county, 4, 'plan', aPlan({ plannedOn: TODAY }));
  await does(county, 4, 'call_off', { reason: 'weather' });
  const { sessions, ...head } = await sessionsOfVillage(county.reader, VILLAGE, '2026', AT);
  expect(head).toEqual({ village: VILLAGE, villageName: '迎新居委会', year: '2026', readAt: AT });
  expect(sessions.map(({ sessionId: id, on, status, version }) => [id, on, status, version])).toEqual([
    [nth('outreach', 3), '2026-06-30', 'planned', 1],
    [nth('outreach', 4), TODAY, 'called_off', 2],
    [nth('outreach', 1), '2026-03-05', 'held', 1],
  ]);
  const last = await sessionsOfVillage(county.reader, VILLAGE, '2025', AT);
  expect(last.sessions.map(({ on }) => on)).toEqual(['2025-11-20']);
});

test('a correction that crosses the year moves the session into that year’s list', async () => {
  const county = aCounty('2027-01-04T01:00:00.000Z');
  await does(county, 1, 'record', aRecord({ heldOn: '2027-01-02' }));
  await does(county, 1, 'correct', aRecord({ heldOn: '2026-12-30' }));
  const idsOf = async (year: string) =>
    (await sessionsOfVillage(county.reader, VILLAGE, year, AT)).sessions.map((one) => one.sessionId);
  expect(await idsOf('2027')).toEqual([]);
  expect(await idsOf('2026')).toEqual([nth('outreach', 1)]);
});

const withPhoto = async (county: County): Promise<void> => {
  await enter(county);
  await does(county, 1, 'record', aRecord());
  const name = `pictures/${nth('command', 700)}`;
  const key = await county.vault.ensureKey(author, VILLAGE);
  await county.files.put(name, sealFile(key, name, JPEG, county.world.random));
  const added = await county.run({
    slice: 'outreach',
    id: sessionId,
    type: 'add_photo',
    data: { personId: author },
    commandId: nth('command', 700),
    by: author,
    circumstances: { address: '', device: '', picture: { name, sha256: 'a'.repeat(64), bytes: JPEG.length } },
  });
  expect(isRefusal(added)).toBe(false);
  await county.settle();
};

test('a session shows what was said last and by whom, and its photos by name', async () => {
  const county = aCounty();
  await withPhoto(county);
  const view = await sessionView(county.reader, sessionId, AT);
  const { clauses, materials, ...said } = aRecord();
  expect(view).toEqual({
    readAt: AT,
    session: {
      sessionId,
      version: 2,
      villageName: '迎新居委会',
      village: said.village,
      theme: said.theme,
      form: said.form,
      status: 'held',
      on: said.heldOn,
      headcount: said.headcount,
      photos: 1,
    },
    clauses,
    materials,
    byName: '沈桂兰',
    photos: [{ n: 1, sha256: 'a'.repeat(64), bytes: JPEG.length }],
  });
});

test('a photo opens under the key of whoever took it, and not once that person is erased', async () => {
  const county = aCounty();
  await withPhoto(county);
  expect(await sessionPhoto(county.reader, sessionId, 1)).toEqual({
    mime: 'image/jpeg',
    photo: Buffer.from(JPEG).toString('base64'),
  });
  const absent = { refused: 'not_found' };
  expect(await sessionPhoto(county.reader, sessionId, 2)).toEqual(absent);
  expect(await sessionPhoto(county.reader, nth('outreach', 9), 1)).toEqual(absent);
  expect(await sessionView(county.reader, nth('outreach', 9), AT)).toEqual(absent);
  await county.vault.erase(author);
  expect(await sessionPhoto(county.reader, sessionId, 1)).toEqual(absent);
});

test('the coverage names every village of the county by town, and counts down the year', async () => {
  const county = aCounty();
  await does(county, 1, 'record', aRecord());
  await does(
    county,
    2,
    'record',
    aRecord({ form: 'visit', headcount: { guardians: 1, children: 2, villagers: 0, staff: 0 } }),
  );
  await does(county, 3, 'plan', aPlan());
  const all = await coverageOf(county.reader, COUNTY, '2026', AT);
  expect(all.towns).toHaveLength(21);
  expect(all.towns.flatMap(({ villages }) => villages)).toHaveLength(355);
  expect(all).toMatchObject({ regionName: '如皋市', year: '2026', daysLeft: 202 });
  const [first] = all.towns.find(({ town }) => town === TOWN)?.villages ?? [];
  expect(first).toEqual({ village: VILLAGE, villageName: '迎新居委会', sessions: 2, heard: 33 });
  const held = all.towns.flatMap(({ villages }) => villages).filter(({ sessions }) => sessions > 0);
  expect(held).toHaveLength(1);
  const other = await coverageOf(county.reader, OTHER_TOWN, '2026', AT);
  expect(other.towns.map(({ town }) => town)).toEqual([OTHER_TOWN]);
  expect((await coverageOf(county.reader, TOWN, '2025', AT)).daysLeft).toBe(0);
  expect((await coverageOf(county.reader, TOWN, '2026', '2026-12-31T01:00:00.000Z')).daysLeft).toBe(0);
});
