// A refused entry's data, where it is still of the contract.
import type * as z from 'zod/mini';
import type { OutboxEntry } from '../../../kernel/outbox-entry.ts';

/** What a refused entry wanted, to be shown again; undefined where there is none or it does not parse. */
export const mended = <Data>(
  entry: OutboxEntry | undefined,
  schema: z.ZodMiniType<Data>,
): Data | undefined => {
  const parsed = schema.safeParse(entry?.data);
  return parsed.success ? parsed.data : undefined;
};
