// Installing runs one script, the one that brings Node; every other package is refused by name.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { decidedScripts, type Lock, type Manifest } from './install-scripts.ts';
import { ROOT } from './source-tree.ts';

const read = (name: string): unknown => JSON.parse(readFileSync(join(ROOT, name), 'utf8'));
const manifest = read('package.json') as Manifest;
const lock = read('package-lock.json') as Lock;

test('of every installed script it is decided whether it may run', () => {
  const { checked, violations } = decidedScripts(manifest, lock);
  expect(violations).toEqual([]);
  expect(checked.length).toBeGreaterThan(0);
});

test('the Node that everything here runs on comes with the installation, and nothing else runs', () => {
  const allowed = Object.keys(manifest.allowScripts).filter((key) => manifest.allowScripts[key]);
  expect(allowed).toEqual(['node']);
});

describe('caught', () => {
  const installed: Lock = {
    packages: {
      '': {},
      'node_modules/a': { hasInstallScript: true },
      'node_modules/b/node_modules/@x/a': { hasInstallScript: true },
      'node_modules/b': {},
    },
  };
  const found = (allowScripts: Record<string, boolean>) =>
    decidedScripts({ allowScripts }, installed).violations.map((line) => line.slice(0, line.indexOf(':')));

  test('but not where all is decided', () => expect(found({ a: true, '@x/a': false })).toEqual([]));
  test('nobody decided', () => expect(found({})).toEqual(['a', '@x/a']));
  test('a version, which npm could not read', () =>
    expect(found({ 'a@1.0.0': true, '@x/a': false })).toEqual(['a', 'a@1.0.0']));
  test('a package without a script', () =>
    expect(found({ a: true, '@x/a': false, b: false })).toEqual(['b']));
});
