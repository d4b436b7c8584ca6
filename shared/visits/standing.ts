// Where a child stands after its visits: the latest day decides, and on one day the graver finding stands.

import { dueOn, type Matter, matterOn, matters } from './due.ts';
import type { Finding, Findings } from './findings.ts';
import { policyVersion, type RiskColour } from './policy.ts';
import { assessRisk, graver } from './risk.ts';

/** What a visit says that its child's standing rests on. */
export type Seen = Readonly<{ visitedOn: string; findings: Findings; policy: string }>;

/** Colour with its reasons, due date with its basis; no colour before the first visit. */
export type Standing = Readonly<{
  colour?: RiskColour | undefined;
  because: readonly Finding[];
  dueOn: string;
  openedOn: string;
  lastVisitedOn?: string | undefined;
  lastFindings?: Findings | undefined;
  policy: string;
}>;

/** A child never visited: due from the opening of its file. */
export const unvisited = (openedOn: string, policy: string): Standing => ({
  because: [],
  dueOn: dueOn({ kind: 'never_visited', openedOn }, policyVersion(policy)),
  openedOn,
  policy,
});

/** The standing after one more visit. A visit of an earlier day changes nothing; of the same day only if it is graver. */
export const standingAfter = (standing: Standing, seen: Seen): Standing => {
  const last = standing.lastVisitedOn;
  if (last !== undefined && seen.visitedOn < last) return standing;
  const policy = policyVersion(seen.policy);
  const { colour, because } = assessRisk(seen.findings, policy);
  // Two records of one day that disagree: the higher risk stands until a supervisor decides (DOMAIN: colours).
  const sameDay = last === seen.visitedOn && standing.colour !== undefined;
  if (sameDay && standing.colour && graver(standing.colour, colour) === standing.colour) return standing;
  return {
    colour,
    because,
    dueOn: dueOn({ kind: 'visited', lastVisitedOn: seen.visitedOn, colour }, policy),
    openedOn: standing.openedOn,
    lastVisitedOn: seen.visitedOn,
    lastFindings: seen.findings,
    policy: seen.policy,
  };
};

/** What has come up by `on` since `passed`, in order; a reminder is left out once the date itself has passed. */
export const mattersUpTo = (
  standing: Standing,
  passed: Matter | undefined,
  on: string,
): readonly Matter[] => {
  const policy = policyVersion(standing.policy);
  const open = matters.slice(passed === undefined ? 0 : matters.indexOf(passed) + 1);
  const up = open.filter((matter) => matterOn(matter, standing.dueOn, policy) <= on);
  return up.includes('overdue') ? up.filter((matter) => matter !== 'remind') : up;
};

/** The next matter that has not passed, with its date; none after the last. */
export const nextMatter = (
  standing: Standing,
  passed: Matter | undefined,
): Readonly<{ matter: Matter; on: string }> | undefined => {
  const matter = matters[passed === undefined ? 0 : matters.indexOf(passed) + 1];
  return matter && { matter, on: matterOn(matter, standing.dueOn, policyVersion(standing.policy)) };
};
