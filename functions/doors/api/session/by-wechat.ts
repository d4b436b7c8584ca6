// A WeChat login code becomes a person, at the first time with the phone that WeChat proves, and the person a session.
import type { OpenSession, Session } from '#shared/access/sign-in.ts';
import { isRefusal, type Refusal, refuse } from '#shared/kernel/refusal.ts';
import { inTheirName } from './binding.ts';
import type { Ground } from './ground.ts';
import { takeUpInvitation } from './invitation.ts';
import { openSession } from './issue.ts';
import { provenPhone } from './proven-phone.ts';
import { accountOf } from './roles.ts';

const bindByPhone = async (
  ground: Ground,
  openid: string,
  phoneCode: string | undefined,
): Promise<string | Refusal> => {
  const phone = await provenPhone(ground, phoneCode);
  if (isRefusal(phone)) return phone;
  const personId = await ground.world.vault.owner('phone', phone);
  if (personId === undefined || !(await accountOf(ground, personId))) return refuse('not_registered');
  return (await inTheirName(ground, personId, 'bind_wechat', { openid })) ?? personId;
};

/** POST /session. */
export const signInByWechat = async (ground: Ground, asked: OpenSession): Promise<Session | Refusal> => {
  const { code, phoneCode, invitation, device, role, region } = asked;
  const openid = await ground.wechat.openidOf(code);
  if (openid === undefined) return refuse('login_code_refused');
  const known = await ground.world.vault.owner('openid', openid);
  const wish = { role, region };
  if (invitation) {
    const personId = await takeUpInvitation(ground, invitation, { openid, known, phoneCode });
    if (isRefusal(personId)) return personId;
    const guardian = { role: 'guardian', guardianId: invitation.guardianId } as const;
    return openSession(ground, { personId, device, wish: role === undefined ? guardian : wish });
  }
  const personId = known ?? (await bindByPhone(ground, openid, phoneCode));
  return isRefusal(personId) ? personId : openSession(ground, { personId, device, wish });
};
