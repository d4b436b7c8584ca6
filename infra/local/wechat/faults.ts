// The next calls of a path go wrong as they were told to: an error code of WeChat or of the SMS provider, a status, a delay, or silence before or after the work was done.
import * as z from 'zod/mini';

const Fault = z.union([
  z.strictObject({ errcode: z.number() }),
  z.strictObject({ smsCode: z.string() }),
  z.strictObject({ status: z.number().check(z.gte(400, 'not_a_failure'), z.lte(599, 'not_a_failure')) }),
  z.strictObject({ delayMs: z.number() }),
  z.strictObject({ drop: z.literal(true) }),
  z.strictObject({ dropAfterAccept: z.literal(true) }),
]);

/** One call's misfortune. */
export type Fault = z.infer<typeof Fault>;

/** What is to go wrong on a path, call by call; it replaces what was planned there. */
export const FaultPlan = z.object({ path: z.string('not_text'), next: z.array(Fault) });

/** The planned faults. */
export type Faults = Readonly<{
  plan: (path: string, next: readonly Fault[]) => void;
  take: (path: string) => Fault | undefined;
}>;

/** Nothing planned. */
export const startFaults = (): Faults => {
  const planned = new Map<string, Fault[]>();
  return {
    plan: (path, next) => {
      planned.set(path, [...next]);
    },
    take: (path) => planned.get(path)?.shift(),
  };
};
