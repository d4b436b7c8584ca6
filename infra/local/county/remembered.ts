// A filling that was broken off goes on as the same county on another day: its plan and its finished villages are kept in a file.
import * as z from 'zod/mini';
import { readIfThere, writeWhole } from '../atomic-file.ts';
import { parseJson } from '../json.ts';
import type { CountyPlan } from './county.ts';

const Remembered = z.object({
  seed: z.number(),
  children: z.number(),
  today: z.string(),
  finished: z.array(z.string()),
});

/** What is known of a filling: the plan it was begun with, and which of its parts are done. */
export type Memory = Readonly<{
  plan: CountyPlan;
  isFinished: (part: string) => boolean;
  finish: (part: string) => void;
}>;

/** The memory in this file, begun with `plan` where there is none. Without a path nothing outlives the process. */
export const openMemory = (path: string | undefined, plan: CountyPlan): Memory => {
  const kept = z.safeParse(Remembered, parseJson((path !== undefined && readIfThere(path)) || ''));
  const { finished, ...begun } = kept.success ? kept.data : { ...plan, finished: [] };
  const done = new Set(finished);
  const write = (): void => {
    if (path !== undefined) writeWhole(path, `${JSON.stringify({ ...begun, finished: [...done] })}\n`);
  };
  if (!kept.success) write();
  return {
    plan: begun,
    isFinished: (part) => done.has(part),
    finish: (part) => {
      done.add(part);
      write();
    },
  };
};
