// Who has answered the papers that are set, and which clauses are missed most: a town by person, the county by town.
import * as z from 'zod/mini';
import { Audience } from '../kernel/audience.ts';
import { idOf } from '../kernel/id.ts';
import { RegionCode } from '../kernel/region.ts';
import { AtTime } from '../kernel/time.ts';
import { paperPurposes } from './papers.ts';
import { Hint } from './views.ts';

/** A paper that is open, or has closed within the last 60 days. */
export const SetPaper = z.object({
  paperId: idOf('paper'),
  title: z.string(),
  purpose: z.enum(paperPurposes),
  audience: Audience,
  audienceName: z.string(),
  closeAt: AtTime,
});
export type SetPaper = z.infer<typeof SetPaper>;

/** A clause that `people` have failed and not known since; the most first. */
export const MissedClause = z.extend(Hint, { people: z.number() });
export type MissedClause = z.infer<typeof MissedClause>;

export const paperStandings = ['passed', 'failed', 'not_yet'] as const;
/** How somebody stands with a paper; `not_yet` also while they sit it. */
export type PaperStanding = (typeof paperStandings)[number];

/** One person on duty in a town, and how they stand with each paper that is meant for them. */
export const LearnerLine = z.object({
  personId: idOf('person'),
  name: z.string(),
  role: z.enum(['director', 'supervisor']),
  region: RegionCode,
  regionName: z.string(),
  papers: z.array(z.object({ paperId: idOf('paper'), standing: z.enum(paperStandings) })),
});
export type LearnerLine = z.infer<typeof LearnerLine>;

/** A town: everybody on duty today, whoever lacks most first. */
export const TownLearning = z.object({
  town: RegionCode,
  townName: z.string(),
  readAt: AtTime,
  papers: z.array(SetPaper),
  people: z.array(LearnerLine),
  missed: z.array(MissedClause),
});
export type TownLearning = z.infer<typeof TownLearning>;

/** How a town stands with a paper: the villages or towns it is meant for, and the people by where they worked when they sat it. */
export const TownStanding = z.object({
  paperId: idOf('paper'),
  places: z.number(),
  passed: z.number(),
  failed: z.number(),
});
export type TownStanding = z.infer<typeof TownStanding>;

/** The county: every town with each paper that is meant for somebody there. */
export const CountyLearning = z.object({
  county: RegionCode,
  countyName: z.string(),
  readAt: AtTime,
  papers: z.array(SetPaper),
  towns: z.array(z.object({ town: RegionCode, townName: z.string(), papers: z.array(TownStanding) })),
  missed: z.array(MissedClause),
});
export type CountyLearning = z.infer<typeof CountyLearning>;
