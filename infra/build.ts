// Every door is built by one call of the bundler into a folder that holds exactly what is deployed.
import { existsSync } from 'node:fs';
import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { build, type Metafile, type OutputFile } from 'esbuild';
import { calendarDatesAlone, requiredWhole } from './build-plugins.ts';
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
  // No operation that a door calls answers with a stream of events.
  '@smithy/core/event-streams',
];

/** Door names and their sources, and the folder that gets one folder per door. */
export interface DoorBuild {
  readonly entries: Readonly<Record<string, string>>;
  readonly outdir: string;
  /** Doors whose `import()` of a heavy part stays one: the part lies beside the bundle and is read when it is first used. */
  readonly divided?: readonly string[];
  /** Files that lie beside a door's bundle under their own names: what is no code, a font or a WebAssembly module. */
  readonly assets?: Readonly<Record<string, readonly string[]>>;
}

/** A built door, and the bytes it reads before it can answer. */
export interface DoorSize {
  readonly door: string;
  readonly bytes: number;
}

/** The county's doors, from `functions/doors` into `.build/doors`. */
export const ALL_DOORS: DoorBuild = {
  entries: Object.fromEntries(doorNames.map((door) => [door, join(ROOT, `functions/doors/${door}.ts`)])),
  outdir: BUILT,
  divided: ['api', 'projector', 'reactor', 'commander', 'porter'],
  assets: {
    porter: [
      join(ROOT, 'node_modules/@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'),
    ],
  },
};

/**
 * Bundles each entry to `<outdir>/<door>/index.mjs` and writes the bundler's account of it to
 * `<outdir>/meta.json`; source maps go to `maps` beside `outdir`, never into what is deployed. What lay in a
 * door's folder before is removed. A source or an asset that is not there is an error naming it.
 */
export async function buildDoors({
  entries,
  outdir,
  divided = [],
  assets = {},
}: DoorBuild = ALL_DOORS): Promise<DoorSize[]> {
  const lying = Object.entries(assets).flatMap(([door, files]) => files.map((file) => ({ door, file })));
  const missing = [...Object.values(entries), ...lying.map(({ file }) => file)].filter(
    (path) => !existsSync(path),
  );
  if (missing.length > 0) throw new Error(`No such door: ${missing.join(', ')}`);
  const whole = Object.keys(entries).filter((door) => !divided.includes(door));
  const apart = Object.keys(entries).filter((door) => divided.includes(door));
  const bundles = await Promise.all([
    bundle(entries, whole, outdir, false),
    // Each by itself: two divided doors would put what they share into a part that lies in neither's folder.
    ...apart.map((door) => bundle(entries, [door], outdir, true)),
  ]);
  await Promise.all(
    Object.keys(entries).map((door) => rm(join(outdir, door), { recursive: true, force: true })),
  );
  const outputFiles = bundles.flatMap((made) => made.outputFiles);
  await Promise.all(outputFiles.map((file) => writeDown(file, outdir)));
  await Promise.all(lying.map(({ door, file }) => copyFile(file, join(outdir, door, basename(file)))));
  const metafile = {
    inputs: Object.fromEntries(bundles.flatMap((made) => Object.entries(made.metafile.inputs))),
    outputs: Object.fromEntries(bundles.flatMap((made) => Object.entries(made.metafile.outputs))),
  };
  await writeFile(join(outdir, 'meta.json'), JSON.stringify(metafile));
  return Object.keys(entries).map((door) => ({
    door,
    bytes: sizeOf(metafile, join(outdir, door, 'index.mjs')),
  }));
}

/** Bundles these doors; the parts of divided ones get names of their own, each in its door's folder. */
function bundle(entries: DoorBuild['entries'], doors: readonly string[], outdir: string, divide: boolean) {
  return build({
    entryPoints: doors.map((door) => ({ in: entries[door] ?? '', out: `${door}/index` })),
    outdir,
    outExtension: { '.js': '.mjs' },
    absWorkingDir: ROOT,
    bundle: true,
    write: false,
    metafile: true,
    minify: true,
    sourcemap: 'external',
    sourcesContent: false,
    splitting: divide,
    chunkNames: `${doors[0] ?? ''}/[name]-[hash]`,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'],
    external: NEVER_OPENED,
    plugins: [requiredWhole, calendarDatesAlone],
    charset: 'utf8',
    legalComments: 'none',
    banner: { js: BANNER },
    logLevel: 'warning',
  });
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
  const document = hasDocument(described) ? await described.openapiDocument() : undefined;
  if (!document) throw new Error(`${source} exports no openapiDocument()`);
  await writeFile(join(outdir, 'api/openapi.json'), JSON.stringify(document));
  return true;
}

function hasDocument(module: unknown): module is { openapiDocument: () => object | Promise<object> } {
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

/** The bundle and whatever it imports at once; what `import()` asks for later is not counted. */
function sizeOf({ outputs }: Pick<Metafile, 'outputs'>, bundlePath: string): number {
  const counted = new Set<string>();
  const count = (path: string): number => {
    const output = outputs[path];
    if (!output || counted.has(path)) return 0;
    counted.add(path);
    const atOnce = output.imports.filter(({ kind, external }) => kind === 'import-statement' && !external);
    return atOnce.reduce((bytes, part) => bytes + count(part.path), output.bytes);
  };
  return count(relative(ROOT, bundlePath));
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
