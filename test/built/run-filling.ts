// A few villages of a county are filled once, through its doors, for every story that begins with them.
import { rename, rm } from 'node:fs/promises';
import { ASSEMBLY } from '#infra/layout.ts';
import { fillCounty } from '#infra/local/county/fill.ts';
import { knownTemplates } from '#infra/local/known-templates.ts';
import { operatorOf } from '#infra/local/operator.ts';
import { runSystem } from '#infra/local/system.ts';
import { FILLED_COUNTY, FILLED_ON } from './chains.ts';
import { CHILDREN, SEED, VILLAGES } from './filled-county.ts';

const REST_MS = 120_000;

// Filled beside its place and put there whole, so that a story never copies half a county.
const dataDir = `${FILLED_COUNTY}.${process.pid}`;

const system = await runSystem({
  assembly: ASSEMBLY,
  dataDir,
  host: '127.0.0.1',
  port: 0,
  templates: knownTemplates,
});
try {
  const filled = await fillCounty({
    seed: SEED,
    children: CHILDREN,
    today: FILLED_ON,
    villages: VILLAGES,
    learning: 'policies',
    api: `${system.url}/api`,
    wechat: system.wechat.url,
    bootstrap: operatorOf(system),
    onProgress: () => undefined,
  });
  if (filled.refused.length > 0) throw new Error(`${filled.refused.length} commands were refused`);
  await system.atRest(REST_MS);
} catch (thrown) {
  await system.stop();
  await rm(dataDir, { recursive: true, force: true });
  throw thrown;
}
await system.stop();
await rm(FILLED_COUNTY, { recursive: true, force: true });
await rename(dataDir, FILLED_COUNTY);
