// The system ends when it is told to: what is in hand first, or at once where somebody insists.
import type { EventEmitter } from 'node:events';

// One press of a key comes twice: the terminal tells npm and this process, and npm passes it on.
const ONE_PRESS_MS = 500;

const LOOK_MS = 500;

/** The process that is told, and that ends. */
type Told = Pick<EventEmitter, 'on'> & { readonly ppid: number; exit: (code: number) => unknown };

/** What the clock shows, where to say what happens, and the process that must not go first, if there is one. */
export type Surroundings = Readonly<{
  now: () => number;
  say: (what: string, more: string) => void;
  parent: number | undefined;
}>;

/** On the first signal the system stops, and with it the process; on a later one the process ends at once. */
export const stopOnSignal = (
  told: Told,
  system: Readonly<{ stop: () => Promise<void> }>,
  { now, say, parent }: Surroundings,
): AbortSignal => {
  const stopping = new AbortController();
  let first = 0;
  const stop = (): void => {
    first = now();
    stopping.abort();
    say('stopping', 'what is in hand ends first; once more to stop at once');
    system.stop().then(
      () => told.exit(0),
      () => told.exit(1),
    );
  };
  const hear = (): void => {
    if (!stopping.signal.aborted) stop();
    else if (now() - first >= ONE_PRESS_MS) told.exit(1);
  };
  told.on('SIGINT', hear);
  told.on('SIGTERM', hear);
  // npm passes a signal on to its shell, and Debian's dies of it without a word to what it runs.
  const looking = setInterval(() => {
    if (parent !== undefined && told.ppid !== parent && !stopping.signal.aborted) stop();
  }, LOOK_MS);
  looking.unref();
  stopping.signal.addEventListener('abort', () => clearInterval(looking));
  return stopping.signal;
};
