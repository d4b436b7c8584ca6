// Outreach: policies and their questions, papers, attempts, contests, and the sessions that carry policy into villages.
import { defineSlice } from '#functions/kernel/slice.ts';

export const outreach = defineSlice({ name: 'outreach', kinds: [] });

export { outreachRoutes } from './routes.ts';
