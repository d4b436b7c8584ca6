// What a contest's tables, a village's sessions and the county's coverage look like to whoever asks.
import * as z from 'zod/mini';
import { idOf } from '../kernel/id.ts';
import { RegionCode } from '../kernel/region.ts';
import { AtTime } from '../kernel/time.ts';
import { ClauseRef } from './clauses.ts';
import { SessionPart } from './rows.ts';
import { materials } from './sessions.ts';
import { ContestLine } from './views.ts';

/** One contestant in a table. Whoever scored and took the same shares a rank; the next rank counts everybody before. */
export const RankLine = z.object({
  rank: z.number(),
  name: z.string(),
  region: RegionCode,
  regionName: z.string(),
  right: z.number(),
  of: z.number(),
  tookMs: z.number(),
  isMine: z.boolean(),
});
export type RankLine = z.infer<typeof RankLine>;

/** A page of a table; `next` asks for the one after. */
export const ContestTable = z.object({
  contest: ContestLine,
  table: RegionCode,
  tableName: z.string(),
  readAt: AtTime,
  lines: z.array(RankLine),
  next: z.optional(z.string()),
  /** Where the result is frozen: the hash of the whole ranking, and when. */
  sealed: z.optional(z.object({ textHash: z.string(), at: AtTime })),
});
export type ContestTable = z.infer<typeof ContestTable>;

const Scored = z.object({ right: z.number(), of: z.number(), tookMs: z.number() });

/** One's own place in a table, if there is one: its rank, or after how many it stands where no further was counted. */
export const OwnPlace = z.object({
  table: RegionCode,
  readAt: AtTime,
  place: z.optional(
    z.union([z.extend(Scored, { rank: z.number() }), z.extend(Scored, { after: z.number() })]),
  ),
});
export type OwnPlace = z.infer<typeof OwnPlace>;

/** The sealed result, to be opened. */
export const ResultFile = z.object({ sha256: z.string(), bytes: z.number(), pdf: z.string() });
export type ResultFile = z.infer<typeof ResultFile>;

export const SessionLine = z.extend(z.omit(SessionPart, { told: true }), {
  sessionId: idOf('outreach'),
  version: z.number(),
  villageName: z.string(),
});
export type SessionLine = z.infer<typeof SessionLine>;

/** A village's sessions of a year. */
export const VillageSessions = z.object({
  village: RegionCode,
  villageName: z.string(),
  year: z.string(),
  readAt: AtTime,
  sessions: z.array(SessionLine),
});
export type VillageSessions = z.infer<typeof VillageSessions>;

/** One session, opened; photos are opened one by one. */
export const SessionView = z.object({
  readAt: AtTime,
  session: SessionLine,
  clauses: z.array(ClauseRef),
  materials: z.array(z.enum(materials)),
  byName: z.string(),
  photos: z.array(z.object({ n: z.number(), sha256: z.string(), bytes: z.number() })),
});
export type SessionView = z.infer<typeof SessionView>;

export const SessionPhoto = z.object({ mime: z.string(), photo: z.string() });
export type SessionPhoto = z.infer<typeof SessionPhoto>;

/** Where policy was carried this year: every village with how often, and how many heard it; what is missing until its end. */
export const Coverage = z.object({
  region: RegionCode,
  regionName: z.string(),
  year: z.string(),
  readAt: AtTime,
  /** Days until the year ends, today not counted. */
  daysLeft: z.number(),
  towns: z.array(
    z.object({
      town: RegionCode,
      townName: z.string(),
      villages: z.array(
        z.object({ village: RegionCode, villageName: z.string(), sessions: z.number(), heard: z.number() }),
      ),
    }),
  ),
});
export type Coverage = z.infer<typeof Coverage>;
