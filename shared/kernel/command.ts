// What travels with every command from the phone, and what comes back.
import * as z from 'zod/mini';
import { idOf } from './id.ts';
import { AtTime } from './time.ts';

/** The envelope of a command: its id makes every retry harmless; `madeAt` is the phone's claim, kept for review. */
export const CommandEnvelope = z.strictObject({
  commandId: idOf('command'),
  madeAt: z.optional(AtTime),
  data: z.unknown(),
});
export type CommandEnvelope = z.infer<typeof CommandEnvelope>;

/** The answer to an accepted command: the caller reads its own write from `state`. */
export type Accepted<State> = Readonly<{ stream: string; version: number; state: State }>;
