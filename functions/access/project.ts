// A person's row names and reaches them; a duty's row is how the holder of a role on a region is found.
import type { ProjectionDefinition } from '#functions/kernel/projection.ts';
import { DutyPart, dutyList, PersonPart } from '#shared/access/contract.ts';
import type { PersonEvent } from './events.ts';

/** How to name and reach a person. */
export const personEntry: ProjectionDefinition<PersonEvent, PersonPart> = {
  row: 'person',
  fields: PersonPart,
  keeps: ['name', 'phone', 'openid'],
  evolve: (part, event) => (event.type === 'person.registered' ? { region: event.region } : part),
  subject: (_part, rowId) => rowId,
};

/** One row per role and region, gone when the role ends. */
export const dutyEntry: ProjectionDefinition<PersonEvent, DutyPart> = {
  row: 'duty',
  fields: DutyPart,
  rows: (event, id) => (event.type === 'person.registered' ? [] : [`${id}/${event.role}/${event.region}`]),
  evolve: (_part, event, origin) =>
    event.type === 'role.granted'
      ? { personId: origin.id, role: event.role, region: event.region, fromOn: event.fromOn }
      : undefined,
  list: (part) => ({ under: dutyList(part.role, part.region), sort: `${part.fromOn}/${part.personId}` }),
};
