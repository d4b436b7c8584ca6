// Many things are read side by side, some at a time, and come in the order in which they were asked for.

const AT_ONCE = 32;

/** What reading each of them gave. */
export const gathered = async <T, R>(
  items: readonly T[],
  read: (item: T) => Promise<R>,
): Promise<readonly R[]> => {
  const all: R[] = [];
  for (let from = 0; from < items.length; from += AT_ONCE) {
    all.push(...(await Promise.all(items.slice(from, from + AT_ONCE).map(read))));
  }
  return all;
};
