// The kind of stream of one person at one session: a scan belongs to one of them, and so does a certificate's number.
import { type Claim, defineKind } from '#functions/kernel/kind.ts';
import { CERTIFICATE, certificateNumber } from '#shared/training/certificate.ts';
import type { AttendanceState } from '#shared/training/contract.ts';

import { AttendanceCommand, AttendanceNeeds, needsOfAttendance } from '../attendance-command.ts';
import { type AttendanceRecord, standingOf } from '../attendance-state.ts';
import { attendanceDecider } from '../decide/attendance.ts';
import { AttendanceEvent } from '../events/attendance.ts';
import { attendanceEntry } from '../project/attendance.ts';
import { attendanceEffects } from '../react/attendance.ts';

// Whoever checks a certificate has its number only, so from it the attendance must be found.
const claims = (command: AttendanceCommand, attendanceId: string): readonly Claim[] => {
  if (command.type === 'note_paper') return [];
  const numbered: Claim = { kind: CERTIFICATE, value: certificateNumber(attendanceId), only: 'note' };
  if (command.type !== 'check_in' && command.type !== 'check_out') return [numbered];
  const { scanId } = command.data;
  return [{ kind: 'scan', value: scanId, refused: 'code_forwarded', field: 'scanId' }, numbered];
};

const caller = (state: AttendanceRecord, attendanceId: string): AttendanceState | undefined => {
  const standing = standingOf(state, attendanceId);
  if (!standing) return undefined;
  const { trainingId, personId, in: came, out: left, inAt, outAt, credited } = standing;
  return {
    attendanceId,
    trainingId,
    personId,
    in: came,
    out: left,
    ...(inAt !== undefined && { inAt }),
    ...(outAt !== undefined && { outAt }),
    ...(credited && { credited: credited.minutes }),
  };
};

export const attendance = defineKind({
  id: 'attendance',
  command: AttendanceCommand,
  needs: { shape: AttendanceNeeds, of: needsOfAttendance },
  event: AttendanceEvent,
  decider: attendanceDecider,
  caller,
  answers: { standing: standingOf },
  claims,
  projections: (define) => [define(attendanceEntry)],
  react: attendanceEffects,
});
