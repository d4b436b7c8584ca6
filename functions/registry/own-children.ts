// The children a guardian answers for, as the guardian's own rows name them.
import * as z from 'zod/mini';
import type { Reader } from '#functions/kernel/reader.ts';
import { type Refusal, refuse } from '#shared/kernel/refusal.ts';
import { ChildPart, FamilyPart, familyList, GuardianPart } from '#shared/registry/contract.ts';
import type { OwnChildren } from '#shared/registry/file.ts';
import { spokenName } from '#shared/registry/regions.ts';

const GuardianRow = z.object({ registry: GuardianPart });
const FamilyRow = z.object({ registry: FamilyPart });
const ChildRow = z.object({ registry: ChildPart });
const MOST_CHILDREN = 30;

type OwnChild = OwnChildren['children'][number];

const ownChild = async (read: Reader, childId: string): Promise<readonly OwnChild[]> => {
  const row = await read.row('child', childId, ChildRow);
  const personal = row?.parts.registry.personal;
  if (!row || !personal) return [];
  const { sex, bornOn } = personal.details;
  return [{ childId, name: personal.name, sex, bornOn, villageName: spokenName(row.parts.registry.village) }];
};

/** The guardian's own entry and children, or `not_found` for whoever is no guardian any more. */
export const childrenOfGuardian = async (
  read: Reader,
  guardianId: string | undefined,
): Promise<OwnChildren | Refusal> => {
  if (guardianId === undefined) return refuse('not_found');
  const [entry, families] = await Promise.all([
    read.row('guardian', guardianId, GuardianRow),
    read.list(familyList(guardianId), FamilyRow, MOST_CHILDREN),
  ]);
  const personal = entry?.parts.registry.personal;
  if (!personal) return refuse('not_found');
  const children = await Promise.all(families.map(({ parts }) => ownChild(read, parts.registry.childId)));
  return { guardianId, name: personal.name, phone: personal.phone, children: children.flat() };
};
