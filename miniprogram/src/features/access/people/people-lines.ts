// The list of people with the accepted answers laid over it: whoever did something sees it done before the rows have caught up.
import type { People, PersonLine, PersonState } from '#shared/access/contract.ts';
import { isHeldOn } from '#shared/access/held.ts';
import type { Role } from '#shared/kernel/access.ts';
import { covers, levelOf } from '#shared/kernel/region.ts';
import { spokenName } from '#shared/registry/regions.ts';
import type { Done } from '../form/done.ts';
import type { Vacancy } from './people-words.ts';

/** Accepted lines, by person. */
export type LaidLines = ReadonlyMap<string, PersonLine>;

/** The line as an accepted command leaves it; only what lies inside `region` is shown there. */
export const lineAfter = (
  before: Pick<PersonLine, 'personId' | 'name' | 'phone' | 'bound'>,
  { version, state }: Done<PersonState>,
  region: string,
): PersonLine => ({
  personId: before.personId,
  version,
  name: before.name,
  phone: before.phone,
  bound: before.bound,
  duties: state.roles
    .filter((held) => covers(region, held.region))
    .map(({ role, region: place, fromOn, untilOn }) => ({
      role,
      region: place,
      regionName: spokenName(place),
      fromOn,
      ...(untilOn !== undefined && { untilOn }),
    })),
});

/** The people as the newest answers know them; whoever was registered just now stands among them. */
export const withLaid = (people: readonly PersonLine[], laid: LaidLines): readonly PersonLine[] => {
  const known = new Set(people.map(({ personId }) => personId));
  return [
    ...people.map((line) => {
      const over = laid.get(line.personId);
      return over && over.version > line.version ? over : line;
    }),
    ...[...laid.values()].filter(({ personId }) => !known.has(personId)),
  ];
};

/** Where nobody holds the duty that belongs there, as the shown lines know it; duties that are only to come do not fill it. */
export const vacanciesIn = (
  { region: whole, people, vacant }: Pick<People, 'region' | 'people' | 'vacant'>,
  shown: readonly PersonLine[],
  today: string,
): readonly Vacancy[] => {
  const belongs: readonly Role[] = levelOf(whole) === 'county' ? ['supervisor'] : ['director', 'supervisor'];
  const places = new Map(vacant.map((one) => [`${one.role}/${one.region}`, one] as const));
  for (const { duties } of people)
    for (const { role, region, regionName } of duties)
      if (belongs.includes(role)) places.set(`${role}/${region}`, { role, region, regionName });
  const isHeld = ({ role, region }: Vacancy): boolean =>
    shown.some(({ duties }) =>
      duties.some((duty) => duty.role === role && duty.region === region && isHeldOn(duty, today)),
    );
  return [...places.values()]
    .filter((place) => !isHeld(place))
    .sort((a, b) => a.region.localeCompare(b.region));
};
