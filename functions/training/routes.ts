// Who may do what in training, and where; sessions, doors and registers have a list of their own each.
import type { Route } from '#functions/kernel/route.ts';
import { attendanceRoutes } from './routes/attendances.ts';
import { registerRoutes } from './routes/registers.ts';
import { sessionRoutes } from './routes/sessions.ts';

export const trainingRoutes: readonly Route[] = [...sessionRoutes, ...attendanceRoutes, ...registerRoutes];
