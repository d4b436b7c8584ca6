// A child's row learns from its file: the village that lists and counts it, and the sealed name and details.
import type { ProjectionDefinition } from '#functions/kernel/projection.ts';
import { ChildPart, villageList } from '#shared/registry/contract.ts';
import type { ChildEvent } from '../events/child.ts';

export const childFile: ProjectionDefinition<ChildEvent, ChildPart> = {
  row: 'child',
  fields: ChildPart,
  keeps: ['name', 'details'],
  evolve: (part, event, origin) => {
    switch (event.type) {
      case 'child.registered':
        return {
          village: event.village,
          categories: event.categories,
          openedOn: event.openedOn,
          childId: origin.id,
        };
      case 'child.moved':
        return part && { ...part, village: event.village };
      case 'child.closed':
        return undefined;
    }
  },
  list: (part) => ({ under: villageList(part.village), sort: part.childId }),
  place: (part) => part.village,
  share: () => ({ children: 1 }),
  subject: (_part, rowId) => rowId,
};
