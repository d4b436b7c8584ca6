// Of the household that signs, one parent has WeChat and the grandmother a telephone; the other parent has no account at all.
import type { Actor } from '#shared/kernel/access.ts';
import type { County } from './county.ts';
import { enter } from './operator.ts';
import type { Running } from './running.ts';

const account = async (
  running: Running,
  county: County,
  guardianId: string,
  hasWechat: boolean,
): Promise<Actor> => {
  const personId = county.mint('person');
  const region = county.villages[0] ?? '';
  const named = {
    region,
    name: county.secret(),
    phone: county.phone(),
    ...(hasWechat && { openid: county.openid(personId) }),
  };
  for (const [type, data] of [
    ['register_person', named],
    ['bind_guardian', { guardianId, invitation: county.mint('invitation'), region }],
  ] as const)
    await enter(running, { slice: 'access', id: personId, type, data, commandId: `${guardianId}#${type}` });
  county.household.accounts.set(guardianId, personId);
  return { personId, role: 'guardian', region, guardianId };
};

/** Opens both accounts; answers the one on WeChat. */
export const openAccounts = async (running: Running, county: County): Promise<Actor> => {
  const { parents, caregiverId } = county.household;
  await account(running, county, caregiverId, false);
  return account(running, county, parents[0] ?? '', true);
};
