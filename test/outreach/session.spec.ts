// A session is planned once, written down once, and said anew as often as it takes; what is held cannot be called off.
import { describe, expect, test } from 'vitest';
import { isCounted, listenersOf, MAX_PHOTOS, type RecordSession } from '#shared/outreach/sessions.ts';
import { nth, SIBLING_VILLAGE } from '../kit/ids.ts';
import {
  addPhoto,
  calledOff,
  callOff,
  correct,
  corrected,
  given,
  photoAdded,
  plan,
  planned,
  record,
  recorded,
} from './a-session.ts';

const nobody = { guardians: 0, children: 0, villagers: 0, staff: 0 };
const NEXT_YEAR = '2027-01-02T01:00:00.000Z';

describe('when a session is planned', () => {
  test('its day is kept', () => {
    given().when(plan()).emits(planned());
    given()
      .when(plan({ plannedOn: '2026-06-12' }))
      .emits(planned({ plannedOn: '2026-06-12' }));
  });

  test('not for a day that has passed', () => {
    given()
      .when(plan({ plannedOn: '2026-06-11' }))
      .isRefused('session_planned_in_past', 'plannedOn');
  });

  test('only once', () => {
    given(planned()).when(plan()).isRefused('session_already_planned');
    given(recorded()).when(plan()).isRefused('session_already_recorded');
    given(planned(), calledOff).when(plan()).isRefused('session_called_off');
  });
});

describe('when a session is written down', () => {
  test('it is kept, planned before or not, also ahead of its day', () => {
    given().when(record()).emits(recorded());
    given(planned()).when(record()).emits(recorded());
  });

  test('only once, and not when it was called off', () => {
    given(recorded()).when(record()).isRefused('session_already_recorded');
    given(planned(), calledOff).when(record()).isRefused('session_called_off');
  });

  test('only in the village it was planned for', () => {
    given(planned())
      .when(record({ village: SIBLING_VILLAGE }))
      .isRefused('session_of_other_village', 'village');
  });

  test('on a day of this year or the last, and never ahead', () => {
    given()
      .when(record({ heldOn: '2026-06-13' }))
      .isRefused('session_in_future', 'heldOn');
    given()
      .when(record({ heldOn: '2025-01-01' }))
      .emits(recorded({ heldOn: '2025-01-01' }));
    given()
      .when(record({ heldOn: '2024-12-31' }))
      .isRefused('session_of_earlier_year', 'heldOn');
  });

  test('with somebody who listened, unless it went out by loudspeaker', () => {
    given()
      .when(record({ headcount: nobody }))
      .isRefused('nobody_counted', 'headcount');
    const broadcast = { form: 'broadcast', headcount: nobody } as const;
    given().when(record(broadcast)).emits(recorded(broadcast));
    expect(isCounted('lecture', { ...nobody, children: 1 })).toBe(true);
    expect(listenersOf({ guardians: 18, children: 6, villagers: 4, staff: 2 })).toBe(30);
  });
});

describe('when a session is said anew', () => {
  test('the newest word counts, and may be corrected again', () => {
    const fewer = { headcount: { ...nobody, guardians: 9 } };
    given(recorded()).when(correct(fewer)).emits(corrected(fewer));
    given(recorded(), corrected(fewer)).when(correct()).emits(corrected());
  });

  test.each<[string, Partial<RecordSession>]>([
    ['the theme', { theme: '开学前的安全课' }],
    ['the day', { heldOn: '2026-06-11' }],
    ['the form', { form: 'visit' }],
    ['one of those who came', { headcount: { guardians: 18, children: 6, villagers: 4, staff: 3 } }],
    ['the materials', { materials: ['leaflet'] }],
    ['the clauses', { clauses: [] }],
  ])('%s alone is a change', (_, changed) => {
    given(recorded()).when(correct(changed)).emits(corrected(changed));
  });

  test('the same is no change, in whatever order it is ticked', () => {
    given(recorded()).when(correct()).isRefused('nothing_changed');
    const turned = [...recorded().clauses].reverse();
    given(recorded())
      .when(correct({ clauses: turned, materials: ['loudspeaker', 'leaflet'] }))
      .isRefused('nothing_changed');
  });

  test('not before it was held, nor when it was called off, nor where nobody knows of it', () => {
    given().when(correct()).isRefused('session_not_known');
    given(planned()).when(correct()).isRefused('session_not_held');
    given(planned(), calledOff).when(correct()).isRefused('session_called_off');
  });

  test('it stays in its village, on a day that may still be written down', () => {
    given(recorded())
      .when(correct({ village: SIBLING_VILLAGE }))
      .isRefused('session_of_other_village', 'village');
    given(recorded())
      .when(correct({ heldOn: '2026-06-13' }))
      .isRefused('session_in_future', 'heldOn');
    given(recorded())
      .when(correct({ headcount: nobody }))
      .isRefused('nobody_counted', 'headcount');
    const old = { heldOn: '2025-03-01' };
    given(recorded(old))
      .when(correct({ ...old, theme: '开学前的安全课' }, NEXT_YEAR))
      .isRefused('session_of_earlier_year', 'heldOn');
  });
});

describe('when a session is called off', () => {
  test('it is over before it was held', () => {
    given(planned()).when(callOff).emits(calledOff);
  });

  test('once, and never what was held', () => {
    given().when(callOff).isRefused('session_not_known');
    given(planned(), calledOff).when(callOff).isRefused('session_called_off');
    given(planned(), recorded()).when(callOff).isRefused('session_already_recorded');
  });
});

describe('when a photo comes', () => {
  test('it is kept in the order of taking, also after a correction', () => {
    given(recorded()).when(addPhoto(1)).emits(photoAdded(1));
    given(recorded(), photoAdded(1), corrected({ materials: [] }))
      .when(addPhoto(2))
      .emits(photoAdded(2));
  });

  test('up to six, no two alike', () => {
    const six = Array.from({ length: MAX_PHOTOS }, (_, n) => photoAdded(n + 1));
    given(recorded(), ...six.slice(1))
      .when(addPhoto(2))
      .isRefused('photo_already_kept');
    given(recorded(), ...six)
      .when(addPhoto(7))
      .isRefused('photos_too_many');
  });

  test('of a session that was held, and as one’s own', () => {
    given().when(addPhoto(1)).isRefused('session_not_known');
    given(planned()).when(addPhoto(1)).isRefused('session_not_held');
    given(planned(), calledOff).when(addPhoto(1)).isRefused('session_called_off');
    given(recorded())
      .when(addPhoto(1, nth('person', 2)))
      .isRefused('not_found');
    given(recorded()).when(addPhoto()).isRefused('picture_unreadable', 'photo');
  });
});
