// Which question goes to which answer of the county, for whom: sessions, authority and the paths of the phone.
import { OpenSession } from '#shared/access/contract.ts';
import { CommandEnvelope } from '#shared/kernel/command.ts';
import { type Refusal, refuse } from '#shared/kernel/refusal.ts';
import { covers } from '#shared/kernel/region.ts';
import { RecordVisit } from '#shared/visits/contract.ts';
import type { County } from './county.ts';
import { people, type Someone } from './people.ts';

const LIFE_MS = 15 * 60_000;

type Acting = Readonly<{ person: Someone; role: string; region: string }>;

/** A request, parsed. */
export type Asked = Readonly<{ method: string; path: string; body: unknown; token: string }>;

type Visiting = Readonly<{ childId: string; what: 'record' | 'correct'; body: unknown; byName: string }>;

const command = (county: County, { childId, what, body, byName }: Visiting): unknown => {
  const envelope = CommandEnvelope.safeParse(body);
  if (!envelope.success) return refuse('invalid_input', envelope.error.issues[0]?.path.join('.'));
  const visit = RecordVisit.safeParse(envelope.data.data);
  if (visit.success) return county.act(childId, what, envelope.data.commandId, visit.data, byName);
  const [issue] = visit.error.issues;
  return refuse('invalid_input', issue?.path.join('.'), issue?.message);
};

/** The answers of one county. */
export const createAnswers = (county: County) => {
  const codes = new Map<string, Someone>();
  const tokens = new Map<string, Acting>();

  const actingAs = (code: string, role?: string, region?: string): Acting | Refusal => {
    const person = codes.get(code);
    codes.delete(code);
    if (!person) return refuse('login_code_refused');
    if (person.roles.length === 0) return refuse('not_registered');
    const held = person.roles.find(
      (one) => role === undefined || (one.role === role && one.region === region),
    );
    return held ? { person, ...held } : refuse('no_current_role');
  };
  const openSession = (body: unknown): unknown => {
    const wish = OpenSession.safeParse(body);
    if (!wish.success) return refuse('invalid_input');
    const acting = actingAs(wish.data.code, wish.data.role, wish.data.region);
    if ('refused' in acting) return acting;
    const { person, ...held } = acting;
    const token = `token-${tokens.size}-${person.openid}`;
    tokens.set(token, acting);
    return {
      token,
      expiresAt: new Date(Date.now() + LIFE_MS).toISOString(),
      person: { personId: person.personId, name: person.name },
      ...held,
      roles: person.roles,
    };
  };
  const within = (who: Acting, region: string, answer: () => unknown): unknown =>
    covers(who.region, region) ? answer() : refuse('not_found');
  const ask = (who: Acting, path: string): unknown => {
    const [, slice, first = '', second = ''] = path.split('/');
    if (slice === 'registry') return county.file(second);
    if (first === 'villages') return within(who, second, () => county.village(second));
    if (first === 'towns' && who.role === 'director') return refuse('role_not_allowed');
    if (first === 'towns') return within(who, second, () => county.town(second));
    return second === 'timeline' ? county.timeline(first) : refuse('not_found');
  };
  const tell = (who: Acting, path: string, body: unknown): unknown => {
    const [, , childId = '', what] = path.split('/');
    return what === 'record' || what === 'correct'
      ? command(county, { childId, what, body, byName: who.person.name })
      : refuse('not_found');
  };
  return {
    giveCode: (openid: string): string | undefined => {
      const person = people.find((one) => one.openid === openid);
      if (!person) return undefined;
      const code = `code-${Math.random()}`;
      codes.set(code, person);
      return code;
    },
    dropTokens: (): void => tokens.clear(),
    answer: ({ method, path, body, token }: Asked): unknown => {
      if (path === '/session') return openSession(body);
      const who = tokens.get(token);
      if (!who) return refuse('not_signed_in');
      return method === 'POST' ? tell(who, path, body) : ask(who, path);
    },
  };
};
