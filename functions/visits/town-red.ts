// A town's red children: the counters say which villages have any, and only those are read.
import * as z from 'zod/mini';
import { dutiesOf } from '#functions/kernel/duty-holders.ts';
import type { Reader } from '#functions/kernel/reader.ts';
import { PersonPart } from '#shared/access/contract.ts';
import { isHeldOn } from '#shared/access/held.ts';
import type { Role } from '#shared/kernel/access.ts';
import { significant } from '#shared/kernel/region.ts';
import { countyDate } from '#shared/kernel/time.ts';
import { isMasked } from '#shared/registry/masking.ts';
import { spokenName, villagesOf } from '#shared/registry/regions.ts';
import type { RedLine, TownRed, VillageCounts } from '#shared/visits/contract.ts';
import { byUrgency, linesOfVillage } from './village-children.ts';

const PersonRow = z.object({ access: PersonPart });

const directorOf = async (read: Reader, village: string, on: string): Promise<RedLine['director']> => {
  const duties = await dutiesOf(read, { role: 'director', region: village });
  const duty = duties.find((one) => isHeldOn(one, on));
  const person = duty && (await read.row('person', duty.personId, PersonRow));
  const personal = person?.parts.access.personal;
  return personal && { name: personal.name, phone: personal.phone };
};

type Asking = Readonly<{ read: Reader; role: Role; on: string }>;

const redOfVillage = async ({ read, role, on }: Asking, village: string): Promise<readonly RedLine[]> => {
  const [lines, director] = await Promise.all([
    linesOfVillage(read, village, role),
    // Whom to call is nothing to a role that sees no phones.
    isMasked(role) ? undefined : directorOf(read, village, on),
  ]);
  return lines
    .filter((line) => line.colour === 'red')
    .map((line) => ({ ...line, villageName: spokenName(village), ...(director && { director }) }));
};

const countsOf = (village: string, counters: Readonly<Record<string, number>>): VillageCounts => ({
  village,
  villageName: spokenName(village),
  children: counters['children'] ?? 0,
  red: counters['red'] ?? 0,
  yellow: counters['yellow'] ?? 0,
  blue: counters['blue'] ?? 0,
  green: counters['green'] ?? 0,
  unvisited: counters['unvisited'] ?? 0,
  overdue: counters['overdue'] ?? 0,
});

/** The supervisor's page, as a role may see it. */
export const redOfTown = async (read: Reader, town: string, role: Role, at: string): Promise<TownRed> => {
  const asking = { read, role, on: countyDate(at) };
  const counts = await read.counts(significant(town));
  const villages = villagesOf(town).map((village) => countsOf(village, counts.get(village) ?? {}));
  const red = await Promise.all(
    villages.filter((village) => village.red > 0).map(({ village }) => redOfVillage(asking, village)),
  );
  return { town, townName: spokenName(town), readAt: at, red: red.flat().sort(byUrgency), villages };
};
