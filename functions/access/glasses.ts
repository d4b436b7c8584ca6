// Broken glasses as the county reads them: who, of which town, whose file, and the reason opened from the record.
import * as z from 'zod/mini';
import { peopleByName } from '#functions/kernel/names.ts';
import type { Reader } from '#functions/kernel/reader.ts';
import { type BrokenGlasses, GlassPart, glassList } from '#shared/access/glass.ts';
import { spokenName } from '#shared/registry/regions.ts';
import { GlassEvent } from './events/glass.ts';

const GlassRow = z.object({ access: GlassPart });
const MOST_GLASSES = 100;

// A row is named by its stream and the end of its three hours.
const glassIdOf = (rowId: string): string => rowId.split('/')[0] ?? rowId;

const reasonOf = async (read: Reader, glassId: string, untilAt: string): Promise<string | undefined> => {
  const commits = await read.timeline('access', glassId);
  const broken = commits.flatMap(({ events }) => events.map((event) => GlassEvent.parse(event)));
  return broken.find((event) => event.untilAt === untilAt)?.personal?.reason;
};

/** The newest hundred of the county. */
export const glassesOf = async (read: Reader, county: string): Promise<BrokenGlasses> => {
  const rows = await read.list(glassList(county), GlassRow, MOST_GLASSES);
  const nameOf = await peopleByName(
    read,
    rows.map(({ parts }) => parts.access.personId),
  );
  const glasses = rows.map(async ({ id, parts: { access } }) => {
    const { personId, village, region, ...shown } = access;
    const glassId = glassIdOf(id);
    const reason = await reasonOf(read, glassId, access.untilAt);
    return {
      glassId,
      ...shown,
      villageName: spokenName(village),
      name: nameOf(personId),
      regionName: spokenName(region),
      ...(reason !== undefined && { reason }),
    };
  });
  return { glasses: await Promise.all(glasses) };
};
