// A scan lets through while its code is on the screen and the door is open; every other scan is refused by what is wrong with it.
import { describe, test } from 'vitest';
import { COUNTY, nth, OTHER_TOWN } from '../kit/ids.ts';
import {
  at,
  cameIn,
  cameInHeld,
  checkIn,
  checkOut,
  credited,
  given,
  heldIn,
  IN,
  OUT,
  shownAt,
  wentOut,
} from './a-door.ts';
import { cancelled, director, doorAfter, enrolled, planned, supervisor, UNTIL_AT } from './a-session.ts';

describe('coming in', () => {
  test('is confirmed at once, by the server’s time', () => {
    given().when(checkIn()).emits(cameIn());
  });

  test('needs no seat of somebody who is meant', () => {
    given()
      .when(checkIn(IN, { training: doorAfter(planned()) }))
      .emits(cameIn());
  });

  test('needs to be meant, or a seat from another duty', () => {
    given()
      .when(checkIn(IN, { actor: supervisor }))
      .isRefused('not_of_audience');
    const moved = { ...director, region: OTHER_TOWN, role: 'supervisor' } as const;
    given()
      .when(checkIn(IN, { actor: moved }))
      .emits(cameIn());
  });

  test('is possible from half an hour before it begins until it ends', () => {
    given()
      .when(checkIn(at('08:29:59')))
      .isRefused('too_early_to_enter');
    for (const moment of [at('08:30:00'), at('10:15:00'), UNTIL_AT])
      given().when(checkIn(moment)).emits(cameIn(moment));
    given()
      .when(checkIn(at('11:30:01')))
      .isRefused('training_over');
  });

  test('is done once, but stands over a scan that waits for a tick', () => {
    given(cameIn()).when(checkIn()).isRefused('already_checked_in');
    given(cameInHeld())
      .when(checkIn(at('09:10:00')))
      .emits(cameIn(at('09:10:00')));
    given(cameInHeld(), { type: 'attendance.settled', way: 'in', outcome: 'was_not' })
      .when(checkIn(at('09:10:00')))
      .emits(cameIn(at('09:10:00')));
  });

  test('needs a session that is held', () => {
    given()
      .when(checkIn(IN, { training: undefined }))
      .isRefused('training_not_planned');
    given()
      .when(checkIn(IN, { training: doorAfter(planned(), cancelled) }))
      .isRefused('training_cancelled');
  });
});

describe('going out', () => {
  test('credits the hours of whoever came in', () => {
    given(cameIn()).when(checkOut()).emits(wentOut(), credited);
  });

  test('is possible from ten minutes before it ends until an hour after', () => {
    given(cameIn())
      .when(checkOut(at('11:19:59')))
      .isRefused('too_early_to_leave');
    for (const moment of [at('11:20:00'), at('12:30:00')])
      given(cameIn()).when(checkOut(moment)).emits(wentOut(moment), credited);
    given(cameIn())
      .when(checkOut(at('12:30:01')))
      .isRefused('too_late_to_leave');
  });

  test('needs to have come in', () => {
    given().when(checkOut()).isRefused('not_checked_in');
    given(cameInHeld(), { type: 'attendance.settled', way: 'in', outcome: 'was_not' })
      .when(checkOut())
      .isRefused('not_checked_in');
  });

  test('is done once', () => {
    given(cameIn(), wentOut(), credited).when(checkOut()).isRefused('already_checked_out');
  });

  test('waits with the hours while the coming in waits for its tick', () => {
    given(cameInHeld()).when(checkOut()).emits(wentOut());
  });
});

describe('a code', () => {
  const scanned = (code: string, moment = IN) => checkIn(moment, { data: { code } });

  test('that is none', () => {
    given().when(scanned('https://example.org')).isRefused('code_unreadable', 'code');
  });

  test('of another session', () => {
    const trainingId = nth('training', 2);
    given()
      .when(scanned(shownAt(IN, 'in', { trainingId })))
      .isRefused('code_of_other_training', 'code');
  });

  test('of the other way', () => {
    given()
      .when(scanned(shownAt(IN, 'out')))
      .isRefused('code_of_other_way', 'code');
    given(cameIn())
      .when(checkOut(OUT, { data: { code: shownAt(OUT, 'in') } }))
      .isRefused('code_of_other_way', 'code');
  });

  test('that another key signed', () => {
    given()
      .when(scanned(shownAt(IN, 'in', { codeKey: 'AAECAwQFBgcICQoLDA0ODg' })))
      .isRefused('code_forged', 'code');
  });

  test('that is late: good in its window and the next, and then no more', () => {
    const code = shownAt(at('09:00:00'), 'in');
    given()
      .when(scanned(code, at('09:00:39')))
      .emits(cameIn(at('09:00:39')));
    given()
      .when(scanned(code, at('09:00:40')))
      .isRefused('code_expired', 'code');
    given()
      .when(scanned(code, at('08:59:19')))
      .isRefused('code_expired', 'code');
  });

  test('is by the session’s own rules, whoever’s clock is wrong: the phone’s is only kept', () => {
    const scannedAt = '2031-01-01T00:00:00.000Z';
    given()
      .when(checkIn(IN, { data: { scannedAt } }))
      .emits(cameIn(IN, { scannedAt }));
  });
});

test('a session of the county’s supervisors lets them in as of their town', () => {
  const training = doorAfter(planned({ audience: { role: 'supervisor', region: COUNTY } }), enrolled());
  const whose = { personId: supervisor.personId, village: supervisor.region };
  given()
    .when(checkIn(IN, { training, actor: supervisor }))
    .emits(cameIn(IN, whose));
});

test('a scan just now is never held against the days a held one has', () => {
  given(cameIn())
    .when(heldIn(IN, at('09:30:00')))
    .isRefused('already_checked_in');
});
