// Files in memory, each written once, as S3 keeps them.
import type { Files } from '#functions/kernel/ports.ts';

/** An empty store; `names` tells what lies in it. */
export const memoryFiles = (): Files & Readonly<{ names: () => readonly string[] }> => {
  const kept = new Map<string, Uint8Array>();
  return {
    put: async (name, bytes) => {
      if (kept.has(name)) return 'there';
      kept.set(name, bytes);
      return 'stored';
    },
    get: async (name) => kept.get(name),
    names: () => [...kept.keys()].sort(),
  };
};
