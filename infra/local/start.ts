// One command brings the whole county up on this machine: builds what changed, starts, fills, and says where it is.
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, relative } from 'node:path';
import { writeWhole } from './atomic-file.ts';
import { bringUpToDate, pageChain, type Step, systemChain } from './building.ts';
import { emptyFolder, FolderInUse, takeFolder } from './data-folder.ts';
import { type Filling, fillingOf, showProgress } from './filling.ts';
import { reasonOf } from './json.ts';
import { knownTemplates } from './known-templates.ts';
import { furnish } from './machine.ts';
import { settingsOf } from './operator.ts';
import { readFlags, type StartFlags } from './start-flags.ts';
import { stopOnSignal } from './stopping.ts';
import { runSystem, type System } from './system.ts';

const ROOT = join(import.meta.dirname, '../..');
const DATA = join(ROOT, '.data');

const say = (what: string, more: string): void => console.log(`${what.padEnd(10)} ${more}`);
const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

// Asked before anything is built, since a build takes longer than a person waits for bad news.
const assertFree = (port: number, host: string): Promise<void> =>
  new Promise((free, taken) => {
    const server = createServer();
    server.once('error', () => taken(new Error(`port ${port} is taken: set PORT to another one`)));
    server.listen(port, host, () => server.close(() => free()));
  });

const buildChain = async (steps: readonly Step[]): Promise<void> => {
  for (const step of steps.filter(({ run }) => existsSync(join(ROOT, run[0] ?? '')))) {
    const begun = performance.now();
    if (await bringUpToDate(ROOT, step))
      say('built', `${step.name} in ${seconds(performance.now() - begun)}`);
    else say('unchanged', step.name);
  }
};

const bringUp = async (flags: StartFlags): Promise<System> => {
  const system = await runSystem({
    assembly: join(ROOT, '.build/cdk'),
    dataDir: DATA,
    port: flags.port,
    host: flags.host,
    speed: flags.speed,
    templates: knownTemplates,
    web: join(ROOT, '.build/h5'),
  });
  // An operator's commands (replay, first officer) find the running system by this.
  writeWhole(join(DATA, 'environment.json'), JSON.stringify(settingsOf(system)), 0o600);
  const { enginesMs, readyMs } = system.timings;
  say('started', `engines in ${seconds(enginesMs)}, all in ${seconds(readyMs)}`);
  return system;
};

const showWhere = (system: System, people: Filling['personas']): void => {
  console.log(`
  page       ${system.url}
  WeChat     ${system.wechat.url}   what each person received
  data       ${relative(ROOT, DATA)}   logs of the doors in ${relative(ROOT, join(DATA, 'logs'))}

  sign in as
${people.map(({ name, title }) => `  ${name}  ${title}`).join('\n')}
`);
};

const fillUp = async (system: System, filling: Filling, signal: AbortSignal): Promise<void> => {
  const begun = performance.now();
  const filled = await filling.run(
    system,
    showProgress(process.stdout, () => performance.now()),
    signal,
  );
  if (filled.entered > 0)
    say('filled', `${filling.children} children in ${seconds(performance.now() - begun)}`);
  for (const { path, refused, reason } of filled.refused.slice(0, 3))
    say('refused', `${path}: ${refused} ${reason ?? ''}`);
  if (filled.refused.length > 3) say('refused', `${filled.refused.length} commands in all`);
};

const start = async (): Promise<void> => {
  // Without npm nobody stands in between, and whoever began this may leave.
  const parent = process.env['npm_lifecycle_event'] === undefined ? undefined : process.ppid;
  const flags = readFlags(process.argv.slice(2), process.env);
  await assertFree(flags.port, flags.host);
  await assertFree(flags.port + 1, flags.host);
  await furnish('start');
  const release = await takeFolder(DATA);
  await release();
  if (flags.fresh) {
    say('wiping', `${relative(ROOT, DATA)}: everything recorded there is gone`);
    await emptyFolder(DATA);
  }
  // The page takes longest to build, and nothing but the page waits for it.
  const page = buildChain(pageChain);
  page.catch(() => undefined);
  await buildChain(systemChain);
  const system = await bringUp(flags);
  const stopping = stopOnSignal(process, system, { now: () => performance.now(), say, parent });
  try {
    const filling = fillingOf(DATA, flags.children);
    if (filling.children !== flags.children) {
      say('kept', `a county of ${filling.children} children; --fresh begins again`);
    }
    const shown = page.then(() => showWhere(system, filling.personas));
    await Promise.all([shown, fillUp(system, filling, stopping)]);
    // The timers' rate begins now; what fell due while nothing ran is due at once.
    await system.fireAll(new Date().toISOString());
  } catch (thrown) {
    // Stopping in the middle is no failure: the next start goes on with it.
    if (stopping.aborted) return;
    await system.stop();
    throw thrown;
  }
};

// An expected refusal is one line; what nobody expected keeps its stack.
const lineOf = (thrown: unknown): string =>
  thrown instanceof Error && thrown.constructor !== Error && !(thrown instanceof FolderInUse)
    ? (thrown.stack ?? thrown.message)
    : reasonOf(thrown);

if (import.meta.main) {
  start().catch((thrown: unknown) => {
    console.error(lineOf(thrown));
    process.exit(1);
  });
}
