// What follows from an attendance's facts: hours become the person's own, they hear of it, and their certificate is drawn up.

import type { Effect } from '#functions/kernel/effect.ts';
import type { Origin } from '#functions/kernel/projection.ts';
import { roleOn } from '#shared/kernel/audience.ts';
import type { CreditHours } from '#shared/training/contract.ts';
import type { AttendanceEvent } from '../events/attendance.ts';

/** Nothing follows from a scan alone. */
export const attendanceEffects = (event: AttendanceEvent, { id }: Origin): readonly Effect[] => {
  if (event.type !== 'hours.credited') return [];
  const { trainingId, personId, village, on, minutes } = event;
  const data: CreditHours = { attendanceId: id, trainingId, on, minutes };
  return [
    { kind: 'command', slice: 'training', id: personId, type: 'credit', data },
    {
      kind: 'notify',
      template: 'training_credited',
      role: roleOn(village),
      region: village,
      personId,
      about: trainingId,
    },
    { kind: 'draw_up', slice: 'training', id, what: 'certificate' },
  ];
};
