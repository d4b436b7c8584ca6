// Who is signed in on this phone, in which role; the session is renewed in silence and the person stays known without a network.

import * as z from 'zod/mini';
import { type EndSession, type RenewSession, Session } from '#shared/access/sign-in.ts';
import type { Role } from '#shared/kernel/access.ts';
import type { Refusal } from '#shared/kernel/refusal.ts';
import type { KeyStore, Now, Transport } from './ports.ts';
import { type Answer, askOnce, type Credentials, type Renewal } from './request.ts';
import { readStored } from './stored.ts';
import { type Watched, watched } from './watched.ts';

const KEY = 'session';
/** A token about to run out is renewed first. */
const MARGIN_MS = 20_000;

/** What the phone knows of its person: a session, or why there is none. */
export type SignIn = Readonly<{ session?: Session; ended?: 'signed_out' | Refusal }>;

export type SessionPorts = Readonly<{
  store: KeyStore;
  transport: Transport;
  base: string;
  now: Now;
  /** This device's secret; rejects where none can be had now. */
  device: () => Promise<string>;
  /** Runs one after the other, also across the pages of one browser: a refresh secret is used once. */
  oneAtATime: <T>(run: () => Promise<T>) => Promise<T>;
}>;

export type SignedIn = Credentials &
  Readonly<{
    state: Watched<SignIn>;
    /** Takes a session that was just opened. */
    keep: (session: Session) => void;
    /** Acts in another role that the person holds. */
    actAs: (role: Role, region: string) => Promise<Answer<Session>>;
    /** Forgets the session here and, where there is a network, ends it at the server. */
    end: () => void;
  }>;

type Wish = Pick<RenewSession, 'role' | 'region'>;

const NOT_SIGNED_IN: Answer<never> = { kind: 'failed', failure: { failed: 'no_sign_in' } };
const NO_ANSWER: Answer<never> = { kind: 'failed', failure: { failed: 'no_answer' } };

/** The phone's session over what was stored of it. */
export const createSession = ({
  store,
  transport,
  base,
  now,
  device,
  oneAtATime,
}: SessionPorts): SignedIn => {
  const stored = readStored(store, KEY, Session);
  const state = watched<SignIn>(stored ? { session: stored } : {});
  // A full store keeps nothing; the session then lives as long as the page.
  let isStored = stored !== undefined;
  let renewing: Promise<Renewal> | undefined;

  const keep = (session: Session): void => {
    isStored = store.set(KEY, JSON.stringify(session));
    state.set({ session });
  };
  const forget = (ended: NonNullable<SignIn['ended']>): void => {
    store.remove(KEY);
    state.set({ ended });
  };
  const post = <T>(path: string, body: object, schema: z.ZodMiniType<T>): Promise<Answer<T>> =>
    askOnce(
      transport,
      {
        method: 'POST',
        url: `${base}/session/${path}`,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      },
      schema,
    );
  const isFresh = ({ expiresAt }: Session): boolean => Date.parse(expiresAt) - MARGIN_MS > now();

  /** Another page over the same store may have renewed, or ended, the session meanwhile. */
  const current = (): Session | undefined => {
    const mine = state.get().session;
    const kept = readStored(store, KEY, Session);
    if (!mine || !kept || kept.session !== mine.session || kept.refresh === mine.refresh) return mine;
    state.set({ session: kept });
    return kept;
  };
  /** False once the person has signed out, in this page or another: an answer that comes later changes nothing. */
  const stands = ({ session }: Session): boolean =>
    state.get().session?.session === session &&
    (!isStored || readStored(store, KEY, Session)?.session === session);
  const ask = async (session: Session, wish: Wish): Promise<Answer<Session>> => {
    const secret = await device().catch(() => undefined);
    if (secret === undefined) return NO_ANSWER;
    const renewal: RenewSession = {
      session: session.session,
      refresh: session.refresh,
      device: secret,
      ...wish,
    };
    const answer = await post('renew', renewal, Session);
    if (!stands(session)) {
      if (state.get().session?.session === session.session) state.set({ ended: 'signed_out' });
      return NOT_SIGNED_IN;
    }
    if (answer.kind === 'ok') keep(answer.value);
    return answer;
  };
  /** A role that has ended gives way to another that the person holds, which may have been given only since. */
  const askAsBefore = async (session: Session): Promise<Answer<Session>> => {
    const { role, region } = session;
    const answer = await ask(session, { role, region });
    const isOver = answer.kind === 'refused' && answer.refusal.refused === 'no_current_role';
    return isOver ? ask(session, {}) : answer;
  };
  const renewOnce = async (): Promise<Renewal> => {
    const before = state.get().session;
    const session = current();
    if (!session) return 'signed_out';
    if (session !== before && isFresh(session)) return 'taken_up';
    const answer = await askAsBefore(session);
    if (answer.kind === 'ok') return 'renewed';
    if (!stands(session)) return 'signed_out';
    if (answer.kind === 'failed') return 'failed';
    forget(answer.refusal);
    return 'signed_out';
  };

  return {
    state,
    keep,
    token: () => {
      const { session } = state.get();
      return session && isFresh(session) ? session.token : undefined;
    },
    reader: () => {
      const { session } = state.get();
      return session && `${session.session}${session.late ? ' late' : ''}`;
    },
    renew: () => {
      renewing ??= oneAtATime(renewOnce).finally(() => {
        renewing = undefined;
      });
      return renewing;
    },
    actAs: (role, region) =>
      oneAtATime(async () => {
        const session = current();
        if (!session) return NOT_SIGNED_IN;
        const answer = await ask(session, { role, region });
        if (answer.kind === 'refused' && answer.refusal.refused === 'session_over') forget(answer.refusal);
        return answer;
      }),
    end: () => {
      const session = current();
      forget('signed_out');
      if (!session) return;
      void device()
        .then((secret) => {
          const ending: z.infer<typeof EndSession> = {
            session: session.session,
            refresh: session.refresh,
            device: secret,
          };
          return post('end', ending, z.unknown());
        })
        .catch(() => undefined);
    },
  };
};
