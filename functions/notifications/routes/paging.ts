// Where a list of messages goes on.
import * as z from 'zod/mini';

/** What the page before named as its `next`; absent for the first page. */
export const After = z.optional(z.string());
