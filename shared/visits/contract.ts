// The treaty about home visits: commands, facts in a row and a timeline, and the closed list of refusals.
import * as z from 'zod/mini';
import { idOf } from '../kernel/id.ts';
import { RegionCode } from '../kernel/region.ts';
import { text } from '../kernel/text.ts';
import { OnDate } from '../kernel/time.ts';
import { categories, sexes } from '../registry/child.ts';
import { matters } from './due.ts';
import { Findings, findingsByTopic } from './findings.ts';
import { riskColours } from './policy.ts';

export const visitKinds = ['routine', 'campaign', 'follow_up', 'screening', 'emergency'] as const;
export const presences = ['child', 'caregiver', 'parent_by_phone'] as const;
export const nextSteps = ['call_in_a_week', 'ask_town', 'ask_school', 'ask_clinic', 'none'] as const;

export const RiskColour = z.enum(riskColours, 'not_a_choice');
export const Finding = z.enum(Object.values(findingsByTopic).flat(), 'not_a_choice');

/** What a director writes down of one visit, but for its kind and note. */
const Observed = {
  visitedOn: OnDate,
  presence: z
    .array(z.enum(presences, 'not_a_choice'))
    .check(z.minLength(1, 'empty'), z.maxLength(3, 'too_many')),
  findings: Findings,
  nextStep: z.enum(nextSteps, 'not_a_choice'),
};
const kind = z.enum(visitKinds, 'not_a_choice');

export const RecordVisit = z.strictObject({
  visitId: idOf('visit'),
  kind,
  ...Observed,
  note: z.optional(text(500)),
});
export type RecordVisit = z.infer<typeof RecordVisit>;

/** A correction replaces the whole content of a visit already recorded; the first version stays in the stream. */
export const CorrectVisit = RecordVisit;
export type CorrectVisit = z.infer<typeof CorrectVisit>;

/** From the registry, by the reactor: follow the child as its file stands now, whatever order the news came in. */
export const AlignFollowing = z.strictObject({});
export type AlignFollowing = z.infer<typeof AlignFollowing>;

/** From the clock: whatever has come up for this child by this date. */
export const ComeDue = z.strictObject({ on: OnDate });
export type ComeDue = z.infer<typeof ComeDue>;

/** What a director knows of a child's visits: the state a command answers with, and the visits part of the row. */
export const VisitStanding = z.object({
  colour: z.optional(RiskColour),
  because: z.array(Finding),
  dueOn: OnDate,
  openedOn: OnDate,
  lastVisitedOn: z.optional(OnDate),
  lastFindings: z.optional(Findings),
  overdue: z.boolean(),
  policy: z.string(),
});
export type VisitStanding = z.infer<typeof VisitStanding>;

/** The answer to every visits command. */
export const FollowedChild = z.extend(VisitStanding, { childId: z.string() });
export type FollowedChild = z.infer<typeof FollowedChild>;

/** The visits part of a child's row; `matter` is what the due index waits for. */
export const VisitsPart = z.extend(VisitStanding, {
  matter: z.optional(z.enum(matters)),
  matterOn: z.optional(OnDate),
});
export type VisitsPart = z.infer<typeof VisitsPart>;

/** One child in a village's list; `version` lets the phone lay its own accepted answer over an older row. */
export const ChildLine = z.extend(FollowedChild, {
  version: z.number(),
  name: z.string(),
  sex: z.enum(sexes),
  bornOn: OnDate,
  categories: z.array(z.enum(categories)),
  village: RegionCode,
  /** First letters of the name's pinyin, by which a name is searched for. */
  initials: z.string(),
  idNumberTail: z.optional(z.string()),
});
export type ChildLine = z.infer<typeof ChildLine>;

/** A village's followed children, the most urgent first. */
export const VillageChildren = z.object({
  village: RegionCode,
  villageName: z.string(),
  readAt: z.string(),
  children: z.array(ChildLine),
});
export type VillageChildren = z.infer<typeof VillageChildren>;

/** One red child on the supervisor's list, with whom to call. */
export const RedLine = z.extend(ChildLine, {
  villageName: z.string(),
  director: z.optional(z.object({ name: z.string(), phone: z.string() })),
});
export type RedLine = z.infer<typeof RedLine>;

/** A village's figures, from the counters. */
export const VillageCounts = z.object({
  village: RegionCode,
  villageName: z.string(),
  children: z.number(),
  red: z.number(),
  yellow: z.number(),
  blue: z.number(),
  green: z.number(),
  unvisited: z.number(),
  overdue: z.number(),
});
export type VillageCounts = z.infer<typeof VillageCounts>;

/** The supervisor's page: red children, late ones first, and every village's figures. */
export const TownRed = z.object({
  town: RegionCode,
  townName: z.string(),
  readAt: z.string(),
  red: z.array(RedLine),
  villages: z.array(VillageCounts),
});
export type TownRed = z.infer<typeof TownRed>;

/** One entry of a child's timeline: a fact of the stream itself, with who wrote it. */
export const TimelineEntry = z.object({
  version: z.number(),
  at: z.string(),
  byName: z.optional(z.string()),
  entry: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('began'), openedOn: OnDate }),
    z.object({
      kind: z.literal('visit'),
      visitId: z.string(),
      corrects: z.boolean(),
      visitKind: kind,
      ...Observed,
      note: z.optional(z.string()),
    }),
    z.object({
      kind: z.literal('colour'),
      on: OnDate,
      from: z.optional(RiskColour),
      to: RiskColour,
      because: z.array(Finding),
    }),
    z.object({ kind: z.literal('came_due'), matter: z.enum(matters), dueOn: OnDate }),
    z.object({ kind: z.literal('moved'), village: RegionCode, villageName: z.string() }),
    z.object({ kind: z.literal('ended'), closedOn: OnDate }),
  ]),
});
export type TimelineEntry = z.infer<typeof TimelineEntry>;

export const Timeline = z.object({
  childId: z.string(),
  version: z.number(),
  entries: z.array(TimelineEntry),
});
export type Timeline = z.infer<typeof Timeline>;

export const visitRefusals = [
  'child_not_followed',
  'child_closed',
  'visit_in_future',
  'visit_before_file',
  'visit_already_recorded',
  'visit_not_recorded',
  'nothing_changed',
  'not_due',
] as const;
export type VisitRefusal = (typeof visitRefusals)[number];
