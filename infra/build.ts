// Every door is built by one call of the bundler into a folder that holds exactly what is deployed.
import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { build, type OutputFile, type Plugin } from 'esbuild';
import { BUILT, doorNames, ROOT } from './layout.ts';

/** Some packages call `require`, which an ES module must be given; the name is longer than any the minifier makes. */
const BANNER =
  "import{createRequire as requireOfThisDoor}from'node:module';const require=requireOfThisDoor(import.meta.url);";

/**
 * A function finds its credentials in its environment, the first place the SDK looks. The ways in which a
 * developer's own machine, a container or a server finds them are 120 KB that no door ever opens: they are
 * left out, not loaded lazily.
 */
const NEVER_OPENED = [
  ...['sso', 'ini', 'process', 'web-identity', 'http'].map((way) => `@aws-sdk/credential-provider-${way}`),
  '@smithy/credential-provider-imds',
];

/**
 * An ES import of `node:http` reads every one of its names, and three of them load a whole second HTTP client that no
 * door uses: 25 ms of every cold start. Required, the same module is there in 3 ms.
 */
const requiredHttp: Plugin = {
  name: 'required-http',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^(node:)?http$/ }, ({ kind }) =>
      kind === 'require-call' ? undefined : { path: 'http', namespace: 'required' },
    );
    onLoad({ filter: /^http$/, namespace: 'required' }, () => ({
      contents: "module.exports = require('node:http');",
      loader: 'js',
    }));
  },
};

/** Door names and their sources, and the folder that gets one folder per door. */
export interface DoorBuild {
  readonly entries: Readonly<Record<string, string>>;
  readonly outdir: string;
}

/** A built door and its bytes. */
export interface DoorSize {
  readonly door: string;
  readonly bytes: number;
}

/** The county's six doors, from `functions/doors` into `.build/doors`. */
export const ALL_DOORS: DoorBuild = {
  entries: Object.fromEntries(doorNames.map((door) => [door, join(ROOT, `functions/doors/${door}.ts`)])),
  outdir: BUILT,
};

/**
 * Bundles each entry to `<outdir>/<door>/index.mjs` and writes the bundler's account of it to
 * `<outdir>/meta.json`; source maps go to `maps` beside `outdir`, never into what is deployed. What lay in a
 * door's folder before is removed. A source that is not there is an error naming it.
 */
export async function buildDoors({ entries, outdir }: DoorBuild = ALL_DOORS): Promise<DoorSize[]> {
  const missing = Object.values(entries).filter((entry) => !existsSync(entry));
  if (missing.length > 0) throw new Error(`No such door: ${missing.join(', ')}`);
  const { outputFiles, metafile } = await build({
    entryPoints: Object.entries(entries).map(([door, entry]) => ({ in: entry, out: `${door}/index` })),
    outdir,
    outExtension: { '.js': '.mjs' },
    absWorkingDir: ROOT,
    bundle: true,
    write: false,
    metafile: true,
    minify: true,
    sourcemap: 'external',
    sourcesContent: false,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'],
    external: NEVER_OPENED,
    plugins: [requiredHttp],
    charset: 'utf8',
    legalComments: 'none',
    banner: { js: BANNER },
    logLevel: 'warning',
  });
  await Promise.all(
    Object.keys(entries).map((door) => rm(join(outdir, door), { recursive: true, force: true })),
  );
  await Promise.all(outputFiles.map((file) => writeDown(file, outdir)));
  await writeFile(join(outdir, 'meta.json'), JSON.stringify(metafile));
  return Object.keys(entries).map((door) => ({ door, bytes: sizeOf(outputFiles, join(outdir, door)) }));
}

/**
 * Writes the description of the API beside the door that serves it, from `openapiDocument` of the source;
 * false where there is no such source.
 */
export async function describeApi(
  source = join(ROOT, 'functions/doors/openapi.ts'),
  outdir = BUILT,
): Promise<boolean> {
  if (!existsSync(source)) return false;
  const described: unknown = await import(source);
  const document = hasDocument(described) ? described.openapiDocument() : undefined;
  if (!document) throw new Error(`${source} exports no openapiDocument()`);
  await writeFile(join(outdir, 'api/openapi.json'), JSON.stringify(document));
  return true;
}

function hasDocument(module: unknown): module is { openapiDocument: () => object } {
  return (
    typeof module === 'object' &&
    module !== null &&
    'openapiDocument' in module &&
    typeof module.openapiDocument === 'function'
  );
}

async function writeDown(file: OutputFile, outdir: string): Promise<void> {
  const isMap = file.path.endsWith('.map');
  const path = isMap ? join(dirname(outdir), 'maps', relative(outdir, file.path)) : file.path;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, file.contents);
}

function sizeOf(files: readonly OutputFile[], folder: string): number {
  return files.find((file) => file.path === join(folder, 'index.mjs'))?.contents.length ?? 0;
}

if (import.meta.main) {
  for (const { door, bytes } of await buildDoors()) {
    console.log(`${door.padEnd(10)} ${(bytes / 1024).toFixed(0).padStart(5)} KB`);
  }
  const described = await describeApi();
  console.log(
    described ? 'openapi    written' : 'openapi    not written: functions/doors/openapi.ts is not there',
  );
}
