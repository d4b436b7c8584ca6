// The ways in to the county in memory: login codes, phone codes, one-time codes, pairings, and sessions that rotate.

import type * as z from 'zod/mini';
import { wordsOf } from '#shared/access/pairing-words.ts';
import {
  ApprovePairing,
  AskCode,
  EndSession,
  OpenByCode,
  OpenPairing,
  OpenSession,
  RenewSession,
  type Session,
} from '#shared/access/sign-in.ts';
import { mintId } from '#shared/kernel/id.ts';
import { type Refusal, refuse } from '#shared/kernel/refusal.ts';
import { people, type Someone } from './people.ts';

/** The account's templates, none of which lasts. */
export const SUBSCRIPTIONS = {
  children: { id: 'tmpl-children', lasts: false },
  entrustment: { id: 'tmpl-entrustment', lasts: false },
  learning: { id: 'tmpl-learning', lasts: false },
} as const;

const LIFE_MS = 15 * 60_000;
const PAIRING_MS = 2 * 60_000;
const WRONG_CODES = 5;

/** Whoever holds a token, acting in one role. */
export type Acting = Readonly<{
  person: Someone;
  role: Someone['roles'][number]['role'];
  region: string;
  regionName: string;
  guardianId?: string;
}>;

type Wish = Readonly<{ role?: string | undefined; region?: string | undefined }>;
type Held = { person: Someone; device: string; refresh: string; last?: { refresh: string; answer: Session } };
type Pairing = { device: string; until: number; words: string; by?: Acting };

const random = (): Uint8Array => globalThis.crypto.getRandomValues(new Uint8Array(32));
const secret = (): string => Buffer.from(random()).toString('base64url');

const parsed = <T>(schema: z.ZodMiniType<T>, body: unknown, act: (data: T) => unknown): unknown => {
  const read = schema.safeParse(body);
  if (read.success) return act(read.data);
  const [issue] = read.error.issues;
  return refuse('invalid_input', issue?.path.join('.'), issue?.message);
};

/** The sign-ins of one county; `now` is its clock in milliseconds. */
export const createSignIns = (now: () => number = Date.now) => {
  const bound = new Map(people.filter(({ isBound }) => isBound ?? true).map((one) => [one.openid, one]));
  const codes = new Map<string, string>();
  const phoneCodes = new Map<string, string>();
  const oneTime = new Map<string, { code: string; wrong: number }>();
  const sessions = new Map<string, Held>();
  const tokens = new Map<string, Acting>();
  const pairings = new Map<string, Pairing>();

  const roleOf = (person: Someone, { role, region }: Wish) =>
    person.roles.find((held) => role === undefined || (held.role === role && held.region === region));

  const give = (id: string, held: Held, wish: Wish): Session | Refusal => {
    const { person } = held;
    const acting = roleOf(person, wish);
    if (!acting) return refuse('no_current_role');
    const token = `token-${tokens.size}-${person.openid}`;
    tokens.set(token, { person, ...acting });
    held.refresh = secret();
    return {
      token,
      expiresAt: new Date(now() + LIFE_MS).toISOString(),
      session: id,
      refresh: held.refresh,
      person: { personId: person.personId, name: person.name },
      ...acting,
      roles: [...person.roles],
      subscriptions: SUBSCRIPTIONS,
    };
  };
  const open = (person: Someone, device: string, wish: Wish): Session | Refusal => {
    const id = mintId('session', now(), random());
    const held: Held = { person, device, refresh: '' };
    const answer = give(id, held, wish);
    if (!('refused' in answer)) sessions.set(id, held);
    return answer;
  };

  /** The person whose phone number was shown, where they are registered and hold the invitation they bring. */
  const invited = ({ phoneCode, invitation }: OpenSession): Someone | Refusal => {
    if (phoneCode === undefined) return refuse('phone_needed');
    const openid = phoneCodes.get(phoneCode);
    if (openid === undefined) return refuse('phone_code_refused');
    const person = people.find((one) => one.openid === openid);
    if (!person?.roles.length) return refuse('not_registered');
    const isTheirs = person.roles.some((held) => held.guardianId === invitation?.guardianId);
    return isTheirs || !invitation ? person : refuse('invitation_not_valid');
  };
  const byWechat = (wish: OpenSession): unknown => {
    const openid = codes.get(wish.code);
    codes.delete(wish.code);
    if (openid === undefined) return refuse('login_code_refused');
    const person = bound.get(openid) ?? invited(wish);
    if ('refused' in person) return person;
    bound.set(openid, person);
    return open(person, wish.device, wish);
  };
  const byCode = ({ phone, oneTimeCode, device, ...wish }: OpenByCode): unknown => {
    const asked = oneTime.get(phone);
    const person = people.find((one) => one.phone === phone);
    if (!asked || asked.wrong >= WRONG_CODES || !person) return refuse('code_refused');
    if (asked.code !== oneTimeCode) {
      asked.wrong += 1;
      return refuse('code_refused');
    }
    oneTime.delete(phone);
    return open(person, device, wish);
  };
  const showPairing = ({ pairing, device }: OpenPairing): unknown => {
    const made = pairings.get(pairing) ?? { device, until: now() + PAIRING_MS, words: wordsOf(pairing) };
    pairings.set(pairing, made);
    return { pairing, words: made.words, until: new Date(made.until).toISOString() };
  };
  const takePairing = ({ pairing, device }: OpenPairing): unknown => {
    const made = pairings.get(pairing);
    if (!made || made.device !== device || made.until < now()) return refuse('pairing_over');
    if (!made.by) return { waiting: true };
    pairings.delete(pairing);
    return open(made.by.person, device, made.by);
  };
  const renew = ({ session, refresh, device, ...wish }: RenewSession): unknown => {
    const held = sessions.get(session);
    if (!held || held.device !== device) return refuse('session_over');
    if (held.last?.refresh === refresh) return held.last.answer;
    if (held.refresh !== refresh) {
      sessions.delete(session);
      return refuse('session_over');
    }
    const answer = give(session, held, wish);
    if (!('refused' in answer)) held.last = { refresh, answer };
    return answer;
  };
  const end = ({ session, device }: z.infer<typeof EndSession>): unknown => {
    if (sessions.get(session)?.device === device) sessions.delete(session);
    return {};
  };
  const approve = (who: Acting, pairing: string): unknown => {
    const made = pairings.get(pairing);
    if (!made || made.until < now()) return refuse('pairing_over');
    made.by = who;
    return { pairing };
  };
  const posts: Readonly<Record<string, (body: unknown, who: Acting | undefined) => unknown>> = {
    '/session': (body) => parsed(OpenSession, body, byWechat),
    '/session/sms': (body) =>
      parsed(AskCode, body, ({ phone }: AskCode) => {
        oneTime.set(phone, { code: '246810', wrong: 0 });
        return { livesSeconds: 300, againSeconds: 60 };
      }),
    '/session/sms/open': (body) => parsed(OpenByCode, body, byCode),
    '/session/pairings': (body) => parsed(OpenPairing, body, showPairing),
    '/session/pairings/take': (body) => parsed(OpenPairing, body, takePairing),
    '/session/pairings/approve': (body, who) =>
      who ? parsed(ApprovePairing, body, ({ pairing }) => approve(who, pairing)) : refuse('not_signed_in'),
    '/session/renew': (body) => parsed(RenewSession, body, renew),
    '/session/end': (body) => parsed(EndSession, body, end),
  };
  const codeFor = (kept: Map<string, string>, openid: string): string | undefined => {
    if (!people.some((one) => one.openid === openid)) return undefined;
    const code = `code-${Math.random()}`;
    kept.set(code, openid);
    return code;
  };
  return {
    /** A login code of WeChat's for whoever has this openid. */
    giveCode: (openid: string) => codeFor(codes, openid),
    /** A phone number's code. */
    givePhoneCode: (openid: string) => codeFor(phoneCodes, openid),
    /** Makes every token worthless; sessions can be renewed. */
    dropTokens: (): void => tokens.clear(),
    /** Ends every session. */
    dropSessions: (): void => sessions.clear(),
    who: (token: string): Acting | undefined => tokens.get(token),
    /** The pairing that some desk shows now. */
    pairing: (): string | undefined => [...pairings.keys()].at(-1),
    /** Every desk's code is over. */
    forgetPairings: (): void => pairings.clear(),
    /** Lets the desk in as this person's first role. */
    letIn: (pairing: string, openid: string): void => {
      const person = people.find((one) => one.openid === openid);
      const [held] = person?.roles ?? [];
      if (person && held) approve({ person, ...held }, pairing);
    },
    answer: (path: string, body: unknown, token: string): unknown =>
      posts[path]?.(body, tokens.get(token)) ?? refuse('not_found'),
  };
};
