// One route asked by everybody: what each was answered, and what the refused ones left behind.
import type { Route } from '#functions/kernel/route.ts';
import { confirmationRefusals } from '#shared/access/confirmation.ts';
import type { Actor } from '#shared/kernel/access.ts';
import type { Answer } from '../../kit/http.ts';
import { everybody } from '../actors.ts';
import type { County } from '../county.ts';
import { type Verdict, verdictOf } from './rule.ts';
import type { Asking, Sample } from './sample.ts';

let asked = 0;

/** Asks as this actor, about the route's own thing or about one that is not there. */
export const ask = (
  county: County,
  route: Route,
  sample: Sample,
  { actor, ...where }: Omit<Asking, 'n'> & Readonly<{ actor: Actor }>,
): Promise<Answer> => {
  const asking = { ...where, n: ++asked };
  const path = sample.path(asking);
  const data = sample.data?.(asking);
  if (route.method === 'GET') return county.read(actor, path, sample.query);
  return county.send(actor, path, route.does === 'command' ? county.commandOf(data) : data);
};

const NO: Readonly<Record<number, Verdict>> = {
  401: 'not_signed_in',
  403: 'role_not_allowed',
  404: 'not_found',
};

const ownRefusals = (route: Route): readonly string[] => {
  if (route.does === 'query') return [];
  if (route.does === 'confirm') return confirmationRefusals;
  return route.confirms ? [...route.refusals, 'code_refused'] : route.refusals;
};

/** What an answer says of the asker's right; one that says that the sample was bad is told as it is. */
const seenIn = ({ status, body }: Answer, route: Route): string => {
  const refused = String(Object(body).refused);
  const no = NO[status];
  if (no) return refused === no ? no : `${status} ${refused}`;
  if (refused === 'region_not_yours') return refused;
  const isOwnNo = status === 409 && ownRefusals(route).includes(refused);
  return status === 200 || isOwnNo ? 'through' : `${status} ${JSON.stringify(body)}`;
};

/** Cells by `role, place`: what the rule wants, what was seen, and every answer that went with a refusal. */
export type Walked = Readonly<{
  wanted: Readonly<Record<string, Verdict>>;
  seen: Readonly<Record<string, string>>;
  /** By verdict, the distinct answers to the last byte; those to asking for something absent are among them. */
  told: ReadonlyMap<string, ReadonlySet<string>>;
}>;

type Cells = Readonly<{ county: County; route: Route; sample: Sample; id: number }>;

// A place that is not theirs must be answered like one that does not exist.
const ABSENT: readonly Verdict[] = ['not_found', 'region_not_yours'];

/** Everybody whom the rule lets through, or everybody else. */
export const walk = async ({ county, route, sample, id }: Cells, through: boolean): Promise<Walked> => {
  const wanted: Record<string, Verdict> = {};
  const seen: Record<string, string> = {};
  const told = new Map<string, Set<string>>();
  for (const { role, place, actor } of everybody) {
    const verdict = verdictOf(sample, route.does, role, place);
    if ((verdict === 'through') !== through) continue;
    const answer = await ask(county, route, sample, { actor, id, there: true });
    wanted[`${role}, ${place}`] = verdict;
    seen[`${role}, ${place}`] = seenIn(answer, route);
    const answers = [answer];
    if (ABSENT.includes(verdict)) answers.push(await ask(county, route, sample, { actor, id, there: false }));
    told.set(verdict, new Set([...(told.get(verdict) ?? []), ...answers.map((one) => JSON.stringify(one))]));
  }
  return { wanted, seen, told };
};
