// Outreach: policies and their questions, papers, attempts, contests, and the sessions that carry policy into villages.
import { defineSlice } from '#functions/kernel/slice.ts';
import { attempt } from './kinds/attempt.ts';
import { bank } from './kinds/bank.ts';
import { contest } from './kinds/contest.ts';
import { learner } from './kinds/learner.ts';
import { paper } from './kinds/paper.ts';
import { policy } from './kinds/policy.ts';
import { session } from './kinds/session.ts';

export const outreach = defineSlice({
  name: 'outreach',
  kinds: [attempt, bank, contest, learner, paper, policy, session],
});

export { contestPapers } from './printed/result-paper.ts';
export { outreachRoutes } from './routes.ts';
