// The whole system as it is deployed, on this machine: the doors built, the template synthesized, and both run in a folder of their own.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildDoors } from '#infra/build.ts';
import { ROOT } from '#infra/layout.ts';
import { fillCounty } from '#infra/local/county/fill.ts';
import { operatorOf } from '#infra/local/operator.ts';
import { runSystem, type System } from '#infra/local/system.ts';

/** A running system and the folder that keeps everything it knows. */
export type RealSystem = Readonly<{ system: System; dataDir: string; end: () => Promise<void> }>;

const synthesize = async (outdir: string): Promise<void> => {
  const synth = spawn(process.execPath, ['infra/app.ts'], {
    cwd: ROOT,
    env: { ...process.env, CDK_OUTDIR: outdir },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = await once(synth, 'exit');
  if (code !== 0) throw new Error('The template could not be synthesized');
};

/** Builds, synthesizes and starts. `web` is the folder of a web build to serve at `/`. */
export const startRealSystem = async (web?: string): Promise<RealSystem> => {
  const folder = await mkdtemp(join(tmpdir(), 'hutong-'));
  const assembly = join(folder, 'cdk');
  const dataDir = join(folder, 'data');
  await buildDoors();
  await synthesize(assembly);
  const system = await runSystem({ assembly, dataDir, port: 0, ...(web !== undefined && { web }) });
  return {
    system,
    dataDir,
    end: async () => {
      await system.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
};

/** A small county, entered through commands; resolves when every consequence has followed. */
export const fillSmallCounty = async (
  real: RealSystem,
  plan: { seed: number; children: number; today: string; villages: number },
) => {
  const { system } = real;
  const filled = await fillCounty({
    ...plan,
    api: `${system.url}/api`,
    wechat: system.wechat.url,
    bootstrap: operatorOf(system),
    onProgress: () => {},
  });
  await system.atRest(120_000);
  return filled;
};
