// Every command that an attendance answers to, and what each must know of the session's door and of the person who stands there.
import * as z from 'zod/mini';
import type { Decision, Handled } from '#functions/kernel/decider.ts';
import type { Needs } from '#functions/kernel/stream.ts';
import { HeldRoles } from '#shared/access/contract.ts';
import {
  Attest,
  NoteCertificate,
  Scan,
  SettleScan,
  TrainingDoor,
  type TrainingRefusal,
} from '#shared/training/contract.ts';
import type { AttendanceEvent } from './events/attendance.ts';
import { doorAt } from './training-command.ts';

export const AttendanceCommand = z.discriminatedUnion('type', [
  z.object({ type: z.literal('check_in'), data: Scan }),
  z.object({ type: z.literal('check_out'), data: Scan }),
  z.object({ type: z.literal('attest'), data: Attest }),
  z.object({ type: z.literal('settle'), data: SettleScan }),
  z.object({ type: z.literal('note_paper'), data: NoteCertificate }),
]);
export type AttendanceCommand = z.infer<typeof AttendanceCommand>;

/** The door they stand at, and the roles of somebody whom the trainer signs in or out. */
export const AttendanceNeeds = z.object({
  training: z.optional(TrainingDoor),
  roles: z.optional(HeldRoles),
});
export type AttendanceNeeds = z.infer<typeof AttendanceNeeds>;

/** What each command asks for. */
export const needsOfAttendance = (command: AttendanceCommand): Needs => {
  switch (command.type) {
    case 'check_in':
    case 'check_out':
    case 'settle':
      return { training: doorAt(command.data.trainingId) };
    case 'attest': {
      const { trainingId, personId } = command.data;
      return {
        training: doorAt(trainingId),
        roles: { slice: 'access', id: personId, answer: 'roles' },
      };
    }
    case 'note_paper':
      return {};
  }
};

/** One of these commands with all that comes with it. */
export type Ordered<Type extends AttendanceCommand['type'] = AttendanceCommand['type']> = Extract<
  AttendanceCommand,
  { type: Type }
> &
  Handled<AttendanceNeeds>;

export type Outcome = Decision<AttendanceEvent, TrainingRefusal | 'not_found'>;
