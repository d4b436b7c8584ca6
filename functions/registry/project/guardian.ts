// A guardian's row: sealed name, phone and workplace, read when a child's file is opened.
import type { ProjectionDefinition } from '#functions/kernel/projection.ts';
import { GuardianPart } from '#shared/registry/contract.ts';
import type { GuardianEvent } from '../events/guardian.ts';

export const guardianEntry: ProjectionDefinition<GuardianEvent, GuardianPart> = {
  row: 'guardian',
  fields: GuardianPart,
  keeps: ['name', 'phone', 'workplace'],
  evolve: (_part, event) => ({ village: event.village }),
  subject: (_part, rowId) => rowId,
};
