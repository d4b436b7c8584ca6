// A scan that a phone held back without a network is believed as far as its code goes, and counts once the trainer has ticked it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evolveAttendance } from '#functions/training/attendance-state.ts';
import { attendanceDecider } from '#functions/training/decide/attendance.ts';
import type { AttendanceEvent } from '#functions/training/events/attendance.ts';
import { isRefusal } from '#shared/kernel/refusal.ts';
import {
  at,
  attest,
  attested,
  cameIn,
  cameInHeld,
  certificate,
  checkIn,
  checkOut,
  credited,
  given,
  heldIn,
  heldOut,
  IN,
  noteCertificate,
  OUT,
  ownRoles,
  settle,
  wentOut,
  wentOutHeld,
} from './a-door.ts';
import { cancelled, doorAfter, enrolled, planned, UNTIL_AT } from './a-session.ts';

const LAST = '2026-06-27T03:30:00.000Z';
const TOO_LATE = '2026-06-27T03:30:00.001Z';

const settled = (way: 'in' | 'out', outcome: 'was_there' | 'was_not' = 'was_there') =>
  ({ type: 'attendance.settled', way, outcome }) as const;

describe('a held scan', () => {
  test('is unconfirmed, at the time its code was on the screen', () => {
    given().when(heldIn()).emits(cameInHeld());
  });

  test('is as old as it is: days later its code still tells the time', () => {
    given().when(heldIn(IN, LAST)).emits(cameInHeld());
    given().when(heldIn(IN, TOO_LATE)).isRefused('scan_too_old');
  });

  test('needs a genuine code, of this session’s own hours', () => {
    const code = 'HUTONG-IN:trn_00000000000000000000000001:in:89066430:AAAAAAAAAAAAAAAA';
    given()
      .when(checkIn(IN, { data: { held: true, code } }))
      .isRefused('code_forged', 'code');
    given()
      .when(heldIn(at('08:29:39')))
      .isRefused('too_early_to_enter');
    given()
      .when(heldIn(at('08:29:59')))
      .emits(cameInHeld(at('08:29:59')));
    given()
      .when(heldIn(at('11:30:20')))
      .isRefused('training_over');
    given(cameIn())
      .when(heldOut(at('11:19:39')))
      .isRefused('too_early_to_leave');
    given(cameIn())
      .when(heldOut(at('12:30:20')))
      .isRefused('too_late_to_leave');
    given()
      .when(heldIn(at('09:30:00'), at('09:00:00')))
      .isRefused('code_expired', 'code');
  });

  test('adds nothing to another one, nor to a confirmed passage', () => {
    given(cameInHeld()).when(heldIn()).isRefused('already_checked_in');
    given(cameIn(), wentOut(), credited).when(heldOut()).isRefused('already_checked_out');
  });

  test('of the way out may come before that of the way in', () => {
    given().when(heldOut()).emits(wentOutHeld());
    given(wentOutHeld()).when(heldIn()).emits(cameInHeld());
  });
});

describe('the trainer’s tick', () => {
  test('confirms a way, and the second one credits the hours', () => {
    given(cameInHeld(), wentOutHeld()).when(settle('in')).emits(settled('in'));
    given(cameInHeld(), wentOutHeld(), settled('in')).when(settle('out')).emits(settled('out'), credited);
    given(cameIn(), wentOutHeld()).when(settle('out')).emits(settled('out'), credited);
  });

  test('or the word that nobody was there credits nothing', () => {
    given(cameInHeld(), wentOut()).when(settle('in', 'was_not')).emits(settled('in', 'was_not'));
  });

  test('is for what waits', () => {
    given().when(settle('in')).isRefused('nothing_to_settle');
    given(cameIn()).when(settle('in')).isRefused('nothing_to_settle');
    given(cameInHeld(), settled('in')).when(settle('in', 'was_not')).isRefused('nothing_to_settle');
  });

  test('is possible for seven days, of a session that was held', () => {
    given(cameInHeld())
      .when(settle('in', 'was_there', LAST))
      .emits(settled('in'));
    given(cameInHeld())
      .when(settle('in', 'was_there', TOO_LATE))
      .isRefused('settling_over');
    given(cameInHeld())
      .when(settle('in', 'was_there', LAST, doorAfter(planned(), cancelled)))
      .isRefused('training_cancelled');
    given(cameInHeld())
      .when({ ...settle('in'), needs: {} })
      .isRefused('training_not_planned');
  });
});

describe('signed in by the trainer', () => {
  test('somebody without a phone comes and goes, and has their hours', () => {
    given().when(attest('in', IN)).emits(attested('in', IN));
    given(attested('in', IN)).when(attest('out', OUT)).emits(attested('out', OUT), credited);
  });

  test('it stands over what waits for a tick, and over what was denied', () => {
    given(cameInHeld()).when(attest('in', OUT)).emits(attested('in', OUT));
    given(cameInHeld(), settled('in', 'was_not'), wentOut())
      .when(attest('in', OUT))
      .emits(attested('in', OUT), credited);
  });

  test('it needs somebody who is meant on that day, or has a seat', () => {
    const training = doorAfter(planned());
    given()
      .when(attest('in', IN, { training }))
      .isRefused('person_unknown', 'personId');
    given()
      .when(attest('in', IN, { training, roles: { roles: [] } }))
      .isRefused('not_of_audience', 'personId');
    const over = ownRoles.roles.map((role) => ({ ...role, untilOn: '2026-06-20' }));
    given()
      .when(attest('in', IN, { training, roles: { roles: over } }))
      .isRefused('not_of_audience', 'personId');
    given()
      .when(attest('in', IN, { training: doorAfter(planned(), enrolled()), roles: { roles: over } }))
      .emits(attested('in', IN));
  });

  test('it keeps the order and the hours of the door', () => {
    given().when(attest('out', OUT)).isRefused('not_checked_in');
    given(cameIn()).when(attest('in', OUT)).isRefused('already_checked_in');
    given(cameIn(), wentOut(), credited).when(attest('out', OUT)).isRefused('already_checked_out');
    given()
      .when(attest('in', at('08:29:59')))
      .isRefused('too_early_to_enter');
    given(cameIn())
      .when(attest('out', at('11:19:59')))
      .isRefused('too_early_to_leave');
    given().when(attest('in', TOO_LATE)).isRefused('settling_over');
    given()
      .when(attest('in', IN, {}))
      .isRefused('training_not_planned');
    given()
      .when(attest('in', IN, { training: doorAfter(planned(), cancelled), roles: ownRoles }))
      .isRefused('training_cancelled');
  });
});

describe('a certificate', () => {
  test('is noted once, of hours that were credited', () => {
    given(cameIn(), wentOut(), credited)
      .when(noteCertificate())
      .emits({ type: 'certificate.drawn_up', ...certificate });
    given(cameIn(), wentOut(), credited, { type: 'certificate.drawn_up', ...certificate })
      .when(noteCertificate())
      .isRefused('certificate_already_noted');
    given(cameIn()).when(noteCertificate()).isRefused('not_found');
    given().when(noteCertificate()).isRefused('not_found');
  });
});

const happenings = {
  checkIn: () => checkIn(at('09:10:00')),
  heldIn: () => heldIn(),
  checkOut: () => checkOut(UNTIL_AT),
  heldOut: () => heldOut(),
  attestIn: () => attest('in', OUT),
  attestOut: () => attest('out', OUT),
  tickIn: () => settle('in'),
  tickOut: () => settle('out'),
  denyIn: () => settle('in', 'was_not'),
  denyOut: () => settle('out', 'was_not'),
};

const factsOf = (names: readonly (keyof typeof happenings)[]): readonly AttendanceEvent[] =>
  names.reduce<readonly AttendanceEvent[]>((past, name) => {
    const state = past.reduce(evolveAttendance, attendanceDecider.initial);
    const facts = attendanceDecider.decide(happenings[name](), state);
    return isRefusal(facts) ? past : past.concat(facts);
  }, []);

test('whatever happens at the door, in whatever order: hours once, and exactly when both ways were confirmed', () => {
  const names = fc.constantFrom<keyof typeof happenings>(
    'checkIn',
    'heldIn',
    'checkOut',
    'heldOut',
    'attestIn',
    'attestOut',
    'tickIn',
    'tickOut',
    'denyIn',
    'denyOut',
  );
  fc.assert(
    fc.property(fc.array(names, { maxLength: 12 }), (commands) => {
      const facts = factsOf(commands);
      const state = facts.reduce(evolveAttendance, attendanceDecider.initial);
      const isBoth =
        state.status === 'come' && state.in.passage === 'confirmed' && state.out.passage === 'confirmed';
      expect(facts.filter(({ type }) => type === 'hours.credited')).toHaveLength(isBoth ? 1 : 0);
    }),
    { numRuns: 1_000 },
  );
});
