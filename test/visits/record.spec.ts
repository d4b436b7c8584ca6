// A visit is recorded once, on a day that can be, and turns the child's colour when its findings say so.
import { describe, test } from 'vitest';
import { quietFindings } from '#shared/visits/findings.ts';
import { nth, SIBLING_VILLAGE, TODAY, VILLAGE } from '../kit/ids.ts';
import { aVisit, findingsOf, followed, visited } from '../kit/visiting.ts';
import { given, openFile, record, recordOfNobody } from './asking.ts';

describe('when a director records a visit', () => {
  test('a quiet home turns a child never visited green', () => {
    given(followed)
      .when(record())
      .emits(visited(), { type: 'risk.changed', village: VILLAGE, to: 'green', because: [] });
  });

  test('a child left alone turns red, and the fact says why', () => {
    given(followed, visited())
      .when(record({ visitId: nth('visit', 2), findings: findingsOf('red') }))
      .emits(visited({ visitId: nth('visit', 2), findings: findingsOf('red') }), {
        type: 'risk.changed',
        village: VILLAGE,
        from: 'green',
        to: 'red',
        because: ['unattended'],
      });
  });

  test('every finding of the gravest colour is a reason', () => {
    const findings = {
      ...quietFindings,
      guardianship: 'unattended',
      mind: 'self_harm',
      living: 'home_poor',
    } as const;
    given(followed)
      .when(record({ findings }))
      .emits(visited({ findings }), {
        type: 'risk.changed',
        village: VILLAGE,
        to: 'red',
        because: ['unattended', 'self_harm'],
      });
  });

  test('the same colour again is no news', () => {
    given(followed, visited({ visitedOn: '2026-06-02' }))
      .when(record({ visitId: nth('visit', 2) }))
      .emits(visited({ visitId: nth('visit', 2) }));
  });

  test('what the director wrote freely is personal', () => {
    given(followed, visited())
      .when(record({ visitId: nth('visit', 2), note: '奶奶说夜里常咳嗽' }))
      .emits(visited({ visitId: nth('visit', 2), note: '奶奶说夜里常咳嗽' }));
  });

  test('a visit of an earlier day is kept but turns nothing', () => {
    const older = { visitId: nth('visit', 2), visitedOn: '2026-06-02', findings: findingsOf('red') } as const;
    given(followed, visited()).when(record(older)).emits(visited(older));
  });

  test('a visit that outruns the news of its child begins the following itself', () => {
    given()
      .when(record({ findings: findingsOf('blue') }))
      .emitsTypes('following.began', 'visit.recorded', 'risk.changed');
  });

  test('the fact stands in the village the file names today, even before the move is heard', () => {
    given(followed, visited({ visitedOn: '2026-06-02' }))
      .when(record({ visitId: nth('visit', 2) }, { ...openFile, village: SIBLING_VILLAGE }))
      .emits({ ...visited({ visitId: nth('visit', 2) }), village: SIBLING_VILLAGE });
  });
});

describe('a visit is refused', () => {
  test('of a child without a file', () => {
    given().when(recordOfNobody).isRefused('not_found');
  });

  test('once the file is closed', () => {
    given(followed)
      .when(record({}, { ...openFile, open: false }))
      .isRefused('child_closed');
  });

  test('once the child has left, even while the file still answers open', () => {
    given(followed, { type: 'following.ended', village: VILLAGE, closedOn: TODAY })
      .when(record())
      .isRefused('child_closed');
  });

  test('on a day to come', () => {
    given(followed)
      .when(record({ visitedOn: '2026-06-13' }))
      .isRefused('visit_in_future', 'visitedOn');
  });

  test('on a day before the file was opened', () => {
    given(followed)
      .when(record({ visitedOn: '2026-05-31' }))
      .isRefused('visit_before_file', 'visitedOn');
  });

  test('under an id that is recorded already', () => {
    given(followed, visited()).when(record()).isRefused('visit_already_recorded');
  });
});

test('today is the county’s day: at 23:30 UTC it is already tomorrow in Rugao', () => {
  const late = { ...record({ visitedOn: '2026-06-13' }), at: '2026-06-12T23:30:00.000Z' };
  given(followed).when(late).emitsTypes('visit.recorded', 'risk.changed');
  given(followed)
    .when({ ...record(), data: aVisit({ visitedOn: '2026-06-13' }), at: '2026-06-12T15:59:59.999Z' })
    .isRefused('visit_in_future', 'visitedOn');
});
