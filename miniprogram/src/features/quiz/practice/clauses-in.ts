// The clauses to be practised stand in the page's address; a host may hand it over as it was written.
import * as z from 'zod/mini';
import { ClauseRef } from '#shared/outreach/clauses.ts';
import { jsonOf } from '../../../kernel/stored.ts';

/** The clauses in the address; none where none are named. */
export const clausesIn = (written = ''): readonly ClauseRef[] => {
  const text = written.startsWith('%') ? decodeURIComponent(written) : written;
  const read = z.array(ClauseRef).safeParse(jsonOf(text));
  return read.success ? read.data : [];
};
