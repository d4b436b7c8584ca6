// The children of a village who must be covered and are not, read from their own rows.
import * as z from 'zod/mini';
import { CoverPart } from '#shared/entrustment/rows.ts';
import type { LackingChild } from '#shared/entrustment/views.ts';
import { ChildPart, villageList } from '#shared/registry/contract.ts';
import { spokenName } from '#shared/registry/regions.ts';
import { type Asking, nameFor } from './sheet-lines.ts';

const ChildRow = z.object({ registry: ChildPart, entrustment: CoverPart });

// Three times as many children as the largest village of the county has.
const MOST_CHILDREN = 500;

/** A child without a sheet, and whether the supervisor has heard of it. */
type Lacking = Readonly<{ child: LackingChild; isLong: boolean }>;

/** Those who lack a sheet, the longest first. */
export const lackingIn = async ({ read, role }: Asking, village: string): Promise<readonly Lacking[]> => {
  const rows = await read.list(villageList(village), ChildRow, MOST_CHILDREN);
  return rows
    .flatMap(({ id, parts: { registry, entrustment } }): readonly Lacking[] => {
      const { lackingSinceOn, longOn } = entrustment;
      if (lackingSinceOn === undefined || !registry.personal) return [];
      const name = nameFor(role, registry.personal.name);
      const child = { childId: id, name, village, villageName: spokenName(village), lackingSinceOn };
      return [{ child, isLong: longOn !== undefined }];
    })
    .sort((a, b) => a.child.lackingSinceOn.localeCompare(b.child.lackingSinceOn));
};
