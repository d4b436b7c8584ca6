// The people's desk of the county in memory: it answers by contract and refuses by name.

import type * as z from 'zod/mini';
import {
  CorrectPerson,
  EndRole,
  GrantRole,
  type People,
  type PersonLine,
  RegisterPerson,
  RevokePerson,
  UnbindWechat,
} from '#shared/access/contract.ts';
import { MakeHandover } from '#shared/access/handover.ts';
import { isHeldOn } from '#shared/access/held.ts';
import { type Refusal, refuse } from '#shared/kernel/refusal.ts';
import { covers, levelOf } from '#shared/kernel/region.ts';
import { officialName, regionCodes, spokenName, villagesOf } from '#shared/registry/regions.ts';
import type { Acting } from './sign-ins.ts';
import { freshStaff, type Staff } from './staff.ts';

/** What a command comes to. */
export type Outcome = Readonly<{ stream: string; version: number; state: unknown }> | Refusal;

/** Parses the data of a command, or refuses it at the field. */
export const withData = <T>(schema: z.ZodMiniType<T>, data: unknown, act: (data: T) => Outcome): Outcome => {
  const read = schema.safeParse(data);
  if (read.success) return act(read.data);
  const [issue] = read.error.issues;
  return refuse('invalid_input', issue?.path.join('.'), issue?.message);
};

const nameOf = (region: string): string =>
  levelOf(region) === 'county' ? officialName(region) : spokenName(region);

/** The desk; `today` is the county's date. */
export const createPeopleDesk = (today: () => string) => {
  const staff = freshStaff();
  const rows = new Map<string, PersonLine>();
  const byId = (personId: string): Staff | undefined => staff.find((one) => one.personId === personId);

  const lineOf = ({ personId, version, name, phone, bound, roles }: Staff): PersonLine => ({
    personId,
    version,
    name,
    phone,
    bound,
    duties: roles.map((held) => ({ ...held, regionName: nameOf(held.region) })),
  });
  const project = (): void => {
    for (const one of staff) rows.set(one.personId, lineOf(one));
  };
  project();
  const done = (one: Staff): Outcome => {
    one.version += 1;
    return {
      stream: `access/${one.personId}`,
      version: one.version,
      state: { personId: one.personId, roles: structuredClone(one.roles) },
    };
  };
  const grant = (one: Staff, { role, region, fromOn }: GrantRole, who: Acting): Outcome => {
    if (who.role === 'supervisor' && role !== 'director') return refuse('role_not_yours_to_give');
    if (!covers(who.region, region)) return refuse('region_not_yours', 'region');
    if (one.roles.some((held) => held.role === role && held.region === region && isHeldOn(held, fromOn)))
      return refuse('role_already_held');
    one.roles.push({ role, region, fromOn });
    return done(one);
  };
  const end = (one: Staff, { role, region, untilOn }: EndRole): Outcome => {
    const held = one.roles.find((some) => some.role === role && some.region === region && !some.untilOn);
    if (!held) return refuse('role_not_held');
    held.untilOn = untilOn;
    return done(one);
  };
  const register = (personId: string, { region, name, phone }: RegisterPerson): Outcome => {
    if (byId(personId)) return refuse('person_already_registered');
    if (staff.some((one) => one.phone === phone)) return refuse('phone_taken', 'phone');
    const one: Staff = { personId, name, phone, bound: false, version: 0, home: region, roles: [] };
    staff.push(one);
    return done(one);
  };
  const correct = (one: Staff, { name, phone }: CorrectPerson): Outcome => {
    if (staff.some((other) => other !== one && other.phone === phone)) return refuse('phone_taken', 'phone');
    Object.assign(one, { name, phone });
    return done(one);
  };
  const revoke = (one: Staff): Outcome => {
    for (const held of one.roles) held.untilOn ??= today();
    return done(one);
  };
  const handOver = (handoverId: string, made: MakeHandover): Outcome => {
    const { village, fromPersonId, toPersonId, on } = made;
    const [from, to] = [byId(fromPersonId), byId(toPersonId)];
    if (!from || !to) return refuse('not_found');
    if (from === to) return refuse('same_person', 'toPersonId');
    if (on < today()) return refuse('handover_in_past', 'on');
    const held = from.roles.find((one) => one.role === 'director' && one.region === village);
    if (!held || held.untilOn) return refuse('not_the_director', 'fromPersonId');
    held.untilOn = on;
    to.roles.push({ role: 'director', region: village, fromOn: on });
    done(from);
    done(to);
    return { stream: `access/${handoverId}`, version: 1, state: { handoverId, village, on } };
  };
  const acts: Readonly<Record<string, (one: Staff, data: unknown, who: Acting) => Outcome>> = {
    correct: (one, data) => withData(CorrectPerson, data, (read) => correct(one, read)),
    grant: (one, data, who) => withData(GrantRole, data, (read) => grant(one, read, who)),
    end: (one, data) => withData(EndRole, data, (read) => end(one, read)),
    unbind: (one, data) =>
      withData(UnbindWechat, data, () => {
        one.bound = false;
        return done(one);
      }),
    revoke: (one, data, who) =>
      who.role === 'officer' ? withData(RevokePerson, data, () => revoke(one)) : refuse('role_not_allowed'),
  };
  return {
    project,
    staff,
    people: (region: string, at: string): People => {
      const level = levelOf(region);
      const belongs =
        level === 'county' ? ['officer', 'auditor', 'provider', 'supervisor'] : ['director', 'supervisor'];
      const lines = [...rows.values()]
        .map((line) => ({
          ...line,
          duties: line.duties.filter((duty) => covers(region, duty.region) && belongs.includes(duty.role)),
        }))
        .filter(({ personId, duties }) => duties.length > 0 || byId(personId)?.home === region);
      const places =
        level === 'county' ? regionCodes.filter((code) => levelOf(code) === 'town') : villagesOf(region);
      const role = level === 'county' ? ('supervisor' as const) : ('director' as const);
      const vacant = places
        .filter(
          (place) =>
            !lines.some(({ duties }) =>
              duties.some((duty) => duty.role === role && duty.region === place && isHeldOn(duty, today())),
            ),
        )
        .map((place) => ({ region: place, regionName: nameOf(place), role }));
      return { region, regionName: nameOf(region), readAt: at, people: lines, vacant };
    },
    act: (personId: string, what: string, data: unknown, who: Acting): Outcome => {
      if (what === 'register') return withData(RegisterPerson, data, (read) => register(personId, read));
      const one = byId(personId);
      return (one && acts[what]?.(one, data, who)) ?? refuse('not_found');
    },
    handOver: (handoverId: string, data: unknown): Outcome =>
      withData(MakeHandover, data, (read) => handOver(handoverId, read)),
    nameOf: (personId: string): string => byId(personId)?.name ?? '',
  };
};
