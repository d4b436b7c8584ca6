// A phone's storage in memory, which may run full.
import type { KeyStore } from '../../../miniprogram/src/kernel/ports.ts';

/** An empty store; with `room`, writing more characters than that in all is refused. */
export const memoryStore = (room = Number.POSITIVE_INFINITY): KeyStore => {
  const kept = new Map<string, string>();
  const used = () => [...kept.values()].reduce((sum, text) => sum + text.length, 0);
  return {
    get: (key) => kept.get(key),
    set: (key, text) => {
      if (used() - (kept.get(key)?.length ?? 0) + text.length > room) return false;
      kept.set(key, text);
      return true;
    },
    remove: (key) => void kept.delete(key),
    keys: () => [...kept.keys()],
  };
};
