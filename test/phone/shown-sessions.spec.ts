// A session shows what was saved on this phone before it has arrived, keeps it until the list knows it, and takes it in once.
import { afterEach, describe, expect, test } from 'vitest';
import { shownSession, shownSessions } from '../../miniprogram/src/features/outreach/parts/shown-sessions.ts';
import { caughtUpWith, keepSent, sentSessions } from '../../miniprogram/src/kernel/sent-sessions.ts';
import { refusedWords } from '../../miniprogram/src/pages/outbox/refused-words.ts';
import { anEntry, nth, TODAY, VILLAGE } from './kit/paper.ts';
import { aSession, aSessionEntry, aSessionRecord } from './kit/sessions.ts';

const asked = { village: VILLAGE, year: '2026' };
const aPlan = { village: VILLAGE, theme: '暑假谁来看', clauses: [], form: 'visit', plannedOn: '2026-06-30' };
const record = aSessionEntry(1, 1, 'record_session', aSessionRecord());

afterEach(() =>
  caughtUpWith(sentSessions.get().map(({ entry, version }) => ({ sessionId: idIn(entry), version }))),
);
const idIn = ({ about }: typeof record): string => ('sessionId' in about ? about.sessionId : '');

describe('a list', () => {
  test('shows what waits: a plan, a record, photos, and what was called off', () => {
    const planned = aSession(2, { status: 'planned', on: '2026-06-20' });
    const entries = [
      record,
      aSessionEntry(2, 1, 'session_photo', { photo: 'x' }),
      aSessionEntry(3, 3, 'plan_session', aPlan),
      aSessionEntry(4, 2, 'call_off_session', { reason: 'weather' }),
    ];
    const shown = shownSessions([planned, aSession(4, { on: '2026-01-05' })], [], entries, asked);
    expect(shown.map(({ line, waiting }) => [line.sessionId, line.status, line.photos, waiting])).toEqual([
      [nth('ors', 3), 'planned', 0, true],
      [nth('ors', 2), 'called_off', 0, true],
      [nth('ors', 1), 'held', 1, true],
      [nth('ors', 4), 'held', 0, false],
    ]);
  });

  test('a correction that moves a session out of the year takes it off the list of this one', () => {
    const moved = aSessionEntry(1, 1, 'correct_session', aSessionRecord({ heldOn: '2025-12-30' }));
    expect(shownSessions([aSession(1)], [], [moved], asked)).toEqual([]);
    expect(shownSessions([], [], [moved], { ...asked, year: '2025' })).toHaveLength(1);
  });

  test('a refused entry changes nothing, and another village’s is not of this one', () => {
    const refused = { ...record, status: 'refused' as const };
    expect(shownSessions([], [], [refused], asked)).toEqual([]);
    const elsewhere = aSessionEntry(1, 1, 'record_session', aSessionRecord({ village: '320682112204' }));
    expect(shownSessions([], [], [elsewhere], asked)).toEqual([]);
  });

  test('what was accepted stays until the row has caught up, and is not laid twice', () => {
    keepSent(record, 1);
    keepSent(record, 1);
    keepSent(aSessionEntry(2, 1, 'session_photo', { photo: 'x'.repeat(9) }), 2);
    expect(sentSessions.get().map(({ version }) => version)).toEqual([1, 2]);
    expect(JSON.stringify(sentSessions.get())).not.toContain('xxx');
    expect(shownSessions([], sentSessions.get(), [], asked)[0]?.line).toMatchObject({ on: TODAY, photos: 1 });
    const row = aSession(1, { version: 1, photos: 0 });
    expect(shownSessions([row], sentSessions.get(), [], asked)[0]?.line.photos).toBe(1);
    caughtUpWith([row]);
    expect(sentSessions.get().map(({ version }) => version)).toEqual([2]);
    caughtUpWith([{ ...row, version: 2 }]);
    expect(sentSessions.get()).toEqual([]);
  });

  test('nothing but sessions is kept', () => {
    keepSent(anEntry(1), 7);
    expect(sentSessions.get()).toEqual([]);
  });
});

test('what is absent is told as what it is', () => {
  const lost = { refused: 'not_found' };
  expect(refusedWords({ ...record, refusal: lost }).what).toBe('没有找到这次宣讲');
  expect(refusedWords({ ...anEntry(1), refusal: lost }).what).toBe('没有找到这个孩子的档案');
  expect(refusedWords({ ...record, refusal: { refused: 'session_in_future' } }).what).toBe(
    '宣讲日期在今天之后',
  );
});

describe('one session', () => {
  test('is known from what was saved here, before anybody else has heard of it', () => {
    const planned = aSessionEntry(1, 3, 'plan_session', aPlan);
    const held = aSessionEntry(2, 3, 'record_session', aSessionRecord({ theme: '暑假谁来看' }));
    expect(shownSession(nth('ors', 3), undefined, [])).toBeUndefined();
    expect(shownSession(nth('ors', 3), undefined, [planned])?.session).toMatchObject({
      status: 'planned',
      villageName: '沈徐村',
      on: '2026-06-30',
    });
    expect(shownSession(nth('ors', 3), undefined, [planned, held])).toMatchObject({
      session: { status: 'held', on: TODAY, theme: '暑假谁来看' },
      clauses: [{ no: '第二十二条' }],
      materials: ['leaflet'],
    });
  });

  test('shows a correction that waits over what the server said, photos and version kept', () => {
    const known = { session: aSession(1, { version: 4, photos: 3 }), clauses: [], materials: [] };
    const corrected = aSessionEntry(1, 1, 'correct_session', aSessionRecord({ form: 'visit' }));
    expect(shownSession(nth('ors', 1), known, [corrected])?.session).toMatchObject({
      form: 'visit',
      version: 4,
      photos: 3,
    });
    const garbled = aSessionEntry(1, 1, 'correct_session', { village: VILLAGE });
    expect(shownSession(nth('ors', 1), known, [garbled])).toEqual(known);
  });
});
