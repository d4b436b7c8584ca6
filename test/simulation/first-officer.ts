// The first officer is entered by an operator before anything else happens, as functions/doors/first-officer.ts does; everybody else by officers.
import type { County } from './county.ts';
import { enter } from './operator.ts';
import type { Running } from './running.ts';

/** The county's officer is registered and holds the role. */
export const enterFirstOfficer = async (running: Running, county: County): Promise<void> => {
  const { personId: id, role, region } = county.officer;
  const named = { region, name: county.secret(), phone: county.phone(), openid: county.openid(id) };
  for (const [type, data] of [
    ['register_person', named],
    ['grant_role', { role, region, fromOn: county.today() }],
  ] as const)
    await enter(running, { slice: 'access', id, type, data, commandId: `first_officer#${type}` });
};
