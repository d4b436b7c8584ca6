// Who may have a sheet of questions looked at: an officer, for their own county.
import { queryRoute, type Route } from '#functions/kernel/route.ts';
import { CheckImport, ImportChecked, importRefusals } from '#shared/outreach/import.ts';

/** A sheet in base64; what is heavier than a sheet may be is still told by its name up to here. */
const SHEET_BYTES = 2 * 1024 * 1024;

export const importRoutes: readonly Route[] = [
  queryRoute({
    path: '/outreach/import/check',
    summary: 'Look at a sheet of questions, row by row; nothing is kept',
    who: ['officer'],
    asks: CheckImport,
    params: CheckImport,
    on: ({ params }) => [params.region],
    weighs: SHEET_BYTES,
    refusals: importRefusals,
    view: ImportChecked,
    // Loaded when the first sheet comes.
    answer: async ({ params, read, at }) =>
      (await import('../import/check.ts')).checkImport(read, params, at),
  }),
];
