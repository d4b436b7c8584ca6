// Who may pass a session's door and who may tick there: directors and supervisors for themselves, the organiser for everybody.
import * as z from 'zod/mini';
import { computedId } from '#functions/kernel/computed-id.ts';
import { commandRoute, queryRoute, type Route } from '#functions/kernel/route.ts';
import { idOf } from '#shared/kernel/id.ts';
import {
  AttendanceStanding,
  AttendanceState,
  Attest,
  Scan,
  SettleScan,
  trainingRefusals,
} from '#shared/training/contract.ts';
import { CertificateFile } from '#shared/training/views.ts';
import { AttendanceNeeds } from '../attendance-command.ts';
import { certificateFile } from '../certificate-file.ts';

const atDoor = {
  slice: 'training',
  state: AttendanceState,
  refusals: trainingRefusals,
  needs: AttendanceNeeds,
} as const;

const scanning = (action: 'check-in' | 'check-out', command: string, summary: string): Route =>
  commandRoute({
    ...atDoor,
    path: `/training/attendances/${action}`,
    summary,
    computes: ({ trainingId }, { personId }) => computedId('attendance', trainingId, personId),
    command,
    who: ['director', 'supervisor'],
    data: Scan,
    anywhere: true,
    on: () => [],
  });

const byTrainer = <Data extends Readonly<{ trainingId: string; personId: string }>>(
  command: 'attest' | 'settle',
  data: z.ZodMiniType<Data>,
  summary: string,
): Route =>
  commandRoute({
    ...atDoor,
    path: `/training/attendances/${command}`,
    summary,
    computes: ({ trainingId, personId }) => computedId('attendance', trainingId, personId),
    command,
    who: ['officer', 'supervisor'],
    data,
    on: ({ needs }) => [needs.training?.region],
  });

const ofAttendance = z.object({ attendanceId: idOf('attendance') });

export const attendanceRoutes: readonly Route[] = [
  scanning('check-in', 'check_in', "Come in by the code on the trainer's screen"),
  scanning('check-out', 'check_out', "Go out by the code on the trainer's screen"),
  byTrainer('attest', Attest, 'Sign somebody in or out who has no phone'),
  byTrainer('settle', SettleScan, 'Tick a scan that a phone held back, or say that nobody was there'),
  queryRoute({
    path: '/training/attendances/{attendanceId}/certificate',
    summary: 'The certificate of hours that were credited, as PDF',
    who: ['director', 'supervisor', 'officer'],
    params: ofAttendance,
    needs: {
      shape: z.object({ attendance: z.optional(AttendanceStanding) }),
      of: ({ attendanceId }) => ({
        attendance: { slice: 'training', id: attendanceId, answer: 'standing' },
      }),
    },
    anywhere: true,
    on: () => [],
    view: CertificateFile,
    answer: ({ needs, read, actor }) => certificateFile(read, needs?.attendance, actor),
  }),
];
