// A village's guardians, by name: whom a director may name in a file without entering them again.
import * as z from 'zod/mini';
import { initialsOf } from '#functions/kernel/initials.ts';
import type { Reader } from '#functions/kernel/reader.ts';
import { GuardianPart, guardianList } from '#shared/registry/contract.ts';
import type { VillageGuardians } from '#shared/registry/file.ts';

const GuardianRow = z.object({ registry: GuardianPart });
const MOST_GUARDIANS = 1000;

/** Everybody entered in the village who was not erased. */
export const guardiansOfVillage = async (read: Reader, village: string): Promise<VillageGuardians> => {
  const rows = await read.list(guardianList(village), GuardianRow, MOST_GUARDIANS);
  const guardians = rows.flatMap(({ id, parts: { registry } }) => {
    if (!registry.personal) return [];
    const { name, phone, workplace = '' } = registry.personal;
    return [
      {
        guardianId: id,
        name,
        phone,
        ...(workplace !== '' && { workplace }),
        bound: registry.bound ?? false,
        initials: initialsOf(name),
      },
    ];
  });
  return { village, guardians: guardians.sort((a, b) => a.name.localeCompare(b.name, 'zh')) };
};
