// What was opened is closed in the opposite order, all of it, even when a part fails to.

/** Things to close later. */
export type Closing = Readonly<{
  /** Remembers how to close something that was just opened. */
  later: (close: () => void | Promise<void>) => void;
  /** Closes everything, the latest first; safe to call again. Throws the first failure after the last was tried. */
  all: () => Promise<void>;
}>;

/** Nothing to close yet. */
export const startClosing = (): Closing => {
  const closes: (() => void | Promise<void>)[] = [];
  return {
    later: (close) => {
      closes.push(close);
    },
    all: async () => {
      const failures: unknown[] = [];
      for (let close = closes.pop(); close; close = closes.pop()) {
        try {
          await close();
        } catch (thrown) {
          failures.push(thrown);
        }
      }
      if (failures.length > 0) throw failures[0];
    },
  };
};
