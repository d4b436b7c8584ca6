// An attendance's row stands in its session's list, and says whether the hours are credited.
import type { ProjectionDefinition } from '#functions/kernel/projection.ts';
import { AttendancePart, attendanceList } from '#shared/training/rows.ts';
import type { AttendanceEvent } from '../events/attendance.ts';

type Passed = Extract<AttendanceEvent, { type: 'attendance.checked_in' | 'attendance.checked_out' }>;

const begun = ({ trainingId, personId, village }: Passed): AttendancePart => ({
  trainingId,
  personId,
  village,
  in: 'none',
  out: 'none',
  done: false,
});

export const attendanceEntry: ProjectionDefinition<AttendanceEvent, AttendancePart> = {
  row: 'attendance',
  fields: AttendancePart,
  evolve: (part, event) => {
    switch (event.type) {
      case 'attendance.checked_in': {
        const { village, passage, passedAt, by } = event;
        return { ...(part ?? begun(event)), village, in: passage, inAt: passedAt, inBy: by };
      }
      case 'attendance.checked_out': {
        const { village, passage, passedAt, by } = event;
        return { ...(part ?? begun(event)), village, out: passage, outAt: passedAt, outBy: by };
      }
      case 'attendance.settled':
        return part && { ...part, [event.way]: event.outcome === 'was_there' ? 'confirmed' : 'denied' };
      case 'hours.credited':
        return part && { ...part, credited: event.minutes, done: true };
      case 'certificate.drawn_up':
        return part;
    }
  },
  list: ({ trainingId, village, personId }) => ({
    under: attendanceList(trainingId),
    sort: `${village}/${personId}`,
  }),
};
