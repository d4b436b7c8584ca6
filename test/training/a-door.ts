// The door of the session on 20 June: scans of its code as they were made in the hall, and what the trainer does there.

import { computedId } from '#functions/kernel/computed-id.ts';
import type { Ordered } from '#functions/training/attendance-command.ts';
import { attendanceDecider } from '#functions/training/decide/attendance.ts';
import type { AttendanceEvent } from '#functions/training/events/attendance.ts';
import type { HeldRoles } from '#shared/access/contract.ts';
import type { Actor } from '#shared/kernel/access.ts';
import { codeAt } from '#shared/training/check-in-code.ts';
import type { Scan, TrainingDoor, Way } from '#shared/training/contract.ts';
import { trainingPolicyOn } from '#shared/training/policy.ts';
import { COUNTY, nth } from '../kit/ids.ts';
import { specOf } from '../kit/spec.ts';
import {
  aPlan,
  codeKey,
  DAY,
  director,
  doorAfter,
  enrolled,
  officer,
  planned,
  trainingId,
} from './a-session.ts';

type Fact<Type extends AttendanceEvent['type']> = Extract<AttendanceEvent, { type: Type }>;
type Passed = Fact<'attendance.checked_in' | 'attendance.checked_out'>;

export const { given } = specOf(attendanceDecider);

export const attendanceId = computedId('attendance', trainingId, director.personId);

/** A moment of the session's day by the county's clock, `HH:MM:SS`. */
export const at = (clock: string, on = DAY): string => new Date(`${on}T${clock}+08:00`).toISOString();

/** Two moments at which one may come in, and leave. */
export const IN = at('08:50:05');
export const OUT = at('11:31:00');

/** What the screen shows at this moment. */
export const shownAt = (moment: string, way: Way, of: Partial<Parameters<typeof codeAt>[0]> = {}): string =>
  codeAt({ trainingId, way, codeKey, ...of }, Date.parse(moment), trainingPolicyOn(DAY));

/** The beginning of the window in which this moment lies. */
export const windowOf = (moment: string): string =>
  new Date(Math.floor(Date.parse(moment) / 20_000) * 20_000).toISOString();

const context = { id: attendanceId, nonce: codeKey };
const door = doorAfter(planned(), enrolled());

/** How a scan came about, where it is not an own one of this moment. */
export type Scanning = Readonly<{
  actor?: Actor;
  training?: TrainingDoor | undefined;
  arrivesAt?: string;
  data?: Partial<Scan>;
}>;

const scan = (way: Way, moment: string, scanning: Scanning) => {
  const { actor = director, arrivesAt = moment, data = {} } = scanning;
  return {
    ...context,
    at: arrivesAt,
    by: actor.personId,
    actor,
    needs: { training: 'training' in scanning ? scanning.training : door },
    data: {
      trainingId,
      code: shownAt(moment, way),
      scanId: nth('scan', way === 'in' ? 1 : 2),
      scannedAt: moment,
      held: false,
      ...data,
    },
  };
};

export const checkIn = (moment = IN, scanning: Scanning = {}): Ordered<'check_in'> => ({
  ...scan('in', moment, scanning),
  type: 'check_in',
});
export const checkOut = (moment = OUT, scanning: Scanning = {}): Ordered<'check_out'> => ({
  ...scan('out', moment, scanning),
  type: 'check_out',
});

/** The same from a phone that had no network until later. */
export const heldIn = (moment = IN, arrivesAt = at('19:00:00')): Ordered<'check_in'> =>
  checkIn(moment, { arrivesAt, data: { held: true } });
export const heldOut = (moment = OUT, arrivesAt = at('19:00:00')): Ordered<'check_out'> =>
  checkOut(moment, { arrivesAt, data: { held: true } });

const passed = (moment: string, way: Way, changed: Partial<Passed>) => ({
  trainingId,
  personId: director.personId,
  village: director.region,
  passage: 'confirmed' as const,
  by: 'scan' as const,
  passedAt: moment,
  scanId: nth('scan', way === 'in' ? 1 : 2),
  scannedAt: moment,
  ...changed,
});

export const cameIn = (moment = IN, changed: Partial<Passed> = {}): Fact<'attendance.checked_in'> => ({
  ...passed(moment, 'in', changed),
  type: 'attendance.checked_in',
});
export const wentOut = (moment = OUT, changed: Partial<Passed> = {}): Fact<'attendance.checked_out'> => ({
  ...passed(moment, 'out', changed),
  type: 'attendance.checked_out',
});

const held = (moment: string) =>
  ({ passage: 'unconfirmed', by: 'held', passedAt: windowOf(moment) }) as const;

/** A scan that waits for a tick. */
export const cameInHeld = (moment = IN) => cameIn(moment, held(moment));
export const wentOutHeld = (moment = OUT) => wentOut(moment, held(moment));

/** Signed by the trainer: no scan tells of it. */
export const attested = (way: Way, moment: string): AttendanceEvent => {
  const { scanId: _s, scannedAt: _a, ...signed } = passed(moment, way, { by: 'trainer' });
  return { ...signed, type: way === 'in' ? 'attendance.checked_in' : 'attendance.checked_out' };
};

export const credited: Fact<'hours.credited'> = {
  type: 'hours.credited',
  trainingId,
  personId: director.personId,
  village: director.region,
  title: aPlan().title,
  organiser: COUNTY,
  on: DAY,
  minutes: 150,
};

/** The director's own roles, as their record answers. */
export const ownRoles: HeldRoles = {
  roles: [{ role: 'director', region: director.region, fromOn: '2026-01-01' }],
};

const byTrainer = { ...context, by: officer.personId, actor: officer };

export const attest = (
  way: Way,
  moment: string,
  needs: Ordered<'attest'>['needs'] = { training: door, roles: ownRoles },
): Ordered<'attest'> => ({
  ...byTrainer,
  at: moment,
  type: 'attest',
  data: { trainingId, personId: director.personId, way },
  needs,
});

export const settle = (
  way: Way,
  outcome: 'was_there' | 'was_not' = 'was_there',
  moment = at('20:00:00'),
  training: TrainingDoor | undefined = door,
): Ordered<'settle'> => ({
  ...byTrainer,
  at: moment,
  type: 'settle',
  data: { trainingId, personId: director.personId, way, outcome },
  needs: { training },
});

/** What the porter keeps of a certificate. */
export const certificate = {
  what: 'certificate',
  name: `papers/${attendanceId}/certificate-0123456789abcdef.pdf`,
  sha256: '1'.repeat(64),
  bytes: 12_345,
  textHash: '0123456789abcdef'.repeat(4),
} as const;

export const noteCertificate = (): Ordered<'note_paper'> => ({
  ...context,
  at: OUT,
  by: 'system',
  type: 'note_paper',
  data: certificate,
  needs: {},
});
