// A new data folder is filled with a fictional county; one that holds a county keeps it, and a broken-off filling goes on.
import { join } from 'node:path';
import { countyDate } from '#shared/kernel/time.ts';
import { type Filled, fillCounty } from './county/fill.ts';
import { type Persona, personas } from './county/personas.ts';
import { type Progress, progressLine } from './county/progress-line.ts';
import { openMemory } from './county/remembered.ts';
import { operatorOf } from './operator.ts';
import type { System } from './system.ts';

// The county's own code: any number would do, and the same number is the same county.
const SEED = 320682;
const TOLD_EVERY_MS = 5000;
const WIDTH = 80;

/** A county to fill, or to go on with, and the people whom a visitor can be. */
export type Filling = Readonly<{
  children: number;
  personas: readonly Persona[];
  /** Enters what is missing; `onProgress` hears of every command. */
  run: (system: System, onProgress: (progress: Progress) => void, signal: AbortSignal) => Promise<Filled>;
}>;

/** The filling of this data folder: as it was begun there, or one of so many children from today on. */
export const fillingOf = (dataDir: string, children: number): Filling => {
  const progressFile = join(dataDir, 'county.json');
  const { plan } = openMemory(progressFile, {
    seed: SEED,
    children,
    today: countyDate(new Date().toISOString()),
  });
  return {
    children: plan.children,
    personas: personas(plan),
    run: (system, onProgress, signal) =>
      fillCounty({
        ...plan,
        api: `${system.url}/api`,
        wechat: system.wechat.url,
        bootstrap: operatorOf(system),
        onProgress,
        progressFile,
        sheets: true,
        learning: 'all',
        signal,
      }),
  };
};

/** Shows progress: one line that is drawn over on a terminal, a line now and then elsewhere. */
export const showProgress = (
  out: NodeJS.WriteStream,
  nowMs: () => number,
): ((progress: Progress) => void) => {
  let toldAt = Number.NEGATIVE_INFINITY;
  return (progress) => {
    const isLast = progress.done >= progress.total;
    if (nowMs() - toldAt < (out.isTTY ? 100 : TOLD_EVERY_MS) && !isLast) return;
    toldAt = nowMs();
    const line = progressLine(progress, Math.min(out.columns || WIDTH, WIDTH) - 1);
    out.write(out.isTTY ? `\r\u001B[K${line}${isLast ? '\n' : ''}` : `${line}\n`);
  };
};
