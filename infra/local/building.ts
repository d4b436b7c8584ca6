// What changed since the last start is built again, and nothing else; a failed build says why in the builder's own words.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { readIfThere, writeWhole } from './atomic-file.ts';
import { fingerprintOf } from './fingerprint.ts';
import { parseJson } from './json.ts';

/** A thing that is built: from which files, by which command of Node, into which folder. Paths are the project's. */
export type Step = Readonly<{
  name: string;
  from: readonly string[];
  except?: readonly string[];
  /** The day as of which it is built, where it depends on one. */
  asOf?: string;
  into: string;
  run: readonly string[];
  env?: Readonly<Record<string, string>>;
}>;

const DOORS: Step = {
  name: 'doors',
  from: ['functions', 'shared', 'infra/build.ts', 'infra/layout.ts', 'package-lock.json'],
  into: '.build/doors',
  run: ['infra/build.ts'],
};
const TEMPLATES: Step = {
  name: 'templates',
  from: ['infra', '.build/doors', 'package-lock.json'],
  except: ['infra/local'],
  into: '.build/cdk',
  run: ['infra/app.ts'],
  env: { CDK_OUTDIR: '.build/cdk' },
};
const PAGE: Step = {
  name: 'web page',
  from: ['miniprogram', 'shared', 'package-lock.json'],
  into: '.build/h5',
  run: ['miniprogram/build.ts', 'h5'],
};

const MINI_PROGRAM: Step = {
  name: 'mini-program',
  from: ['miniprogram', 'shared', 'package-lock.json'],
  into: '.build/weapp',
  run: ['miniprogram/build.ts', 'weapp'],
};

/** What the system runs, in the order in which one is built on the other. */
export const systemChain: readonly Step[] = [DOORS, TEMPLATES];

/** What the browser gets. */
export const pageChain: readonly Step[] = [PAGE];

/** What WeChat gets. */
export const phoneChain: readonly Step[] = [MINI_PROGRAM];

const Built = z.object({ from: z.string(), into: z.string() });

const runNode = (root: string, { name, run, env }: Step): Promise<void> =>
  new Promise((built, failed) => {
    const child = spawn(process.execPath, [...run], { cwd: root, env: { ...process.env, ...env } });
    let printed = '';
    const keep = (chunk: Buffer): void => {
      printed += String(chunk);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', failed);
    child.once('close', (code) => {
      if (code === 0) built();
      else failed(new Error(`building the ${name} failed (node ${run.join(' ')}):\n${printed.trim()}`));
    });
  });

/** Builds one thing if its sources, or what was built, are not as they were. True when it was built. */
export const bringUpToDate = async (root: string, step: Step): Promise<boolean> => {
  const note = join(root, '.build/fingerprints', `${step.name.replaceAll(' ', '-')}.json`);
  const look = () => ({
    from: fingerprintOf(root, step.from, step.except) + (step.asOf ?? ''),
    into: fingerprintOf(root, [step.into]),
  });
  const before = look();
  const last = z.safeParse(Built, parseJson(readIfThere(note) ?? ''));
  if (last.success && last.data.from === before.from && last.data.into === before.into) return false;
  await runNode(root, step);
  // The sources as they were when the build began: what changed meanwhile is built next time.
  writeWhole(note, JSON.stringify({ from: before.from, into: look().into }));
  return true;
};

/** Brings the steps of a chain up to date, one after another. */
export const bringChainUpToDate = async (root: string, chain: readonly Step[]): Promise<void> => {
  for (const step of chain) await bringUpToDate(root, step);
};
