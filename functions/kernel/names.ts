// Ids become names only here, at the end, for whoever may read them.
import * as z from 'zod/mini';
import type { Reader } from '#functions/kernel/reader.ts';
import { PersonPart } from '#shared/access/contract.ts';
import { ChildPart, GuardianPart } from '#shared/registry/contract.ts';

const PersonRow = z.object({ access: PersonPart });
const ChildRow = z.object({ registry: ChildPart });
const GuardianRow = z.object({ registry: GuardianPart });

/** Asks once for every id of `ids`; `''` for whoever has no name any more. */
const byId = async (
  ids: readonly string[],
  nameOf: (id: string) => Promise<string | undefined>,
): Promise<(id: string) => string> => {
  const entries = [...new Set(ids)].map(async (id) => [id, (await nameOf(id)) ?? ''] as const);
  const names = new Map(await Promise.all(entries));
  return (id) => names.get(id) ?? '';
};

/** People's names. */
export const peopleByName = (read: Reader, ids: readonly string[]) =>
  byId(ids, async (id) => (await read.row('person', id, PersonRow))?.parts.access.personal?.name);

/** Children's names, while their files are open. */
export const childrenByName = (read: Reader, ids: readonly string[]) =>
  byId(ids, async (id) => (await read.row('child', id, ChildRow))?.parts.registry.personal?.name);

/** Guardians' names. */
export const guardiansByName = (read: Reader, ids: readonly string[]) =>
  byId(ids, async (id) => (await read.row('guardian', id, GuardianRow))?.parts.registry.personal?.name);
