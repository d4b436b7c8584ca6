// P1 to P3: how large the signed evidence of a sheet is, and how long a cold and a warm porter draw at it.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as z from 'zod/mini';
import { ALL_DOORS, buildDoors } from '#infra/build.ts';
import { ROOT } from '#infra/layout.ts';
import { median, type Result, rounded } from './result.ts';

const ROUNDS = 7;
const PAPERS = 10;
const KB = 1024;
const MB = KB * KB;
const MOST_KB = 400;
const MOST_COLD_MS = 1500;
const MOST_WARM_MS = 250;

const Told = z.object({
  bytes: z.number(),
  coldMs: z.number(),
  coldCpuMs: z.number(),
  warm: z.array(z.number()),
  warmCpuMs: z.number(),
  memory: z.number(),
});

const run = promisify(execFile);

/** P1, P2 and P3 as rows of the table: built as the porter is, letters beside it, in a process of its own each round. */
export const paperCost = async (): Promise<readonly Result[]> => {
  const outdir = join(ROOT, '.build/bench/papers');
  await buildDoors({
    entries: { paper: join(import.meta.dirname, 'run-paper.ts') },
    outdir,
    divided: ['paper'],
    assets: { paper: ALL_DOORS.assets?.['porter'] ?? [] },
  });
  const rounds: z.infer<typeof Told>[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const { stdout } = await run(process.execPath, [join(outdir, 'paper/index.mjs'), String(PAPERS)]);
    rounds.push(Told.parse(JSON.parse(stdout)));
  }
  const kilobytes = (rounds[0]?.bytes ?? 0) / KB;
  const cold = median(rounds.map(({ coldMs }) => coldMs));
  const warm = median(rounds.flatMap((told) => told.warm));
  const memory = Math.max(...rounds.map((told) => told.memory)) / MB;
  const cpu = (of: (told: z.infer<typeof Told>) => number): string =>
    `CPU ${rounded(median(rounds.map(of)), 0)} ms`;
  return [
    {
      id: 'P1',
      what: 'evidence of a two-page sheet, four hands, signed',
      ours: rounded(kilobytes, 0),
      unit: 'KB',
      goal: `≤ ${MOST_KB}`,
      ok: kilobytes <= MOST_KB,
    },
    {
      id: 'P2',
      what: 'first evidence of a cold porter: letters, drawing, signature',
      ours: rounded(cold, 0),
      unit: 'ms',
      goal: `≤ ${MOST_COLD_MS}`,
      ok: cold <= MOST_COLD_MS,
      note: `${cpu(({ coldCpuMs }) => coldCpuMs)}; ${ROUNDS} processes of ${PAPERS} papers, at most ${rounded(memory, 0)} MB`,
    },
    {
      id: 'P3',
      what: 'every further one, the key service aside',
      ours: rounded(warm, 0),
      unit: 'ms',
      goal: `≤ ${MOST_WARM_MS}`,
      ok: warm <= MOST_WARM_MS,
      note: cpu(({ warmCpuMs }) => warmCpuMs),
    },
  ];
};
