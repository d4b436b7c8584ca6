// A correction replaces what a visit said, carries the standing that follows, and leaves the first version in place.
import { describe, test } from 'vitest';
import { quietFindings } from '#shared/visits/findings.ts';
import { nth, TODAY, VILLAGE } from '../kit/ids.ts';
import { aVisit, findingsOf, followed, OPENED_ON, POLICY, visited } from '../kit/visiting.ts';
import { correct, given, openFile } from './asking.ts';

const red = { findings: findingsOf('red') };

describe('when a visit is corrected', () => {
  test('the colour turns back and the new standing is in the fact', () => {
    given(followed, visited(red))
      .when(correct())
      .emits(
        {
          ...visited(),
          type: 'visit.corrected',
          standing: {
            colour: 'green',
            because: [],
            dueOn: '2026-12-09',
            openedOn: OPENED_ON,
            lastVisitedOn: TODAY,
            lastFindings: quietFindings,
            policy: POLICY,
          },
        },
        { type: 'risk.changed', village: VILLAGE, from: 'red', to: 'green', because: [] },
      );
  });

  test('correcting a visit that no longer counts turns nothing', () => {
    given(followed, visited({ visitedOn: '2026-06-02' }), visited({ visitId: nth('visit', 2) }))
      .when(correct({ visitedOn: '2026-06-02', ...red }))
      .emitsTypes('visit.corrected');
  });

  test('moving the last visit to an earlier day lets the one before it decide', () => {
    given(followed, visited({ visitedOn: '2026-06-05', ...red }), visited({ visitId: nth('visit', 2) }))
      .when(correct({ visitId: nth('visit', 2), visitedOn: '2026-06-03' }))
      .emitsTypes('visit.corrected', 'risk.changed');
  });

  test('a note alone may be added', () => {
    given(followed, visited())
      .when(correct({ note: '补充：老师来电' }))
      .emitsTypes('visit.corrected');
  });
});

describe('a correction is refused', () => {
  const file = [followed, visited()] as const;

  test('of a child without a file', () => {
    given()
      .when({ ...correct(), needs: {} })
      .isRefused('not_found');
  });

  test('before anybody follows the child', () => {
    given().when(correct()).isRefused('child_not_followed');
  });

  test('once the file is closed', () => {
    given(...file)
      .when(correct(red, { ...openFile, open: false }))
      .isRefused('child_closed');
  });

  test('of a visit nobody recorded', () => {
    given(...file)
      .when(correct({ visitId: nth('visit', 9) }))
      .isRefused('visit_not_recorded');
  });

  test('to a day to come, or before the file', () => {
    given(...file)
      .when(correct({ visitedOn: '2026-06-13' }))
      .isRefused('visit_in_future', 'visitedOn');
    given(...file)
      .when(correct({ visitedOn: '2026-05-31' }))
      .isRefused('visit_before_file', 'visitedOn');
  });

  test('when nothing in it differs', () => {
    given(...file)
      .when(correct())
      .isRefused('nothing_changed');
    given(followed, visited({ note: '在家' }))
      .when(correct({ note: '在家' }))
      .isRefused('nothing_changed');
  });

  test('when it says again what an earlier correction said', () => {
    given(...file, {
      ...visited(red),
      type: 'visit.corrected',
      standing: { because: [], dueOn: TODAY, openedOn: OPENED_ON, policy: POLICY },
    })
      .when({ ...correct(), data: aVisit(red) })
      .isRefused('nothing_changed');
  });
});
