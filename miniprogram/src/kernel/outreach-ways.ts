// The ways to the pages of outreach: a village's sessions, the county's coverage, and the policies everybody may read.
import { go, goToPlace } from './ways.ts';

/** What the form of a session is opened for. */
export const sessionForms = ['plan', 'record', 'correct'] as const;
export type SessionForm = (typeof sessionForms)[number];

/** Opens the sessions of the director's own village, or of another one that somebody above looks at. */
export const openVillageSessions = (village?: string): void => {
  if (village === undefined) goToPlace('outreach/village');
  else go(`features/outreach/village/index?village=${village}`);
};

/** Opens the form for a session of a village that nobody has heard of yet. */
export const openNewSession = (form: 'plan' | 'record', village: string): void =>
  go(`features/outreach/record/index?form=${form}&village=${village}`);

/** Opens the form in which a planned session is recorded, or a recorded one corrected. */
export const openSessionForm = (sessionId: string, form: 'record' | 'correct'): void =>
  go(`features/outreach/record/index?form=${form}&session=${sessionId}`);

/** Opens the form of a refused entry, to be mended. */
export const openMendedSession = (sessionId: string, form: SessionForm, entry: string): void =>
  go(`features/outreach/record/index?form=${form}&session=${sessionId}&entry=${entry}`);

/** Opens one session. */
export const openSession = (sessionId: string): void =>
  go(`features/outreach/session/index?session=${sessionId}`);

/** Opens where policy was carried this year: the own town or county, or one town of it. */
export const openCoverage = (town?: string): void => {
  if (town === undefined) goToPlace('outreach/region');
  else go(`features/outreach/region/index?region=${town}`);
};

/** Opens the policies. */
export const openPolicies = (): void => goToPlace('outreach/policies');

/** Opens one policy, at a clause or in an older version where these are named. */
export const openPolicy = (
  policyId: string,
  at: Readonly<{ clause?: string; version?: number }> = {},
): void =>
  go(
    `features/outreach/policy/index?policy=${policyId}` +
      (at.clause === undefined ? '' : `&clause=${encodeURIComponent(at.clause)}`) +
      (at.version === undefined ? '' : `&version=${at.version}`),
  );
