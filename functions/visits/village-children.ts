// A village's children as its director sees them: one list read, opened, the most urgent first.
import * as z from 'zod/mini';
import { initialsOf } from '#functions/kernel/initials.ts';
import type { Opened, Reader } from '#functions/kernel/reader.ts';
import type { Role } from '#shared/kernel/access.ts';
import { ChildPart, villageList } from '#shared/registry/contract.ts';
import { lineFor } from '#shared/registry/masking.ts';
import { spokenName } from '#shared/registry/regions.ts';
import { type ChildLine, type VillageChildren, VisitsPart } from '#shared/visits/contract.ts';
import { policyOn } from '#shared/visits/policy.ts';
import { unvisited } from '#shared/visits/standing.ts';

/** A child's row; its visits part may still be on its way. */
export const ChildRow = z.object({ registry: ChildPart, visits: z.optional(VisitsPart) });
type ChildRow = z.infer<typeof ChildRow>;

// Three times as many children as the largest village of the county has.
const MOST_CHILDREN = 500;
const ID_TAIL = 2;

// A child whose following has not begun yet is shown as what it is: never visited.
const justOpened = (openedOn: string): VisitsPart => {
  const standing = unvisited(openedOn, policyOn(openedOn).version);
  return { ...standing, because: [...standing.because], overdue: false };
};

/** One line of a list; undefined when the child's personal fields are gone. */
export const lineOf = ({ id, parts, seen }: Opened<ChildRow>): ChildLine | undefined => {
  const { registry, visits } = parts;
  if (!registry.personal) return undefined;
  const { name, details } = registry.personal;
  const { matter: _m, matterOn: _o, ...standing } = visits ?? justOpened(registry.openedOn);
  return {
    ...standing,
    childId: id,
    version: seen['visits'] ?? 0,
    initials: initialsOf(name),
    ...(details.idNumber !== undefined && { idNumberTail: details.idNumber.slice(-ID_TAIL) }),
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

/** The lines of a village as a role may see them, the most urgent first. */
export const linesOfVillage = async (
  read: Reader,
  village: string,
  role: Role,
): Promise<readonly ChildLine[]> => {
  const rows = await read.list(villageList(village), ChildRow, MOST_CHILDREN);
  const lines = rows.flatMap((row) => lineOf(row) ?? []).sort(byUrgency);
  return lines.map((line) => lineFor(role, line));
};

/** The village's list. */
export const childrenOfVillage = async (
  read: Reader,
  village: string,
  role: Role,
  at: string,
): Promise<VillageChildren> => ({
  village,
  villageName: spokenName(village),
  readAt: at,
  children: [...(await linesOfVillage(read, village, role))],
});
