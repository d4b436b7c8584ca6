// What policies, banks, papers and a person's own learning look like to whoever asks.
import * as z from 'zod/mini';
import { idOf } from '../kernel/id.ts';
import { RegionCode } from '../kernel/region.ts';
import { AtTime, OnDate } from '../kernel/time.ts';
import { clauseChanges } from './clause-changes.ts';
import { Clause, ClauseNo, ClauseRef, Duty } from './clauses.ts';
import { drawings, RuleLine } from './papers.ts';
import { PolicyVersion, policyKinds } from './policies.ts';
import { AskedQuestion, difficulties, OptionKey, Question, questionKinds } from './questions.ts';
import { AttemptPart, ContestPart, PaperPart, PolicyPart } from './rows.ts';

/** One document in the list. `holds` on the day it was read. */
export const PolicyLine = z.extend(z.omit(PolicyPart, { region: true, versions: true, toTell: true }), {
  policyId: idOf('policy'),
  version: z.number(),
  holds: z.enum(['now', 'not_yet', 'no_more']),
});
export type PolicyLine = z.infer<typeof PolicyLine>;

export const Policies = z.object({ region: RegionCode, readAt: AtTime, policies: z.array(PolicyLine) });
export type Policies = z.infer<typeof Policies>;

/** A document: the version in force today (or the first to come), what it changed, and its versions. */
export const PolicyView = z.object({
  policyId: idOf('policy'),
  version: z.number(),
  readAt: AtTime,
  title: z.string(),
  kind: z.enum(policyKinds),
  issuer: z.string(),
  number: z.optional(z.string()),
  supersededOn: z.optional(OnDate),
  by: z.optional(z.object({ policyId: idOf('policy'), title: z.string() })),
  shown: PolicyVersion,
  changes: z.array(
    z.object({
      no: ClauseNo,
      change: z.enum(clauseChanges),
      before: z.optional(Clause),
      after: z.optional(Clause),
    }),
  ),
  versions: z.array(z.object({ version: z.number(), effectiveOn: OnDate, note: z.optional(z.string()) })),
});
export type PolicyView = z.infer<typeof PolicyView>;

/** A clause found by its words. */
export const ClauseHit = z.object({
  clause: ClauseRef,
  title: z.string(),
  heading: z.optional(z.string()),
  plainly: z.string(),
  duty: z.optional(Duty),
});
export type ClauseHit = z.infer<typeof ClauseHit>;
export const ClauseHits = z.object({ asked: z.string(), hits: z.array(ClauseHit), more: z.boolean() });
export type ClauseHits = z.infer<typeof ClauseHits>;

/** A bank as its officer sees it, the key included. `clausesWithout` have no question that can be asked. */
export const BankView = z.object({
  policyId: idOf('policy'),
  title: z.string(),
  version: z.number(),
  readAt: AtTime,
  questions: z.array(z.extend(Question, { retired: z.optional(z.enum(['by_hand', 'clause_changed'])) })),
  clausesWithout: z.array(ClauseNo),
});
export type BankView = z.infer<typeof BankView>;

/** How many questions of a policy there are to draw from, by clause and difficulty: what a rule is built over. */
export const BankFigures = z.object({
  region: RegionCode,
  readAt: AtTime,
  banks: z.array(
    z.object({
      policyId: idOf('policy'),
      title: z.string(),
      questions: z.number(),
      figures: z.array(
        z.object({
          clause: ClauseNo,
          difficulty: z.enum(difficulties),
          kind: z.enum(questionKinds),
          n: z.number(),
        }),
      ),
    }),
  ),
});
export type BankFigures = z.infer<typeof BankFigures>;

/** What a rule would draw, as a taker sees it, with the key beside it for the officer alone. */
export const PaperPreview = z.object({
  enough: z.boolean(),
  lines: z.array(z.object({ asked: z.number(), there: z.number() })),
  questions: z.array(
    z.extend(AskedQuestion, {
      right: z.array(OptionKey),
      because: z.string(),
      clause: ClauseRef,
      difficulty: z.enum(difficulties),
    }),
  ),
});
export type PaperPreview = z.infer<typeof PaperPreview>;

export const PaperLine = z.extend(z.omit(PaperPart, { told: true }), {
  paperId: idOf('paper'),
  version: z.number(),
  audienceName: z.string(),
});
export type PaperLine = z.infer<typeof PaperLine>;

export const ContestLine = z.extend(z.omit(ContestPart, { told: true, sealed: true }), {
  contestId: idOf('contest'),
  version: z.number(),
  audienceName: z.string(),
});
export type ContestLine = z.infer<typeof ContestLine>;

/** A region's papers and contests, the newest first. */
export const RegionPapers = z.object({
  region: RegionCode,
  regionName: z.string(),
  readAt: AtTime,
  papers: z.array(PaperLine),
  contests: z.array(ContestLine),
});
export type RegionPapers = z.infer<typeof RegionPapers>;

/** A paper as its officer sees it: its rule and everything it may ask, the key included. */
export const PaperView = z.object({
  readAt: AtTime,
  paper: PaperLine,
  drawing: z.enum(drawings),
  rule: z.array(RuleLine),
  seed: z.string(),
  questions: z.array(z.extend(Question, { policyId: idOf('policy'), dropped: z.boolean() })),
});
export type PaperView = z.infer<typeof PaperView>;

/** One attempt in its person's own list. */
export const AttemptLine = z.extend(z.omit(AttemptPart, { personId: true, closesOn: true, done: true }), {
  attemptId: idOf('attempt'),
});
export type AttemptLine = z.infer<typeof AttemptLine>;

/** A failed clause as a hint: what to remember at the door. */
export const Hint = z.object({
  clause: ClauseRef,
  title: z.string(),
  plainly: z.string(),
  duty: z.optional(Duty),
});
export type Hint = z.infer<typeof Hint>;

/** What a person may sit, has sat, and should look at again. */
export const OwnLearning = z.object({
  readAt: AtTime,
  papers: z.array(
    z.object({
      paper: PaperLine,
      tried: z.number(),
      passed: z.boolean(),
      sitting: z.optional(idOf('attempt')),
    }),
  ),
  contests: z.array(z.object({ contest: ContestLine, paper: PaperLine, attempt: z.optional(AttemptLine) })),
  attempts: z.array(AttemptLine),
  hints: z.array(Hint),
  /** Documents whose newest version took effect within the last 60 days. */
  changed: z.array(PolicyLine),
});
export type OwnLearning = z.infer<typeof OwnLearning>;

/** The hints alone, for the page of a visit. */
export const OwnHints = z.object({ readAt: AtTime, hints: z.array(Hint) });
export type OwnHints = z.infer<typeof OwnHints>;
