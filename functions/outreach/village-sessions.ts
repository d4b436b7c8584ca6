// A village's sessions of a year, the latest first: what is planned, what was held, and what was called off.
import * as z from 'zod/mini';
import type { Opened, Reader } from '#functions/kernel/reader.ts';
import { SessionPart, sessionList } from '#shared/outreach/rows.ts';
import type { SessionLine, VillageSessions } from '#shared/outreach/tables.ts';
import { spokenName } from '#shared/registry/regions.ts';

const SessionRow = z.object({ outreach: SessionPart });
// Four a week, all year.
const MOST_SESSIONS = 200;

const lineOf = ({ id, parts, seen }: Opened<z.infer<typeof SessionRow>>): SessionLine => {
  const { told: _, ...session } = parts.outreach;
  return {
    sessionId: id,
    version: seen['outreach'] ?? 0,
    villageName: spokenName(session.village),
    ...session,
  };
};

/** The village's list; of one day, by its id. */
export const sessionsOfVillage = async (
  read: Reader,
  village: string,
  year: string,
  at: string,
): Promise<VillageSessions> => {
  const rows = await read.list(sessionList(village, year), SessionRow, MOST_SESSIONS);
  const sessions = rows
    .map(lineOf)
    .sort((a, b) => b.on.localeCompare(a.on) || b.sessionId.localeCompare(a.sessionId));
  return { village, villageName: spokenName(village), year, readAt: at, sessions };
};
