// Who may read and answer messages, allow more of them, and make the calls that no message could spare.
import type { Route } from '#functions/kernel/route.ts';
import { callRoutes } from './routes/calls.ts';
import { officeRoutes } from './routes/office.ts';
import { ownRoutes } from './routes/own.ts';
import { wordingRoutes } from './routes/wording.ts';

export const notificationRoutes: readonly Route[] = [
  ...ownRoutes,
  ...callRoutes,
  ...officeRoutes,
  ...wordingRoutes,
];
