// Whom a guardian answers for is found by a row for each child and guardian, there while the file is open and names them.
import type { ProjectionDefinition } from '#functions/kernel/projection.ts';
import { FamilyPart, familyList } from '#shared/registry/contract.ts';
import type { ChildEvent } from '../events/child.ts';

type Told = Readonly<{ named: readonly string[]; ended: readonly string[] }>;

// A fact tells of the guardians it names, and of those whom it ends.
const toldBy = (event: ChildEvent): Told => {
  switch (event.type) {
    case 'child.registered':
      return { named: event.responsibilities.map(({ guardianId }) => guardianId), ended: [] };
    case 'child.responsibilities_set':
      return { named: event.responsibilities.map(({ guardianId }) => guardianId), ended: event.ended };
    case 'child.reopened':
      return { named: event.guardians, ended: [] };
    case 'child.closed':
    case 'child.erased':
      return { named: [], ended: event.guardians };
    default:
      return { named: [], ended: [] };
  }
};

const guardianIn = (rowId: string): string => rowId.slice(rowId.indexOf('/') + 1);

export const familyEntry: ProjectionDefinition<ChildEvent, FamilyPart> = {
  row: 'family',
  fields: FamilyPart,
  rows: (event, childId) => {
    const { named, ended } = toldBy(event);
    return [...named, ...ended].map((guardianId) => `${childId}/${guardianId}`);
  },
  evolve: (_part, event, { id }, rowId) => {
    const guardianId = guardianIn(rowId);
    return toldBy(event).named.includes(guardianId) ? { childId: id, guardianId } : undefined;
  },
  list: ({ guardianId, childId }) => ({ under: familyList(guardianId), sort: childId }),
};
