// Notifications are claimed and ended by the notifier alone; nobody reaches them by a path yet.
import type { Route } from '#functions/kernel/route.ts';

export const notificationRoutes: readonly Route[] = [];
