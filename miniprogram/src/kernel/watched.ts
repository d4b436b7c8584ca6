// A value that screens may watch: whoever listens is called after every change.

/** A listener's way out. */
export type Unlisten = () => void;

export type Watched<T> = Readonly<{
  get: () => T;
  set: (value: T) => void;
  listen: (listener: () => void) => Unlisten;
}>;

/** A watched value starting as `value`; setting the same value again calls nobody. */
export const watched = <T>(value: T): Watched<T> => {
  const listeners = new Set<() => void>();
  let current = value;
  return {
    get: () => current,
    set: (next) => {
      if (Object.is(next, current)) return;
      current = next;
      for (const listener of [...listeners]) listener();
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
