// What each sees of trainings: a person their own sessions and hours, one session as it stands for them, and the organiser everybody in a room.
import { beforeEach, describe, expect, test } from 'vitest';
import { trainingsOwn } from '#functions/training/own-trainings.ts';
import { trainingCard } from '#functions/training/training-card.ts';
import { lineOf, sessionsOf } from '#functions/training/training-lines.ts';
import { trainingRoom } from '#functions/training/training-room.ts';
import type { Actor } from '#shared/kernel/access.ts';
import { AT, COUNTY, nth, OTHER_TOWN, SIBLING_VILLAGE, TODAY, TOWN, VILLAGE } from '../kit/ids.ts';
import { at, IN, OUT } from './a-door.ts';
import { aPlan, colleague, director, officer, supervisor, trainingId } from './a-session.ts';
import { aTrainingCounty, type TrainingCounty } from './a-training-county.ts';

let county: TrainingCounty;
beforeEach(async () => {
  county = await aTrainingCounty();
});

const own = (actor: Actor, when = AT) => trainingsOwn({ read: county.reader, actor, at: when });
const card = (actor: Actor, when = AT, id = trainingId) =>
  trainingCard({ read: county.reader, actor, at: when }, id);
const room = (role: Actor['role'] = 'officer', when = AT) =>
  trainingRoom({ read: county.reader, role, at: when }, trainingId);

describe('a person’s own page', () => {
  test('has the session that means them, from invitation to hours', async () => {
    await county.plans();
    const mine = async (when: string) => (await own(director, when)).sessions.map((one) => one.mine);
    expect(await mine(AT)).toEqual(['invited']);
    await county.acts(director, trainingId, 'enrol', {});
    expect(await mine(AT)).toEqual(['enrolled']);
    await county.scans(director, 'in', IN);
    expect(await mine(IN)).toEqual(['checked_in']);
    await county.scans(director, 'out', OUT);
    expect(await own(director, OUT)).toMatchObject({
      readAt: OUT,
      hours: { year: '2026', minutes: 150, asked: 480 },
      earlier: [],
      sessions: [
        {
          session: {
            trainingId,
            version: 2,
            regionName: '如皋市',
            audienceName: '全市的儿童主任',
            enrolled: 1,
            excused: 0,
            status: 'planned',
          },
          mine: 'credited',
          attendanceId: county.attendanceOf(director),
          inAt: IN,
          outAt: OUT,
          credited: 150,
        },
      ],
    });
  });

  test('has no session that means others, nor one without an answer that is over or off', async () => {
    await county.plans();
    await county.plans({ audience: { role: 'director', region: OTHER_TOWN } }, nth('training', 2));
    await county.plans({ onlyFor: 'not_qualified' }, nth('training', 3));
    const seen = async (actor: Actor, when = AT) =>
      (await own(actor, when)).sessions.map(({ session }) => session.trainingId).toSorted();
    expect(await seen(director)).toEqual([trainingId, nth('training', 3)]);
    expect(await seen(supervisor)).toEqual([]);
    await county.does('training', director.personId, 'note_passed', {
      paperId: nth('paper'),
      region: TOWN,
      on: TODAY,
    });
    expect(await own(director)).toMatchObject({ qualifiedOn: TODAY });
    expect(await seen(director)).toEqual([trainingId]);
    expect(await seen(director, at('11:30:01'))).toEqual([]);
    await county.acts(officer, trainingId, 'cancel', { reason: 'weather' });
    expect(await seen(director)).toEqual([]);
  });

  test('keeps a seat that was called off, an excuse, and hours from another duty', async () => {
    await county.plans({ onlyFor: 'short_of_hours' });
    await county.attends(director);
    // They hand their village over and look after another town's.
    const elsewhere: Actor = { ...director, role: 'supervisor', region: OTHER_TOWN };
    expect((await own(elsewhere, OUT)).sessions).toMatchObject([{ mine: 'credited', credited: 150 }]);
    county.setTime(AT);
    await county.plans({}, nth('training', 2));
    await county.acts(colleague, nth('training', 2), 'enrol', {});
    await county.acts(officer, nth('training', 2), 'cancel', { reason: 'weather' });
    await county.plans({}, nth('training', 3));
    await county.acts(colleague, nth('training', 3), 'excuse', { because: 'family' });
    const { sessions } = await own(colleague, AT);
    expect(
      sessions.map(({ session, mine, excuse }) => [session.trainingId, mine, excuse]).toSorted(),
    ).toEqual([
      [trainingId, 'invited', undefined],
      [nth('training', 2), 'enrolled', undefined],
      [nth('training', 3), 'excused', 'family'],
    ]);
  });

  test('shows a seat at once, before anything has followed from it, and what was missed in the end', async () => {
    await county.plans();
    await county.sends(director, trainingId, 'enrol', {});
    expect((await own(director)).sessions).toMatchObject([{ mine: 'enrolled', session: { version: 2 } }]);
    await county.sends(director, trainingId, 'excuse', { because: 'family' });
    expect((await own(director)).sessions).toMatchObject([{ mine: 'excused', excuse: 'family' }]);
    await county.acts(director, trainingId, 'enrol', {});
    expect((await own(director, OUT)).sessions).toMatchObject([{ mine: 'missed' }]);
  });

  test('tells years apart by the county’s calendar', async () => {
    const credit = (n: number, on: string, minutes: number) =>
      county.does('training', director.personId, 'credit', {
        attendanceId: nth('attendance', n),
        trainingId: nth('training', n),
        on,
        minutes,
      });
    await credit(1, '2025-12-31', 90);
    await credit(2, '2026-01-01', 480);
    await credit(3, '2024-05-01', 60);
    expect(await own(director, '2026-12-31T15:59:59.999Z')).toMatchObject({
      hours: { year: '2026', minutes: 480, asked: 480 },
      earlier: [
        { year: '2025', minutes: 90 },
        { year: '2024', minutes: 60 },
      ],
    });
    expect(await own(director, '2026-12-31T16:00:00.000Z')).toMatchObject({
      hours: { year: '2027', minutes: 0, asked: 480 },
      earlier: [{ year: '2026' }, { year: '2025' }, { year: '2024' }],
    });
  });
});

describe('the card of a session', () => {
  test('is read from the record, so that one sees what one has just done', async () => {
    await county.plans();
    expect(await card(director)).toMatchObject({
      session: { trainingId, version: 1 },
      topics: aPlan().topics,
      mine: 'invited',
    });
    await county.sends(director, trainingId, 'enrol', {});
    expect(await card(director)).toMatchObject({ session: { version: 2, enrolled: 1 }, mine: 'enrolled' });
    await county.sends(director, trainingId, 'excuse', { because: 'ill' });
    expect(await card(director)).toMatchObject({ mine: 'excused', excuse: 'ill' });
    expect(await card(supervisor)).toMatchObject({ mine: 'not_invited' });
    expect(await card(director, AT, nth('training', 9))).toEqual({ refused: 'not_found' });
  });

  test('says how one came and went, and whether there is a certificate', async () => {
    await county.plans();
    await county.attends(director);
    const attendanceId = county.attendanceOf(director);
    const attendance = {
      attendanceId,
      in: 'confirmed',
      out: 'confirmed',
      inAt: IN,
      outAt: OUT,
      credited: 150,
    };
    expect(await card(director, OUT)).toMatchObject({
      mine: 'credited',
      attendance: { ...attendance, hasCertificate: false },
    });
    await county.does('training', attendanceId, 'note_paper', {
      what: 'certificate',
      name: 'papers/one.pdf',
      sha256: '0'.repeat(64),
      bytes: 1,
      textHash: '0'.repeat(64),
    });
    expect(await card(director, OUT)).toMatchObject({ attendance: { hasCertificate: true } });
  });
});

describe('the room of a session', () => {
  beforeEach(async () => {
    await county.plans();
    await county.acts(director, trainingId, 'enrol', {});
  });

  test('has whoever has a seat, whoever came without one, and who cannot come', async () => {
    await county.scans(colleague, 'in', IN, { held: true });
    county.setTime(AT);
    expect(await room()).toMatchObject({
      session: { trainingId, version: 2 },
      people: [
        {
          personId: director.personId,
          name: '沈桂兰',
          village: VILLAGE,
          enrolled: true,
          in: 'none',
          out: 'none',
        },
        {
          personId: colleague.personId,
          name: '陈梅',
          village: SIBLING_VILLAGE,
          enrolled: false,
          in: 'unconfirmed',
          inBy: 'held',
          out: 'none',
        },
      ],
      excused: [],
    });
    await county.acts(director, trainingId, 'excuse', { because: 'family' });
    expect(await room()).toMatchObject({
      people: [{ personId: colleague.personId }],
      excused: [{ personId: director.personId, name: '沈桂兰', because: 'family' }],
    });
  });

  test('names nobody to an auditor', async () => {
    expect(await room('auditor')).toMatchObject({ people: [{ name: '沈**' }] });
  });

  test('is of a session', async () => {
    expect(await trainingRoom({ read: county.reader, role: 'officer', at: AT }, nth('training', 9))).toEqual({
      refused: 'not_found',
    });
  });
});

test('the sessions of a place come with the last to begin first', async () => {
  await county.plans();
  const later = { fromAt: '2026-07-20T01:00:00.000Z', untilAt: '2026-07-20T03:30:00.000Z' };
  await county.plans(later, nth('training', 2));
  await county.plans(
    { level: 'town', region: TOWN, audience: { role: 'director', region: TOWN } },
    nth('training', 3),
  );
  const ids = async (region: string) =>
    (await sessionsOf(county.reader, region)).map(lineOf).map((line) => line.trainingId);
  expect(await ids(COUNTY)).toEqual([nth('training', 2), trainingId]);
  expect(await ids(TOWN)).toEqual([nth('training', 3)]);
});
