// The platform's own compiler takes the project, without a network and in a folder of its own: it leaves things where it stands.
import { execFile } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import * as z from 'zod/mini';

// Its own types know neither `attr` nor exact optional properties.
const Project = z.custom<new (plan: object) => object>((it) => typeof it === 'function');
const Compile = z.custom<(plan: object) => Promise<object>>((it) => typeof it === 'function');
const MARK = 'compiled: ';

const compileHere = async (root: string): Promise<readonly string[]> => {
  // Loading it is enough to leave a folder behind, so whoever only calls for a compilation never does.
  const ci = await import('miniprogram-ci');
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
    publicKeyEncoding: { type: 'pkcs1', format: 'pem' },
  });
  const project = new (z.parse(Project, ci.Project))({
    appid: 'wx0123456789abcdef',
    type: 'miniProgram',
    projectPath: root,
    privateKey,
    ignores: ['node_modules/**/*'],
    attr: () => Promise.resolve(ci.DefaultProjectAttr),
  });
  return Object.keys(
    await z.parse(Compile, ci.getCompiledResult)({ project, setting: { es6: false, minify: false } }),
  );
};

/** The names of the files that the compiler made of the project at `root`; what it complains of is an error. */
export const compileOffline = async (root: string): Promise<readonly string[]> => {
  const cwd = await mkdtemp(join(tmpdir(), 'hutong-compile-'));
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [import.meta.filename, root], { cwd });
    const [, names = '[]'] = stdout.split(MARK);
    return z.parse(z.array(z.string()), JSON.parse(names));
  } finally {
    await rm(cwd, { recursive: true, force: true });
  }
};

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  console.log(MARK + JSON.stringify(await compileHere(process.argv[2] ?? '')));
  process.exit(0);
}
