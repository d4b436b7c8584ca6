// The county's signed checkpoints are there to be printed: whoever has one on paper can tell later whether a record was changed.
import * as z from 'zod/mini';
import { queryRoute, type Route } from '#functions/kernel/route.ts';
import { Checkpoints } from '#shared/evidence/log.ts';

export const checkpointRoutes: readonly Route[] = [
  queryRoute({
    path: '/access/checkpoints',
    summary: 'The newest checkpoints of the log over all records, and the keys that verify them',
    who: ['officer', 'auditor'],
    // They are of the whole county, tell of nobody, and are meant to be printed.
    anywhere: true,
    params: z.object({}),
    on: () => [],
    view: Checkpoints,
    answer: ({ read }) => read.checkpoints(),
  }),
];
