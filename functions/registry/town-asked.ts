// The files that other villages ask a town for, each with its child's name where there still is one.
import * as z from 'zod/mini';
import type { Reader } from '#functions/kernel/reader.ts';
import { isRefusal } from '#shared/kernel/refusal.ts';
import { AskedPart, askedList, ChildPart } from '#shared/registry/contract.ts';
import type { AskedLine, TownAsked } from '#shared/registry/file.ts';
import { spokenName } from '#shared/registry/regions.ts';
import { fileOf } from './child-file.ts';

const AskedRow = z.object({ registry: AskedPart });
const ChildRow = z.object({ registry: ChildPart });
const MOST_ASKED = 200;

// A closed file has no row any more, but may be asked for: its child may be back.
const nameOf = async (read: Reader, childId: string): Promise<string | undefined> => {
  const row = await read.row('child', childId, ChildRow);
  const name = row?.parts.registry.personal?.name;
  if (name !== undefined) return name;
  const file = await fileOf(read, childId);
  return isRefusal(file) ? undefined : file.name;
};

const linesOf = async (
  read: Reader,
  { childId, village, askings }: AskedPart,
): Promise<readonly AskedLine[]> => {
  const name = await nameOf(read, childId);
  return askings.map(({ village: byVillage, askedAt }) => ({
    childId,
    ...(name !== undefined && { name }),
    villageName: spokenName(village),
    byVillage,
    byVillageName: spokenName(byVillage),
    askedAt,
  }));
};

/** Every asking that stands for a file of the town, the oldest first. */
export const askedOfTown = async (read: Reader, town: string): Promise<TownAsked> => {
  const rows = await read.list(askedList(town), AskedRow, MOST_ASKED);
  const lines = await Promise.all(rows.map(({ parts }) => linesOf(read, parts.registry)));
  return { asked: lines.flat().sort((a, b) => a.askedAt.localeCompare(b.askedAt)) };
};
