// What people do: each errand is one command with its path, and what its acceptance teaches everybody.
import type { Actor } from '#shared/kernel/access.ts';
import { addDays } from '#shared/kernel/time.ts';
import type { Chance } from './chance.ts';
import type { County, KnownChild } from './county.ts';
import { answeringFor } from './household.ts';

/** A command on its way; `learn` hears once what was answered when it was accepted. */
export type Errand = Readonly<{
  path: string;
  data: Readonly<Record<string, unknown>>;
  /** Its own command id, where it must be known before; nobody else could do it in their place. */
  commandId?: string;
  learn: (answer: unknown) => void;
}>;

const nothing = (): void => {};
const OLDEST_FILE_DAYS = 700;

/** A child's file is opened, today or with the date of an old paper file. */
export const registering = (county: County, chance: Chance, village: string): Errand => {
  const id = county.mint('child');
  const openedOn = addDays(county.today(), chance.hits(0.5) ? 0 : -chance.below(OLDEST_FILE_DAYS));
  const details = { sex: 'female', bornOn: '2016-03-08', address: county.secret() };
  const responsibilities = answeringFor(county, village);
  return {
    path: `/registry/children/${id}/register`,
    data: {
      village,
      openedOn,
      categories: [{ category: 'left_behind', sinceOn: openedOn }],
      name: county.secret(),
      details,
      responsibilities,
    },
    learn: () =>
      county.children.push({
        id,
        village,
        isClosed: false,
        hasFamily: responsibilities.length > 0,
        visits: [],
      }),
  };
};

const content = (county: County, chance: Chance, visitId: string) => ({
  visitId,
  visitedOn: county.lately(),
  kind: 'routine',
  presence: ['child'],
  findings: county.findings(),
  nextStep: 'none',
  ...(chance.hits(0.4) && { note: county.secret() }),
});

const visiting = (county: County, chance: Chance, child: KnownChild): Errand => {
  const data = content(county, chance, county.mint('visit'));
  const { visitId, visitedOn } = data;
  return { path: `/visits/${child.id}/record`, data, learn: () => child.visits.push({ visitId, visitedOn }) };
};

const correcting = (county: County, chance: Chance, child: KnownChild): Errand => {
  const { visitId } = chance.pick(child.visits);
  return { path: `/visits/${child.id}/correct`, data: content(county, chance, visitId), learn: nothing };
};

/** A child's file goes to another village. */
export const moving = (county: County, chance: Chance, child: KnownChild): Errand => {
  const village = chance.pick(county.villages);
  return {
    path: `/registry/children/${child.id}/move`,
    data: { village, movedOn: county.today() },
    learn: () => {
      child.village = village;
    },
  };
};

/** A child's file is closed. */
export const closing = (county: County, child: KnownChild): Errand => ({
  path: `/registry/children/${child.id}/close`,
  data: { reason: 'moved_away', closedOn: county.today() },
  learn: () => {
    child.isClosed = true;
  },
});

/** A closed file is opened again where it lay. */
export const reopening = (county: County, child: KnownChild): Errand => ({
  path: `/registry/children/${child.id}/reopen`,
  data: { village: child.village, reopenedOn: county.today(), reason: county.secret() },
  learn: () => {
    child.isClosed = false;
    child.visits = [];
  },
});

/** A person is registered and given a role, in two commands. */
export const registeringPerson = (county: County, { personId, region }: Actor): Errand => ({
  path: `/access/people/${personId}/register`,
  data: { region, name: county.secret(), phone: county.phone(), openid: county.openid(personId) },
  learn: nothing,
});

/** A role on a region from today. */
export const granting = (county: County, { personId, role, region }: Actor): Errand => ({
  path: `/access/people/${personId}/grant`,
  data: { role, region, fromOn: county.today() },
  learn: nothing,
});

const ending = (county: County, { personId, role, region }: Actor): Errand => ({
  path: `/access/people/${personId}/end`,
  data: { role, region, untilOn: county.today() },
  learn: nothing,
});

const onChild = (county: County, chance: Chance, child: KnownChild): Errand =>
  child.visits.length > 0 && chance.hits(0.25)
    ? correcting(county, chance, child)
    : visiting(county, chance, child);

const ofDirector = (county: County, chance: Chance, actor: Actor): Errand => {
  const own = county.children.filter((child) => child.village === actor.region);
  if (own.length === 0 || chance.hits(0.15)) return registering(county, chance, actor.region);
  return onChild(county, chance, chance.pick(own));
};

const ofSupervisor = (county: County, chance: Chance): Errand => {
  if (county.children.length === 0) return registering(county, chance, chance.pick(county.villages));
  const child = chance.pick(county.children);
  const kind = chance.next();
  if (kind < 0.4) return moving(county, chance, child);
  if (kind < 0.5) return child.isClosed ? reopening(county, child) : closing(county, child);
  return onChild(county, chance, child);
};

const ofOfficer = (county: County, chance: Chance): Errand => {
  const kind = chance.next();
  const person = chance.pick([...county.directors, ...county.supervisors]);
  const elsewhere = { ...person, region: chance.pick(county.villages), role: 'director' as const };
  if (kind < 0.3) return granting(county, elsewhere);
  if (kind < 0.45) return ending(county, chance.hits(0.5) ? person : elsewhere);
  if (kind < 0.7 && county.children.length > 0) return moving(county, chance, chance.pick(county.children));
  return registering(county, chance, chance.pick(county.villages));
};

/** What this person does next. */
export const errandOf = (county: County, chance: Chance, actor: Actor): Errand => {
  if (actor.role === 'director') return ofDirector(county, chance, actor);
  return actor.role === 'supervisor' ? ofSupervisor(county, chance) : ofOfficer(county, chance);
};
