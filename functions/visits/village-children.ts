// A village's children as its director sees them: one list read, opened, the most urgent first.
import * as z from 'zod/mini';
import type { Opened, Reader } from '#functions/kernel/reader.ts';
import { ChildPart } from '#shared/registry/contract.ts';
import { spokenName } from '#shared/registry/regions.ts';
import { type ChildLine, type VillageChildren, VisitsPart } from '#shared/visits/contract.ts';

/** A child's row with both parts it is made of. */
export const ChildRow = z.object({ registry: ChildPart, visits: VisitsPart });
type ChildRow = z.infer<typeof ChildRow>;

// More children than any village of the county has; the page says so if ever one has more.
const MOST_CHILDREN = 500;

/** The list under which a village's children stand. */
export const villageList = (village: string): string => `village/${village}`;

/** One line of a list; undefined when the child's personal fields are gone. */
export const lineOf = ({ id, parts, seen }: Opened<ChildRow>): ChildLine | undefined => {
  const { registry, visits } = parts;
  if (!registry.personal) return undefined;
  const { name, details } = registry.personal;
  const { matter: _m, matterOn: _o, ...standing } = visits;
  return {
    ...standing,
    childId: id,
    version: seen['visits'] ?? 0,
    name,
    sex: details.sex,
    bornOn: details.bornOn,
    categories: registry.categories,
    village: registry.village,
  };
};

/** The earlier due date first; of one date, by name. */
export const byUrgency = (a: ChildLine, b: ChildLine): number =>
  a.dueOn.localeCompare(b.dueOn) || a.name.localeCompare(b.name, 'zh');

/** The lines of a village, the most urgent first. */
export const linesOfVillage = async (read: Reader, village: string): Promise<readonly ChildLine[]> => {
  const rows = await read.list(villageList(village), ChildRow, MOST_CHILDREN);
  return rows.flatMap((row) => lineOf(row) ?? []).sort(byUrgency);
};

/** The director's list. */
export const childrenOfVillage = async (
  read: Reader,
  village: string,
  at: string,
): Promise<VillageChildren> => ({
  village,
  villageName: spokenName(village),
  readAt: at,
  children: [...(await linesOfVillage(read, village))],
});
