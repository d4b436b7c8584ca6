// What lies on the phone is read by a schema: text that an older edition or a broken write left behind counts as absent.
import type * as z from 'zod/mini';
import type { KeyStore } from './ports.ts';

/** The value under `key`, or undefined where there is none or it does not parse. */
export const readStored = <T>(store: KeyStore, key: string, schema: z.ZodMiniType<T>): T | undefined => {
  const text = store.get(key);
  if (text === undefined) return undefined;
  const parsed = schema.safeParse(jsonOf(text));
  return parsed.success ? parsed.data : undefined;
};

/** The JSON value of a text, or undefined where it is not JSON. */
export const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
