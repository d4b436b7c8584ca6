// A guardian's row: sealed name, phone and workplace, listed in the village where the guardian was entered.
import type { ProjectionDefinition } from '#functions/kernel/projection.ts';
import { GuardianPart, guardianList } from '#shared/registry/contract.ts';
import type { GuardianEvent } from '../events/guardian.ts';

export const guardianEntry: ProjectionDefinition<GuardianEvent, GuardianPart> = {
  row: 'guardian',
  fields: GuardianPart,
  keeps: ['name', 'phone', 'workplace'],
  evolve: (part, event) => {
    switch (event.type) {
      case 'guardian.registered':
        return { village: event.village };
      case 'guardian.bound':
        return part && { ...part, bound: true };
      case 'guardian.erased':
        return undefined;
      case 'guardian.corrected':
      case 'guardian.invited':
        return part;
    }
  },
  list: ({ village }) => ({ under: guardianList(village), sort: village }),
  subject: (_part, rowId) => rowId,
};
