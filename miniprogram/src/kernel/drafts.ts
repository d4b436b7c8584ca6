// A form half filled in survives a reload: it lies on the phone until it is saved or given up.
import type * as z from 'zod/mini';
import type { KeyStore } from './ports.ts';
import { readStored } from './stored.ts';

const PREFIX = 'draft/';

export type Drafts = Readonly<{
  find: <T>(name: string, schema: z.ZodMiniType<T>) => T | undefined;
  /** False where the phone has no room. */
  keep: (name: string, draft: unknown) => boolean;
  drop: (name: string) => void;
  clear: () => void;
}>;

/** The drafts on the phone, each under a name such as `record/chd_…`. */
export const createDrafts = (store: KeyStore): Drafts => ({
  find: (name, schema) => readStored(store, PREFIX + name, schema),
  keep: (name, draft) => store.set(PREFIX + name, JSON.stringify(draft)),
  drop: (name) => store.remove(PREFIX + name),
  clear: () => {
    for (const key of store.keys()) if (key.startsWith(PREFIX)) store.remove(key);
  },
});
