// The documents that the county works by, and the questions on them, under ids that repeat.
import { type AddQuestions, bankOf, type PublishPolicy } from '#shared/outreach/policies.ts';
import { idOn } from './ids.ts';
import { keyPoints } from './policies/key-points.ts';
import { protectionLaw } from './policies/protection-law.ts';
import { stateCouncil } from './policies/state-council.ts';
import { tenDepartments } from './policies/ten-departments.ts';
import type { ToldPolicy } from './policies/told-policy.ts';
import { keyPointsQuestions } from './questions/key-points.ts';
import { protectionLawQuestions } from './questions/protection-law.ts';
import { stateCouncilQuestions } from './questions/state-council.ts';
import { tenDepartmentsQuestions } from './questions/ten-departments.ts';
import type { ToldQuestion } from './questions/told-question.ts';

/** Each with its questions. */
export const toldPolicies: readonly Readonly<{ policy: ToldPolicy; questions: readonly ToldQuestion[] }>[] = [
  { policy: protectionLaw, questions: protectionLawQuestions },
  { policy: stateCouncil, questions: stateCouncilQuestions },
  { policy: tenDepartments, questions: tenDepartmentsQuestions },
  { policy: keyPoints, questions: keyPointsQuestions },
];

/** A document with its bank, as the county's officer would enter them. */
export type EnteredPolicy = Readonly<{
  policyId: string;
  publish: PublishPolicy;
  bankId: string;
  add: AddQuestions;
}>;

/** What is to be entered for a county under this seed. */
export const countyPolicies = (seed: number, region: string): readonly EnteredPolicy[] =>
  toldPolicies.map(({ policy, questions }) => {
    const { title, effectiveOn } = policy;
    const policyId = idOn('policy', effectiveOn, seed, title);
    return {
      policyId,
      publish: { region, ...policy },
      bankId: bankOf(policyId),
      add: {
        questions: questions.map((question, n) => ({
          questionId: idOn('question', effectiveOn, seed, title, n),
          ...question,
        })),
      },
    };
  });
