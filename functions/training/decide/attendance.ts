// Decides every command at a session's door: whose scan lets through, what waits for the trainer's tick, and that hours are credited once.
import type { Decider } from '#functions/kernel/decider.ts';
import { isHeldOn } from '#shared/access/held.ts';
import { isMeant } from '#shared/kernel/audience.ts';
import { type Refusal, refuse } from '#shared/kernel/refusal.ts';
import { countyDate } from '#shared/kernel/time.ts';
import { judgeCode } from '#shared/training/check-in-code.ts';
import type { TrainingDoor, TrainingRefusal, Way } from '#shared/training/contract.ts';
import { type DoorTimes, doorTimes } from '#shared/training/door-times.ts';
import { trainingPolicyOn } from '#shared/training/policy.ts';
import type { Ordered, Outcome } from '../attendance-command.ts';
import { type AttendanceRecord, evolveAttendance, passingOf } from '../attendance-state.ts';
import type { AttendanceEvent } from '../events/attendance.ts';

type Refused = Refusal<TrainingRefusal>;
type Passed = Extract<AttendanceEvent, { type: 'attendance.checked_in' | 'attendance.checked_out' }>;
type Acting = Parameters<typeof isMeant>[1];

const wayOf = { check_in: 'in', check_out: 'out' } as const;
const factOf = { in: 'attendance.checked_in', out: 'attendance.checked_out' } as const;
const againOf = { in: 'already_checked_in', out: 'already_checked_out' } as const;

/** Where somebody in these roles belongs who may come in: as one of the audience, seat or not, or with a seat taken before. */
const placeOf = (
  { audience, seats }: TrainingDoor,
  personId: string,
  roles: readonly Acting[],
): string | undefined =>
  roles.find((role) => isMeant(audience, role))?.region ??
  seats.find((seat) => seat.personId === personId)?.region;

/** Hours are credited once both ways are confirmed, and what is confirmed stays so. */
const withCredit = (
  event: AttendanceEvent,
  state: AttendanceRecord,
  { title, region: organiser, fromAt, minutes }: TrainingDoor,
): Outcome => {
  const after = evolveAttendance(state, event);
  if (after.status === 'none' || after.credited) return [event];
  if (after.in.passage !== 'confirmed' || after.out.passage !== 'confirmed') return [event];
  const { trainingId, personId, village } = after;
  const session = { title, organiser, on: countyDate(fromAt), minutes };
  return [event, { type: 'hours.credited', trainingId, personId, village, ...session }];
};

/** The moment at which a code was seen, as far as it can be told: no earlier than the one, no later than the other. */
type Moment = Readonly<{ earliest: string; latest: string }>;

const timeBroken = (way: Way, { earliest, latest }: Moment, times: DoorTimes): Refused | undefined => {
  if (way === 'in') {
    if (latest < times.inFrom) return refuse('too_early_to_enter');
    return earliest > times.inUntil ? refuse('training_over') : undefined;
  }
  if (latest < times.outFrom) return refuse('too_early_to_leave');
  return earliest > times.outUntil ? refuse('too_late_to_leave') : undefined;
};

// A scan just now stands over one that waits for a tick; another held one adds nothing to it.
const isThrough = (state: AttendanceRecord, way: Way, held: boolean): boolean => {
  const { passage } = passingOf(state, way);
  return passage === 'confirmed' || (held && passage === 'unconfirmed');
};

const isInside = (state: AttendanceRecord): boolean => {
  const { passage } = passingOf(state, 'in');
  return passage === 'confirmed' || passage === 'unconfirmed';
};

const momentOf = (shownMs: number, windowMs: number): Moment => ({
  earliest: new Date(shownMs).toISOString(),
  latest: new Date(shownMs + windowMs).toISOString(),
});

type Scanned = Ordered<'check_in' | 'check_out'>;

/** When the code was seen: by the server's clock, or by the code itself where it waited on the phone. */
const seenAt = ({ type, data, at }: Scanned, training: TrainingDoor): Moment | Refused => {
  const { trainingId, code, held } = data;
  const way = wayOf[type];
  const rules = trainingPolicyOn(countyDate(training.fromAt));
  const of = { trainingId, way, codeKey: training.codeKey };
  const judged = judgeCode(code, of, { nowMs: Date.parse(at), held }, rules);
  if (judged.fault) return refuse(judged.fault, 'code');
  const times = doorTimes(training);
  if (held && at > times.settledUntil) return refuse('scan_too_old');
  const moment = held ? momentOf(judged.shownMs, rules.windowMs) : { earliest: at, latest: at };
  return timeBroken(way, moment, times) ?? moment;
};

const scan = (command: Scanned, state: AttendanceRecord): Outcome => {
  const { type, data, by, actor, needs } = command;
  const { training } = needs;
  if (!training) return refuse('training_not_planned');
  if (training.status === 'cancelled') return refuse('training_cancelled');
  const village = placeOf(training, by, actor ? [actor] : []);
  if (village === undefined) return refuse('not_of_audience');
  const way = wayOf[type];
  const { trainingId, held, scanId, scannedAt } = data;
  if (isThrough(state, way, held)) return refuse(againOf[way]);
  // Two scans that a phone held back may arrive in any order, and the trainer sees both.
  if (way === 'out' && !held && !isInside(state)) return refuse('not_checked_in');
  const moment = seenAt(command, training);
  if ('refused' in moment) return moment;
  const passed: Passed = {
    type: factOf[way],
    trainingId,
    personId: by,
    village,
    passage: held ? 'unconfirmed' : 'confirmed',
    by: held ? 'held' : 'scan',
    passedAt: moment.earliest,
    scanId,
    scannedAt,
  };
  return withCredit(passed, state, training);
};

/** A session that was not called off and whose hours the trainer may still set right. */
const settleable = (training: TrainingDoor | undefined, at: string): TrainingDoor | Refused => {
  if (!training) return refuse('training_not_planned');
  if (training.status === 'cancelled') return refuse('training_cancelled');
  return at > doorTimes(training).settledUntil ? refuse('settling_over') : training;
};

const attest = ({ data, at, needs }: Ordered<'attest'>, state: AttendanceRecord): Outcome => {
  const { trainingId, personId, way } = data;
  const training = settleable(needs.training, at);
  if ('refused' in training) return training;
  if (!needs.roles) return refuse('person_unknown', 'personId');
  const held = needs.roles.roles.filter((role) => isHeldOn(role, countyDate(training.fromAt)));
  const village = placeOf(training, personId, held);
  if (village === undefined) return refuse('not_of_audience', 'personId');
  if (isThrough(state, way, false)) return refuse(againOf[way]);
  if (way === 'out' && !isInside(state)) return refuse('not_checked_in');
  const { inFrom, outFrom } = doorTimes(training);
  if (at < (way === 'in' ? inFrom : outFrom))
    return refuse(way === 'in' ? 'too_early_to_enter' : 'too_early_to_leave');
  const told = { trainingId, personId, village, passage: 'confirmed', by: 'trainer', passedAt: at } as const;
  return withCredit({ type: factOf[way], ...told }, state, training);
};

const settle = ({ data, at, needs }: Ordered<'settle'>, state: AttendanceRecord): Outcome => {
  const { way, outcome } = data;
  const training = settleable(needs.training, at);
  if ('refused' in training) return training;
  if (passingOf(state, way).passage !== 'unconfirmed') return refuse('nothing_to_settle');
  return withCredit({ type: 'attendance.settled', way, outcome }, state, training);
};

const notePaper = ({ data }: Ordered<'note_paper'>, state: AttendanceRecord): Outcome => {
  if (state.status === 'none' || !state.credited) return refuse('not_found');
  return state.certificate
    ? refuse('certificate_already_noted')
    : [{ type: 'certificate.drawn_up', ...data }];
};

const decide = (command: Ordered, state: AttendanceRecord): Outcome => {
  switch (command.type) {
    case 'check_in':
    case 'check_out':
      return scan(command, state);
    case 'attest':
      return attest(command, state);
    case 'settle':
      return settle(command, state);
    case 'note_paper':
      return notePaper(command, state);
  }
};

export const attendanceDecider: Decider<
  Ordered,
  AttendanceRecord,
  AttendanceEvent,
  TrainingRefusal | 'not_found'
> = { initial: { status: 'none' }, evolve: evolveAttendance, decide };
