// The whole system as it is deployed, on this machine: the built doors and the synthesized template, over a folder of its own.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ASSEMBLY } from '#infra/layout.ts';
import { fillCounty } from '#infra/local/county/fill.ts';
import { operatorOf } from '#infra/local/operator.ts';
import { runSystem, type System } from '#infra/local/system.ts';

/** A running system and the folder that keeps everything it knows. */
export type RealSystem = Readonly<{ system: System; dataDir: string; end: () => Promise<void> }>;

/** Starts what was built before the first spec. */
export const startRealSystem = async (): Promise<RealSystem> => {
  const folder = await mkdtemp(join(tmpdir(), 'hutong-'));
  const dataDir = join(folder, 'data');
  const system = await runSystem({ assembly: ASSEMBLY, dataDir, port: 0 });
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
