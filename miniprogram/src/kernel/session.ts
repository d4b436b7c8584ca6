// Who is signed in on this phone, in which role; the token is renewed in silence and the person stays known without a network.
import * as z from 'zod/mini';
import { type OpenSession, Session } from '#shared/access/contract.ts';
import type { Role } from '#shared/kernel/access.ts';
import type { Refusal } from '#shared/kernel/refusal.ts';
import type { KeyStore, Now, Transport } from './ports.ts';
import { type Answer, askOnce, type Credentials } from './request.ts';
import { readStored } from './stored.ts';
import { type Watched, watched } from './watched.ts';

const KEY = 'session';
/** A token about to run out is renewed first. */
const MARGIN_MS = 20_000;

/** What the phone knows of its person: a session, or why there is none. */
export type SignIn = Readonly<{ session?: Session; ended?: 'signed_out' | 'run_out' | Refusal }>;

export type SessionPorts = Readonly<{
  store: KeyStore;
  transport: Transport;
  base: string;
  now: Now;
  /** A fresh login code of the person who uses this phone, or undefined where a page has to ask for it. */
  loginCode: () => Promise<string | undefined>;
}>;

export type SignedIn = Credentials &
  Readonly<{
    state: Watched<SignIn>;
    open: (code: string, as?: Readonly<{ role: Role; region: string }>) => Promise<Answer<Session>>;
    /** Acts in another role that the person holds. */
    actAs: (role: Role, region: string) => Promise<Answer<Session>>;
    end: () => void;
  }>;

/** The phone's session over what was stored of it. */
export const createSession = ({ store, transport, base, now, loginCode }: SessionPorts): SignedIn => {
  const stored = readStored(store, KEY, Session);
  const state = watched<SignIn>(stored ? { session: stored } : {});
  let renewing: Promise<'renewed' | 'signed_out' | 'failed'> | undefined;

  const keep = (session: Session): void => {
    store.set(KEY, JSON.stringify(session));
    state.set({ session });
  };
  const forget = (ended: NonNullable<SignIn['ended']>): void => {
    store.remove(KEY);
    state.set({ ended });
  };
  const open: SignedIn['open'] = async (code, as) => {
    const wish: OpenSession = { code, ...as };
    const answer = await askOnce(
      transport,
      {
        method: 'POST',
        url: `${base}/session`,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(wish),
      },
      Session,
    );
    if (answer.kind === 'ok') keep(answer.value);
    return answer;
  };
  const renewOnce = async (): Promise<'renewed' | 'signed_out' | 'failed'> => {
    const session = state.get().session;
    if (!session) return 'signed_out';
    const code = await loginCode().catch(() => null);
    if (code === null) return 'failed';
    if (code === undefined) {
      forget('run_out');
      return 'signed_out';
    }
    const answer = await open(code, { role: session.role, region: session.region });
    if (answer.kind === 'ok') return 'renewed';
    if (answer.kind === 'failed') return 'failed';
    forget(answer.refusal);
    return 'signed_out';
  };

  return {
    state,
    open,
    token: () => {
      const session = state.get().session;
      return session && Date.parse(session.expiresAt) - MARGIN_MS > now() ? session.token : undefined;
    },
    renew: () => {
      renewing ??= renewOnce().finally(() => {
        renewing = undefined;
      });
      return renewing;
    },
    actAs: async (role, region) => {
      const code = await loginCode().catch(() => undefined);
      return code === undefined
        ? { kind: 'failed', failure: { failed: 'no_answer' } }
        : open(code, { role, region });
    },
    end: () => forget('signed_out'),
  };
};

/** The persona list of the local WeChat double, which stands in for the login of a real phone. */
export const Personas = z.array(z.object({ openid: z.string(), name: z.string(), title: z.string() }));
export type Personas = z.infer<typeof Personas>;
