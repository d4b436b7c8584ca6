// A county's erasures and holds as its officers read them; whoever is erased has no name any more.
import * as z from 'zod/mini';
import { peopleByName } from '#functions/kernel/names.ts';
import type { Reader } from '#functions/kernel/reader.ts';
import { ErasurePart, type Erasures, erasureList } from '#shared/access/erasure.ts';

const ErasureRow = z.object({ access: ErasurePart });
const Named = z.object({ personal: z.object({ name: z.string() }) });
const MOST_ERASURES = 200;

// A file that is to be erased is closed and has no row, so its name is read from its record.
const nameOf = async (read: Reader, subjectId: string): Promise<string> => {
  const commits = await read.timeline('registry', subjectId);
  const names = commits.flatMap(({ events }) =>
    events.flatMap((event) => {
      const named = Named.safeParse(event);
      return named.success ? [named.data.personal.name] : [];
    }),
  );
  return names.at(-1) ?? '';
};

/** The newest two hundred of the county. */
export const erasuresOf = async (read: Reader, county: string): Promise<Erasures> => {
  const rows = await read.list(erasureList(county), ErasureRow, MOST_ERASURES);
  const byName = await peopleByName(
    read,
    rows.map(({ parts }) => parts.access.by),
  );
  const erasures = rows.map(async ({ id, parts: { access } }) => ({
    erasureId: id,
    ...access,
    byName: byName(access.by),
    subjectName: access.status === 'confirmed' ? '' : await nameOf(read, access.subjectId),
  }));
  return { erasures: await Promise.all(erasures) };
};
