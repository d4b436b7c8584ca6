// The top level is closed, and what is built lies under folders that begin with a dot.
import type { Findings } from './source-tree.ts';

const CLOSED = new Set([
  'README.md',
  'LICENSE',
  'CHANGELOG.md',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'cdk.json',
  'biome.json',
  'bench.json',
  'shared',
  'functions',
  'infra',
  'miniprogram',
  'test',
  'node_modules',
]);
const BUILT = /(?:^|\/)(?:dist|build|out|coverage|cdk\.out)\//;

/** Names at the root that do not belong there. */
export const closedTop = (entries: readonly string[]): Findings => ({
  checked: entries,
  violations: entries
    .filter((name) => !name.startsWith('.') && !CLOSED.has(name) && !/^tsconfig\.[a-z0-9]+\.json$/.test(name))
    .map((name) => `${name}: not of the top level`),
});

/** Files among the sources that some tool must have built. */
export const builtElsewhere = (paths: readonly string[]): Findings => ({
  checked: paths,
  violations: paths.filter((path) => BUILT.test(path)).map((path) => `${path}: built among the sources`),
});
