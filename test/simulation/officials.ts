// The first people are entered by an operator before anything else happens, as functions/doors/first-officer.ts enters the first of all.
import type { Actor } from '#shared/kernel/access.ts';
import type { County } from './county.ts';
import { enter } from './operator.ts';
import type { Running } from './running.ts';

/** Somebody is registered and holds their role. */
export const enterOfficial = async (
  running: Running,
  county: County,
  { personId: id, role, region }: Actor,
): Promise<void> => {
  const named = { region, name: county.secret(), phone: county.phone(), openid: county.openid(id) };
  for (const [type, data] of [
    ['register_person', named],
    ['grant_role', { role, region, fromOn: county.today() }],
  ] as const)
    await enter(running, { slice: 'access', id, type, data, commandId: `${id}#${type}` });
};
