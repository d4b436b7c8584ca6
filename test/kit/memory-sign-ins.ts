// What signing in remembers, in memory: the same conditions as the table's, and the same ends.
import type { SignInStore } from '#functions/aws/sign-in-store.ts';

type Item = Readonly<{ text: string; rev: number; until: string }>;

/** An empty store. */
export const memorySignIns = (): SignInStore => {
  const items = new Map<string, Item>();
  const standing = (key: string, at: string): Item | undefined => {
    const item = items.get(key);
    return item && at < item.until ? item : undefined;
  };
  return {
    read: async (key, at) => {
      const item = standing(key, at);
      return { value: item && JSON.parse(item.text), rev: item?.rev ?? 0 };
    },
    put: async (key, value, { rev, at, until }) => {
      if ((rev === 0 ? (standing(key, at)?.rev ?? 0) : items.get(key)?.rev) !== rev) return false;
      items.set(key, { text: JSON.stringify(value), rev: rev + 1, until });
      return true;
    },
  };
};
