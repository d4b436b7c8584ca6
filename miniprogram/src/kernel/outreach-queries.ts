// Every question the phone asks of policies and of sessions in villages, and where each command on a session goes.
import { Coverage, SessionPhoto, SessionView, VillageSessions } from '#shared/outreach/tables.ts';
import { ClauseHits, Policies, PolicyView } from '#shared/outreach/views.ts';
import type { Question } from './queries.ts';

/** Every document of the county. */
export const countyPolicies = (county: string): Question<Policies> => ({
  path: `/outreach/counties/${county}/policies`,
  answer: Policies,
});

/** One document: the version in force, or the one named. */
export const onePolicy = (policyId: string, version?: number): Question<PolicyView> => ({
  path: `/outreach/policies/${policyId}${version === undefined ? '' : `?version=${version}`}`,
  answer: PolicyView,
});

/** The clauses that hold these words. */
export const clausesWith = (county: string, words: string): Question<ClauseHits> => ({
  path: `/outreach/counties/${county}/clauses?words=${encodeURIComponent(words)}`,
  answer: ClauseHits,
});

/** A village's sessions of a year `YYYY`. */
export const villageSessions = (village: string, year: string): Question<VillageSessions> => ({
  path: `/outreach/villages/${village}/sessions?year=${year}`,
  answer: VillageSessions,
});

/** One session. */
export const oneSession = (sessionId: string): Question<SessionView> => ({
  path: `/outreach/sessions/${sessionId}`,
  answer: SessionView,
});

/** The n-th photo of a session, to be opened. */
export const sessionPhoto = (sessionId: string, n: number): Question<SessionPhoto> => ({
  path: `/outreach/sessions/${sessionId}/photos/${n}`,
  answer: SessionPhoto,
});

/** Where policy was carried in a year `YYYY`, in a town or in the county. */
export const regionCoverage = (region: string, year: string): Question<Coverage> => ({
  path: `/outreach/regions/${region}/coverage?year=${year}`,
  answer: Coverage,
});

/** What may be done to a session, by the last word of its address. */
export type SessionAct = 'plan' | 'record' | 'correct' | 'call-off' | 'photo';

/** Where a command on a session goes. */
export const sessionPath = (sessionId: string, act: SessionAct): string =>
  `/outreach/sessions/${sessionId}/${act}`;
