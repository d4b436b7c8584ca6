// The answer to a command that is sent at once, because what comes back is what one is waiting for.
import * as z from 'zod/mini';

/** An accepted command with its state. */
export const Accepted = <State extends z.ZodMiniType>(state: State) =>
  z.object({ stream: z.string(), version: z.number(), state });
