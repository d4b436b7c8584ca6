// A session is planned by whoever organises it, within what its hours and its audience allow, and planned anew until it begins.
import { describe, test } from 'vitest';
import { COUNTY, nth, OTHER_TOWN, TODAY, TOWN, VILLAGE } from '../kit/ids.ts';
import {
  aPlan,
  cancel,
  cancelled,
  codeKey,
  colleague,
  director,
  enrolled,
  FROM_AT,
  given,
  plan,
  planned,
  replan,
  seatOf,
  supervisor,
  UNTIL_AT,
} from './a-session.ts';

const town = { level: 'town', region: TOWN, audience: { role: 'director', region: TOWN } } as const;

describe('planning', () => {
  test('keeps what was planned, and the random key that its codes are signed with', () => {
    given()
      .when(plan())
      .emits({
        type: 'training.planned',
        level: 'county',
        region: COUNTY,
        ...aPlan(),
        codeKey,
        plannedOn: TODAY,
      });
  });

  test('is a town’s matter for its own people', () => {
    given().when(plan(town, supervisor)).emitsTypes('training.planned');
  });

  test('is done once', () => {
    given(planned()).when(plan()).isRefused('training_already_planned');
  });

  test.each([
    { level: 'town', region: COUNTY } as const,
    { level: 'county', region: TOWN } as const,
    { level: 'town', region: VILLAGE } as const,
  ])('needs the level of its organiser: $level at $region', (changed) => {
    given().when(plan(changed)).isRefused('level_not_of_region', 'level');
  });

  test.each([
    { role: 'director', region: OTHER_TOWN } as const,
    { role: 'director', region: COUNTY } as const,
    { role: 'supervisor', region: VILLAGE } as const,
    { role: 'director', region: '320682001999' } as const,
  ])('means somebody within the organiser’s place: not $role at $region', (audience) => {
    given()
      .when(plan({ ...town, audience }, supervisor))
      .isRefused('audience_outside_region', 'audience.region');
  });

  test('ends after it begins', () => {
    given()
      .when(plan({ untilAt: FROM_AT }))
      .isRefused('training_ends_before_it_begins', 'untilAt');
  });

  test('is of the time to come', () => {
    given()
      .when(plan({ fromAt: '2026-06-12T01:41:00.000Z' }))
      .isRefused('training_in_past', 'fromAt');
  });

  test('counts no more minutes than it lasts', () => {
    given()
      .when(plan({ minutes: 150 }))
      .emitsTypes('training.planned');
    given()
      .when(plan({ minutes: 151 }))
      .isRefused('training_too_long', 'minutes');
  });
});

describe('planning anew', () => {
  const other = { fromAt: '2026-06-21T01:00:00.000Z', untilAt: '2026-06-21T03:30:00.000Z' };

  test('names everybody with a seat, and says whether time or place is another', () => {
    const told = { replannedOn: TODAY, wasFor: { audience: aPlan().audience, onlyFor: 'all' as const } };
    const seats = [seatOf(director), seatOf(colleague)];
    const past = [planned(), enrolled(director), enrolled(colleague)];
    given(...past)
      .when(replan(other))
      .emits({ type: 'training.replanned', ...aPlan(other), ...told, moved: true, seats });
    given(...past)
      .when(replan({ place: '如皋市图书馆' }))
      .emits({
        type: 'training.replanned',
        ...aPlan({ place: '如皋市图书馆' }),
        ...told,
        moved: true,
        seats,
      });
    given(...past)
      .when(replan({ title: '四色管理' }))
      .emits({ type: 'training.replanned', ...aPlan({ title: '四色管理' }), ...told, moved: false, seats });
  });

  test('needs a plan', () => {
    given().when(replan()).isRefused('training_not_planned');
  });

  test('needs a change, whatever the order in which it is said', () => {
    given(planned()).when(replan()).isRefused('nothing_changed');
    const { title, ...rest } = aPlan();
    given(planned())
      .when({ ...replan(), data: { ...rest, title } })
      .isRefused('nothing_changed');
    given(planned())
      .when(replan({ topics: [{ policyId: nth('policy'), no: '第十二条' }] }))
      .emitsTypes('training.replanned');
  });

  test('leaves everybody their seat', () => {
    const past = [planned(), enrolled(director), enrolled(colleague)];
    given(...past)
      .when(replan({ capacity: 1 }))
      .isRefused('training_capacity_below_enrolled', 'capacity');
    given(...past)
      .when(replan({ capacity: 3 }))
      .emitsTypes('training.replanned');
  });

  test('keeps the rules of planning', () => {
    given(planned())
      .when(replan({ minutes: 151 }))
      .isRefused('training_too_long', 'minutes');
    given(planned(town)).when(replan()).isRefused('audience_outside_region', 'audience.region');
  });

  test('is over once it begins', () => {
    given(planned()).when(replan(other, FROM_AT)).isRefused('training_begun');
    given(planned()).when(replan(other, UNTIL_AT)).isRefused('training_over');
    given(planned(), cancelled).when(replan(other)).isRefused('training_cancelled');
  });
});

describe('calling off', () => {
  test('names everybody with a seat, to the last minute of the session', () => {
    given(planned(), enrolled())
      .when(cancel('2026-06-20T03:29:59.999Z'))
      .emits({ type: 'training.cancelled', reason: 'weather', seats: [seatOf(director)] });
    given(planned(), enrolled()).when(cancel(UNTIL_AT)).isRefused('training_over');
  });

  test('is said once, and of a session', () => {
    given(planned(), cancelled).when(cancel()).isRefused('training_cancelled');
    given().when(cancel()).isRefused('training_not_planned');
  });
});
