// The bundles that are measured: our doors as they are deployed, and a typical function built by the same bundler.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';
import { ALL_DOORS, buildDoors, type DoorSize } from '#infra/build.ts';
import { ROOT } from '#infra/layout.ts';

const FOLDER = join(ROOT, '.build/bench');
const HERE = import.meta.dirname;

export type Bundles = Readonly<{
  sizes: readonly DoorSize[];
  api: string;
  peer: string;
  peerBytes: number;
  /** What the typical function is made of. */
  peerIs: string;
}>;

const isInstalled = (name: string): boolean => {
  try {
    createRequire(import.meta.url).resolve(name);
    return true;
  } catch {
    return existsSync(join(ROOT, 'node_modules', name));
  }
};

/** Builds everything anew under `.build/bench`. */
export const buildBundles = async (): Promise<Bundles> => {
  const outdir = join(FOLDER, 'doors');
  const sizes = await buildDoors({ ...ALL_DOORS, outdir });
  const isFurnished =
    ['logger', 'metrics'].every((name) => isInstalled(`@aws-lambda-powertools/${name}`)) &&
    isInstalled('@aws-sdk/lib-dynamodb');
  const furniture = await readFile(join(HERE, 'peer/furniture-of-powertools.txt'), 'utf8');
  const peer = join(FOLDER, 'peer/index.mjs');
  const { outputFiles } = await build({
    entryPoints: [join(HERE, 'peer/typical.ts')],
    outfile: peer,
    write: false,
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'],
    legalComments: 'none',
    banner: { js: "import{createRequire as r}from'node:module';const require=r(import.meta.url);" },
    plugins: isFurnished
      ? [
          {
            name: 'furnished',
            setup: ({ onLoad }) =>
              onLoad({ filter: /furniture\.ts$/ }, () => ({
                contents: furniture,
                loader: 'js',
                resolveDir: HERE,
              })),
          },
        ]
      : [],
  });
  const { writeFile, mkdir } = await import('node:fs/promises');
  await mkdir(join(FOLDER, 'peer'), { recursive: true });
  const [bundle] = outputFiles;
  await writeFile(peer, bundle?.contents ?? '');
  return {
    sizes,
    api: join(outdir, 'api/index.mjs'),
    peer,
    peerBytes: bundle?.contents.length ?? 0,
    peerIs: `middy + zod + client-dynamodb + client-sqs${isFurnished ? ' + Powertools + lib-dynamodb' : '; Powertools and lib-dynamodb are not installed'}`,
  };
};
