// The people of a town or of the county: who holds which duty there, held or will hold it, and which duty nobody holds.
import * as z from 'zod/mini';
import { dutiesOf } from '#functions/kernel/duty-holders.ts';
import type { Reader } from '#functions/kernel/reader.ts';
import { type DutyPart, type People, type PersonLine, PersonPart } from '#shared/access/contract.ts';
import { isHeldOn } from '#shared/access/held.ts';
import type { Role } from '#shared/kernel/access.ts';
import { levelOf } from '#shared/kernel/region.ts';
import { countyDate } from '#shared/kernel/time.ts';
import { spokenName, townsOf, villagesOf } from '#shared/registry/regions.ts';

type Post = Readonly<{ role: Role; region: string }>;

const PersonRow = z.object({ access: PersonPart });

const post =
  (role: Role) =>
  (region: string): Post => ({ role, region });

/** Which role belongs on which region: a director in every village, a supervisor in every town, an officer in the county. */
const postsOf = (region: string): readonly Post[] =>
  levelOf(region) === 'town'
    ? [post('supervisor')(region), ...villagesOf(region).map(post('director'))]
    : [post('officer')(region), ...townsOf(region).map(post('supervisor'))];

// An auditor belongs to the county and need not be there.
const unmissedOf = (region: string): readonly Post[] =>
  levelOf(region) === 'county' ? [post('auditor')(region)] : [];

const lineOf = async (
  read: Reader,
  personId: string,
  duties: readonly DutyPart[],
): Promise<readonly PersonLine[]> => {
  const row = await read.row('person', personId, PersonRow);
  const personal = row?.parts.access.personal;
  if (!row || !personal) return [];
  return [
    {
      personId,
      version: row.seen['access'] ?? 0,
      name: personal.name,
      phone: personal.phone,
      bound: row.parts.access.bound ?? personal.openid !== undefined,
      duties: duties.map(({ personId: _, ...duty }) => ({ ...duty, regionName: spokenName(duty.region) })),
    },
  ];
};

/** The people of a town or county, in the order of its posts. */
export const peopleOf = async (read: Reader, region: string, at: string): Promise<People> => {
  const posts = postsOf(region);
  const lists = await Promise.all([...posts, ...unmissedOf(region)].map((one) => dutiesOf(read, one)));
  const byPerson = Map.groupBy(lists.flat(), ({ personId }) => personId);
  const lines = await Promise.all([...byPerson].map(([personId, duties]) => lineOf(read, personId, duties)));
  const on = countyDate(at);
  const vacant = posts.filter((_, index) => !lists[index]?.some((duty) => isHeldOn(duty, on)));
  return {
    region,
    regionName: spokenName(region),
    readAt: at,
    people: lines.flat(),
    vacant: vacant.map((one) => ({ ...one, regionName: spokenName(one.region) })),
  };
};
