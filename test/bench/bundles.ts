// The bundles that are measured: our doors as they are deployed, and a typical function built by the same bundler.
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { ALL_DOORS, buildDoors, type DoorSize } from '#infra/build.ts';
import { ROOT } from '#infra/layout.ts';

const FOLDER = join(ROOT, '.build/bench');
const HERE = join(import.meta.dirname, 'peer');
const FURNITURE = [
  '@aws-lambda-powertools/logger',
  '@aws-lambda-powertools/metrics',
  '@aws-sdk/lib-dynamodb',
];

export type Bundles = Readonly<{
  sizes: readonly DoorSize[];
  api: string;
  peer: string;
  peerBytes: number;
  /** The script that has a bundle answer. */
  runner: string;
  /** What the typical function is made of. */
  peerIs: string;
}>;

const isInstalled = (name: string): boolean => existsSync(join(ROOT, 'node_modules', name));

// The peer is written as text, so that nothing of ours can come to lean on it.
const furnishedWith = (file: string): Plugin => ({
  name: 'furniture',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^furniture$/ }, () => ({ path: 'furniture', namespace: 'peer' }));
    onLoad({ filter: /.*/, namespace: 'peer' }, async () => ({
      contents: await readFile(join(HERE, file), 'utf8'),
      loader: 'ts',
      resolveDir: HERE,
    }));
  },
});

const buildPeer = async (outfile: string, furniture: string): Promise<number> => {
  const { outputFiles } = await build({
    stdin: { contents: await readFile(join(HERE, 'typical.txt'), 'utf8'), loader: 'ts', resolveDir: HERE },
    outfile,
    write: false,
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'],
    legalComments: 'none',
    banner: { js: "import{createRequire as r}from'node:module';const require=r(import.meta.url);" },
    plugins: [furnishedWith(furniture)],
  });
  const [bundle] = outputFiles;
  if (!bundle) throw new Error('The typical function was not built');
  await mkdir(join(FOLDER, 'peer'), { recursive: true });
  await writeFile(outfile, bundle.contents);
  return bundle.contents.length;
};

/** A script of the bench as plain JavaScript: stripping its types would be measured with it. */
export const builtScript = async (name: string): Promise<string> => {
  const outfile = join(FOLDER, `${name}.mjs`);
  const entry = join(import.meta.dirname, `${name}.ts`);
  await build({ entryPoints: [entry], outfile, format: 'esm', target: 'node24' });
  return outfile;
};

/** Builds everything anew under `.build/bench`. */
export const buildBundles = async (): Promise<Bundles> => {
  const outdir = join(FOLDER, 'doors');
  const sizes = await buildDoors({ ...ALL_DOORS, outdir });
  const isFurnished = FURNITURE.every(isInstalled);
  const peer = join(FOLDER, 'peer/index.mjs');
  const peerBytes = await buildPeer(peer, isFurnished ? 'furniture-of-powertools.txt' : 'furniture.txt');
  const rest = isFurnished
    ? ' + Powertools + lib-dynamodb'
    : '; Powertools and lib-dynamodb are not installed';
  const runner = await builtScript('run-first-answer');
  return {
    sizes,
    runner,
    api: join(outdir, 'api/index.mjs'),
    peer,
    peerBytes,
    peerIs: `middy + zod + client-dynamodb + client-sqs${rest}`,
  };
};
