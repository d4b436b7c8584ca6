// The county's signed checkpoints are there to be printed: whoever has one on paper can tell later whether a record was changed.
import * as z from 'zod/mini';
import { publishedKey } from '#functions/kernel/log/checkpoint.ts';
import { queryRoute, type Route } from '#functions/kernel/route.ts';
import { Checkpoints } from '#shared/evidence/log.ts';

export const checkpointRoutes: readonly Route[] = [
  queryRoute({
    path: '/access/checkpoints',
    summary: 'The newest checkpoints of the log over all records, and the keys behind all evidence',
    who: ['officer', 'auditor'],
    // They are of the whole county, tell of nobody, and are meant to be printed.
    anywhere: true,
    params: z.object({}),
    on: () => [],
    view: Checkpoints,
    answer: async ({ read }) => {
      const [{ checkpoints, keys }, seal] = await Promise.all([read.checkpoints(), read.sealKey()]);
      return { checkpoints, keys: [...keys, publishedKey(seal, 'evidence')] };
    },
  }),
];
