// Who opened a child's file, the newest first, each with a name.
import * as z from 'zod/mini';
import { peopleByName } from '#functions/kernel/names.ts';
import type { Reader } from '#functions/kernel/reader.ts';
import { type Readers, ReadingPart, readingList } from '#shared/access/reading.ts';
import { spokenName } from '#shared/registry/regions.ts';

const ReadingRow = z.object({ access: ReadingPart });
const MOST_READINGS = 200;

/** The file's readers. */
export const readersOf = async (read: Reader, childId: string): Promise<Readers> => {
  const rows = await read.list(readingList(childId), ReadingRow, MOST_READINGS);
  const nameOf = await peopleByName(
    read,
    rows.map(({ parts }) => parts.access.personId),
  );
  const readers = rows.map(({ parts: { access } }) => ({
    at: access.at,
    name: nameOf(access.personId),
    role: access.role,
    regionName: spokenName(access.region),
    why: access.why,
  }));
  return { childId, readers };
};
