// Clauses are told document by document, in the order in which they were picked.
import type { ClauseRef } from '#shared/outreach/clauses.ts';

export type DocumentTopics = Readonly<{ policyId: string; clauses: readonly string[] }>;

/** The clauses under their documents. */
export const byDocument = (topics: readonly ClauseRef[]): readonly DocumentTopics[] =>
  [...new Set(topics.map(({ policyId }) => policyId))].map((policyId) => ({
    policyId,
    clauses: topics.filter((topic) => topic.policyId === policyId).map(({ no }) => no),
  }));
