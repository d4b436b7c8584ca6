// Who may do what in outreach, and where; each kind of thing has its own list.
import type { Route } from '#functions/kernel/route.ts';
import { sessionRoutes } from './routes/session.ts';

export const outreachRoutes: readonly Route[] = [...sessionRoutes];
