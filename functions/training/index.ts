// Trainings: planned sessions, who sat in them, and the hours that are theirs.
import { defineSlice } from '#functions/kernel/slice.ts';
import { attendance } from './kinds/attendance.ts';
import { trainee } from './kinds/trainee.ts';
import { training as session } from './kinds/training.ts';

export const training = defineSlice({ name: 'training', kinds: [session, attendance, trainee] });

export { certificateCheck } from './certificate-check.ts';
export { trainingPapers } from './printed/training-papers.ts';
export { trainingRoutes } from './routes.ts';
