// Every question the phone asks of policies.
import { Policies, PolicyView } from '#shared/outreach/views.ts';
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
