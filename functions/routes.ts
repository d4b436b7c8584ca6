// The one list of ways in: what every slice lets people ask and do. Only the api door serves them, so only it carries them.
import { accessRoutes } from './access/index.ts';
import { entrustmentRoutes } from './entrustment/index.ts';
import type { Route } from './kernel/route.ts';
import { notificationRoutes } from './notifications/index.ts';
import { registryRoutes } from './registry/index.ts';
import { visitRoutes } from './visits/index.ts';

export const routes: readonly Route[] = [
  ...accessRoutes,
  ...entrustmentRoutes,
  ...notificationRoutes,
  ...registryRoutes,
  ...visitRoutes,
];
