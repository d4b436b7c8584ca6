// Trainings: planned sessions, who sat in them, and the hours that are theirs.
import { defineSlice } from '#functions/kernel/slice.ts';

export const training = defineSlice({ name: 'training', kinds: [] });

export { trainingRoutes } from './routes.ts';
