// A phone and its one-time code become a session of the staff; whatever is wrong is refused by one name.
import { CodeState, codeEnd, tried } from '#functions/access/index.ts';
import type { OpenByCode, Session } from '#shared/access/sign-in.ts';
import { type Refusal, refuse } from '#shared/kernel/refusal.ts';
import { isCode } from '../one-time-codes.ts';
import { changing, type Ground } from './ground.ts';
import { openSession } from './issue.ts';
import { isStaff } from './roles.ts';
import { codeKey } from './secrets.ts';

/** POST /session/sms/open. */
export const signInByCode = async (
  ground: Ground,
  { phone, oneTimeCode: shown, device, role, region }: OpenByCode,
): Promise<Session | Refusal> => {
  const { ring, world } = ground;
  const key = await codeKey(ring, phone);
  const outcome = await changing<CodeState, 'good' | Refusal>(ground, key, CodeState, async (before, at) => {
    const { state, isGood } = tried(before, await isCode(ground, phone, before, shown), at);
    const next = { value: state, until: codeEnd(state, at) };
    return state === before
      ? { outcome: refuse('code_refused') }
      : { next, outcome: isGood ? 'good' : refuse('code_refused') };
  });
  if (outcome !== 'good') return outcome;
  const personId = await world.vault.owner('phone', phone);
  if (personId === undefined) return refuse('code_refused');
  return openSession(ground, { personId, device, wish: { role, region }, counts: isStaff });
};
