// A person's row names and reaches them; a duty's row is how the holder of a role on a region is found.
import type { ProjectionDefinition } from '#functions/kernel/projection.ts';
import { DutyPart, dutyList, PersonPart } from '#shared/access/contract.ts';
import type { PersonEvent } from '../events/person.ts';

/** How to name and reach a person. */
export const personEntry: ProjectionDefinition<PersonEvent, PersonPart> = {
  row: 'person',
  fields: PersonPart,
  keeps: ['name', 'phone', 'openid'],
  evolve: (part, event) => {
    switch (event.type) {
      case 'person.registered':
        return { region: event.region, ...(event.bound && { bound: true }) };
      case 'wechat.bound':
        return part && { ...part, bound: true };
      case 'wechat.unbound':
      case 'person.revoked':
        return part && { ...part, bound: false };
      case 'person.erased':
        return undefined;
      default:
        return part;
    }
  },
  subject: (_part, rowId) => rowId,
};

/** One row per role and region, with the dates over which it is held. Guardians are found by the files that name them. */
export const dutyEntry: ProjectionDefinition<PersonEvent, DutyPart> = {
  row: 'duty',
  fields: DutyPart,
  rows: (event, id) =>
    (event.type === 'role.granted' || event.type === 'role.ended') && event.role !== 'guardian'
      ? [`${id}/${event.role}/${event.region}`]
      : [],
  evolve: (part, event, origin) => {
    if (event.type === 'role.ended') return part && { ...part, untilOn: event.untilOn };
    return event.type === 'role.granted'
      ? { personId: origin.id, role: event.role, region: event.region, fromOn: event.fromOn }
      : part;
  },
  list: (part) => ({ under: dutyList(part.role, part.region), sort: `${part.fromOn}/${part.personId}` }),
};
