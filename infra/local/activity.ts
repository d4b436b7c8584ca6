// Whoever waits for work knows at once when something has run, and whoever asks for rest knows when nothing runs.

/** Counts what runs. `turn` grows with every ending, so a reader can tell whether anything happened since it last looked. */
export type Activity = Readonly<{
  turn: () => number;
  running: () => number;
  begin: () => void;
  end: () => void;
  /** Says that something may have happened. */
  stir: () => void;
  /** Resolves after this many milliseconds, or earlier when something has run or `signal` aborts. */
  wait: (ms: number, signal: AbortSignal) => Promise<void>;
}>;

/** A count with nothing running. */
export const startActivity = (): Activity => {
  let turn = 0;
  let running = 0;
  const waiting = new Set<() => void>();
  const stir = (): void => {
    turn++;
    for (const wake of waiting) wake();
  };
  return {
    turn: () => turn,
    running: () => running,
    begin: () => {
      running++;
    },
    end: () => {
      running--;
      stir();
    },
    stir,
    wait: (ms, signal) =>
      new Promise((woken) => {
        const wake = (): void => {
          clearTimeout(timer);
          waiting.delete(wake);
          signal.removeEventListener('abort', wake);
          woken();
        };
        const timer = setTimeout(wake, ms);
        waiting.add(wake);
        signal.addEventListener('abort', wake);
        if (signal.aborted) wake();
      }),
  };
};
