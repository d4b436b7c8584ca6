// A session goes on, in the same role or another, for as long as its device shows the secret it was given last.
import { endedSession, renewalOf, renewed, SessionState, sessionEnd } from '#functions/access/index.ts';
import type { HeldRole } from '#shared/access/contract.ts';
import type { RenewSession, Session } from '#shared/access/sign-in.ts';
import { isRefusal, type Refusal, refuse } from '#shared/kernel/refusal.ts';
import { type Change, changing, type Ground } from './ground.ts';
import { sessionAnswer, sessionKey } from './issue.ts';
import { type Account, type Active, accountOf, activeRole, wishedRole } from './roles.ts';
import { shownOf } from './secrets.ts';

type Going = Readonly<{ state: SessionState; active: HeldRole; late: boolean; held: readonly HeldRole[] }>;

const SESSION_OVER: Refusal = refuse('session_over');

// Without a wish the session stays as it was, or goes on in whatever the person holds now; a wish for a role leaves open on
// which region.
const goesOnIn = (
  account: Account,
  { role, region }: RenewSession,
  state: SessionState,
): Active | undefined => {
  if (role !== undefined || region !== undefined) return activeRole(account, { role, region });
  const before = { role: state.role, region: state.region, guardianId: state.guardianId };
  return activeRole(account, wishedRole(account.held, before) ? before : {});
};

const goingOn = async (
  ground: Ground,
  asked: RenewSession,
  state: SessionState | undefined,
  at: string,
): Promise<Change<SessionState, Going | Refusal>> => {
  const renewal = renewalOf(state, await shownOf(ground.ring, asked, state), at);
  if (!state || renewal === 'refused') return { outcome: SESSION_OVER };
  if (renewal === 'reused') {
    return {
      next: { value: endedSession(state), until: sessionEnd(state.renewedAt) },
      outcome: SESSION_OVER,
    };
  }
  const account = (await accountOf(ground, state.personId)) ?? { held: [], ended: [] };
  if (state.openedAt <= (account.signedOutAt ?? '')) return { outcome: SESSION_OVER };
  const acting = goesOnIn(account, asked, state);
  if (!acting) return { outcome: refuse('no_current_role') };
  const { held } = account;
  if (renewal === 'repeat') return { outcome: { state, ...acting, held } };
  const next = renewed(state, acting.active, at);
  return { next: { value: next, until: sessionEnd(at) }, outcome: { state: next, ...acting, held } };
};

/** POST /session/renew. */
export const renewSession = async (ground: Ground, asked: RenewSession): Promise<Session | Refusal> => {
  const going = await changing(ground, sessionKey(asked.session), SessionState, (state, at) =>
    goingOn(ground, asked, state, at),
  );
  if (isRefusal(going)) return going;
  const { state, ...acting } = going;
  const { personId, generation } = state;
  return sessionAnswer(ground, { session: asked.session, personId, generation, ...acting });
};
