// A person's own record follows sessions and roles as they stand now, so that news may come late, twice or in any order.
import { describe, expect, test } from 'vitest';
import { traineeDecider } from '#functions/training/decide/trainee.ts';
import type { TraineeEvent } from '#functions/training/events/trainee.ts';
import { trainee } from '#functions/training/kinds/trainee.ts';
import { traineeEntry } from '#functions/training/project/trainee.ts';
import { traineeEffects } from '#functions/training/react/trainee.ts';
import { untaught } from '#functions/training/trainee-state.ts';
import type { HeldRole } from '#shared/access/contract.ts';
import type { TrainingDoor } from '#shared/training/contract.ts';
import { AT, nth, SIBLING_VILLAGE, TODAY, TOWN, VILLAGE } from '../kit/ids.ts';
import { partAfter, specOf } from '../kit/spec.ts';
import {
  cancelled,
  director,
  doorAfter,
  enrolled,
  excused,
  FROM_AT,
  planned,
  trainingId,
  UNTIL_AT,
} from './a-session.ts';

const { given } = specOf(traineeDecider);
type Command = Parameters<typeof traineeDecider.decide>[0];

const context = { id: director.personId, at: AT, by: 'system' };

const noteSeat = (training: TrainingDoor | undefined, of = trainingId): Command => ({
  ...context,
  type: 'note_seat',
  data: { trainingId: of },
  needs: { training },
});
const hours = {
  attendanceId: nth('attendance'),
  trainingId,
  on: '2026-06-20',
  minutes: 150,
};
const credit = (changed: Partial<typeof hours> = {}): Command => ({
  ...context,
  type: 'credit',
  data: { ...hours, ...changed },
  needs: {},
});
const passed = (on = TODAY): Command => ({
  ...context,
  type: 'note_passed',
  data: { paperId: nth('paper'), region: TOWN, on },
  needs: {},
});
const follow = (
  roles: readonly HeldRole[] | undefined,
  type: 'follow_roles' | 'come_due' = 'follow_roles',
) => {
  const needs = { roles: roles && { roles: [...roles] } };
  const told: Command =
    type === 'follow_roles'
      ? { ...context, type, data: {}, needs }
      : { ...context, type, data: { on: TODAY }, needs };
  return told;
};

const noted = (n = 1, changed: object = {}) =>
  ({
    type: 'seat.noted',
    trainingId: nth('training', n),
    fromAt: FROM_AT,
    untilAt: UNTIL_AT,
    ...changed,
  }) as const;
const counted = (changed: Partial<typeof hours> = {}) =>
  ({ type: 'hours.counted', ...hours, ...changed }) as const;

describe('a seat', () => {
  test('is noted with its hours, and again when they are others', () => {
    given()
      .when(noteSeat(doorAfter(planned(), enrolled())))
      .emits(noted());
    given(noted())
      .when(noteSeat(doorAfter(planned(), enrolled())))
      .isRefused('nothing_changed');
    const moved = { fromAt: '2026-06-20T02:00:00.000Z' };
    given(noted())
      .when(noteSeat(doorAfter(planned(moved), enrolled())))
      .emits(noted(1, moved));
  });

  test('is left when it was given up or the session was called off, however old the news', () => {
    for (const door of [
      doorAfter(planned(), enrolled(), excused()),
      doorAfter(planned(), enrolled(), cancelled),
      undefined,
    ]) {
      given(noted()).when(noteSeat(door)).emits({ type: 'seat.left', trainingId });
      given().when(noteSeat(door)).isRefused('nothing_changed');
    }
  });

  test('at the hours of another one is given back, unless it was there first', () => {
    const door = doorAfter(planned(), enrolled());
    given(noted(2))
      .when(noteSeat(door))
      .emits({ type: 'seat.clashed', trainingId, holds: nth('training', 2) });
    given(noted(2, { fromAt: '2026-06-21T01:00:00.000Z', untilAt: '2026-06-21T02:00:00.000Z' }))
      .when(noteSeat(door))
      .emits(noted());
    const moved = { fromAt: '2026-06-20T02:00:00.000Z' };
    given(noted(2, { fromAt: UNTIL_AT, untilAt: '2026-06-20T05:00:00.000Z' }), noted())
      .when(noteSeat(doorAfter(planned({ ...moved, untilAt: '2026-06-20T04:30:00.000Z' }), enrolled())))
      .emitsTypes('seat.noted');
    const origin = { stream: 'training/x', id: director.personId, version: 2, at: AT, by: 'system' };
    expect(traineeEffects({ type: 'seat.clashed', trainingId, holds: nth('training', 2) }, origin)).toEqual([
      {
        kind: 'command',
        slice: 'training',
        id: trainingId,
        type: 'release_seat',
        data: { personId: director.personId },
      },
    ]);
  });
});

describe('hours', () => {
  test('are counted once for each attendance', () => {
    given().when(credit()).emits(counted());
    given(counted()).when(credit()).isRefused('hours_already_credited');
    given(counted())
      .when(credit({ minutes: 90 }))
      .isRefused('hours_already_credited');
    given(counted())
      .when(credit({ attendanceId: nth('attendance', 2) }))
      .emits(counted({ attendanceId: nth('attendance', 2) }));
  });

  test('belong to the year of their day', () => {
    const past: readonly TraineeEvent[] = [
      counted(),
      counted({ on: '2026-12-31', minutes: 60 }),
      counted({ on: '2027-01-01', minutes: 45 }),
    ];
    expect(past.reduce(traineeDecider.evolve, untaught).minutes).toEqual({ '2026': 210, '2027': 45 });
    expect(partAfter(traineeEntry, past)?.minutes).toEqual({ '2026': 210, '2027': 45 });
  });
});

test('whoever has passed may start from the first time on', () => {
  const qualified = { type: 'trainee.qualified', paperId: nth('paper'), on: TODAY } as const;
  given().when(passed()).emits(qualified);
  given(qualified).when(passed('2026-07-01')).isRefused('nothing_changed');
  expect(partAfter(traineeEntry, [qualified])).toEqual({
    minutes: {},
    qualifiedOn: TODAY,
    qualified: true,
  });
});

describe('the place where it counts', () => {
  const role = (changed: Partial<HeldRole>): HeldRole => ({
    role: 'director',
    region: VILLAGE,
    fromOn: '2026-01-01',
    ...changed,
  });
  const posted = (region?: string, turnsOn?: string): TraineeEvent => ({
    type: 'trainee.posted',
    ...(region !== undefined && { region }),
    ...(turnsOn !== undefined && { turnsOn }),
  });

  test('is that of the duty held today, and is looked at anew on the day of the next turn', () => {
    given()
      .when(follow([role({})]))
      .emits(posted(VILLAGE));
    given()
      .when(
        follow([role({ untilOn: '2026-07-01' }), role({ region: SIBLING_VILLAGE, fromOn: '2026-07-01' })]),
      )
      .emits(posted(VILLAGE, '2026-07-01'));
    given(posted(VILLAGE, TODAY))
      .when(follow([role({ untilOn: TODAY })], 'come_due'))
      .emits(posted());
  });

  test('is the newest of several, and none of a role that is not trained for', () => {
    given()
      .when(follow([role({}), role({ region: SIBLING_VILLAGE, fromOn: '2026-03-01' })]))
      .emits(posted(SIBLING_VILLAGE));
    given()
      .when(follow([role({ role: 'officer', region: '320682000000' })]))
      .isRefused('nothing_changed');
  });

  test('needs a person, and a change', () => {
    given().when(follow(undefined)).isRefused('person_unknown');
    given(posted(VILLAGE))
      .when(follow([role({})]))
      .isRefused('nothing_changed');
    given(posted(VILLAGE))
      .when(follow([role({})], 'come_due'))
      .isRefused('nothing_changed');
  });

  test('is looked for once something was learnt', () => {
    const origin = { stream: 'training/x', id: director.personId, version: 1, at: AT, by: 'system' };
    for (const learnt of [
      counted(),
      { type: 'trainee.qualified', paperId: nth('paper'), on: TODAY } as const,
    ])
      expect(traineeEffects(learnt, origin)).toEqual([
        { kind: 'command', slice: 'training', id: director.personId, type: 'follow_roles', data: {} },
      ]);
  });

  test('has the counters of its people, year by year', () => {
    const shareAfter = (...past: readonly TraineeEvent[]) => {
      const part = partAfter(traineeEntry, past);
      return part && { place: traineeEntry.place?.(part), ...traineeEntry.share?.(part) };
    };
    const full = [counted({ minutes: 300 }), counted({ minutes: 180 }), counted({ on: '2027-02-01' })];
    const qualified = { type: 'trainee.qualified', paperId: nth('paper'), on: TODAY } as const;
    expect(shareAfter(posted(VILLAGE), ...full, qualified)).toEqual({
      place: VILLAGE,
      minutes_2026: 480,
      trained_2026: 1,
      minutes_2027: 150,
      qualified: 1,
    });
    expect(shareAfter(posted(VILLAGE), counted({ minutes: 479 }))).toEqual({
      place: VILLAGE,
      minutes_2026: 479,
    });
    expect(shareAfter(posted(VILLAGE), ...full, posted())).toMatchObject({ place: undefined });
  });
});

test('others may ask how somebody stands', () => {
  const fold = trainee.begin.with([
    noted(),
    counted(),
    { type: 'trainee.qualified', paperId: nth('paper'), on: TODAY },
  ]);
  expect(fold.answer('standing', director.personId)).toEqual({
    qualifiedOn: TODAY,
    minutes: { '2026': 150 },
    credited: [{ trainingId, attendanceId: nth('attendance') }],
    seats: [{ trainingId, fromAt: FROM_AT, untilAt: UNTIL_AT }],
  });
});
