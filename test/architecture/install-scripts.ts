// What an installed package may run is decided once, by name: npm 12 runs nothing that is not, earlier ones everything.
import type { Findings } from './source-tree.ts';

/** Of package.json: whose install scripts may run. */
export type Manifest = Readonly<{ allowScripts: Readonly<Record<string, boolean>> }>;

/** Of package-lock.json: what was installed where. */
export type Lock = Readonly<{
  packages: Readonly<Record<string, Readonly<{ hasInstallScript?: boolean }>>>;
}>;

const nameAt = (path: string): string => path.slice(path.lastIndexOf('node_modules/') + 13);

/**
 * Packages with an install script of which nobody decided, and decisions about nothing.
 *
 * By name alone: npm reads a version from an address that our lock leaves out, and never allows what it cannot
 * read. The lock's digest holds the version.
 */
export const decidedScripts = ({ allowScripts }: Manifest, { packages }: Lock): Findings => {
  const scripted = new Set(
    Object.keys(packages)
      .filter((path) => packages[path]?.hasInstallScript === true)
      .map(nameAt),
  );
  return {
    checked: [...scripted],
    violations: [
      ...[...scripted]
        .filter((name) => allowScripts[name] === undefined)
        .map((name) => `${name}: its install script is neither allowed nor refused`),
      ...Object.keys(allowScripts)
        .filter((name) => !scripted.has(name))
        .map((name) => `${name}: no installed package with a script has this name`),
    ],
  };
};
