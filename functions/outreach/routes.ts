// Who may do what in outreach, and where; each kind of thing has its own list.
import type { Route } from '#functions/kernel/route.ts';
import { attemptRoutes } from './routes/attempt.ts';
import { bankRoutes } from './routes/bank.ts';
import { contestRoutes } from './routes/contest.ts';
import { importRoutes } from './routes/import.ts';
import { learningRoutes } from './routes/learning.ts';
import { paperRoutes } from './routes/paper.ts';
import { policyRoutes } from './routes/policy.ts';
import { sessionRoutes } from './routes/session.ts';

export const outreachRoutes: readonly Route[] = [
  ...policyRoutes,
  ...bankRoutes,
  ...importRoutes,
  ...paperRoutes,
  ...attemptRoutes,
  ...learningRoutes,
  ...contestRoutes,
  ...sessionRoutes,
];
