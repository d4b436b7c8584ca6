// Nobody imports what they must not know, and the checker that says so is seen to work.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { type Cruise, cruise } from './cruise.ts';
import { plantedTree, plantedViolations } from './planted-imports.ts';
import { isCode, ROOT, readTree, type SourceFile, treeOf, writeTree } from './source-tree.ts';

const CRUISED = ['shared', 'functions', 'infra', 'miniprogram/src', 'test'];
const FEWEST_MODULES = 300;

let real: Cruise;
beforeAll(async () => {
  real = await cruise(ROOT, CRUISED);
});

const unseen = (files: readonly SourceFile[], modules: readonly string[]): string[] => {
  const seen = new Set(modules);
  return files
    .filter((file) => isCode(file) && CRUISED.some((folder) => file.path.startsWith(`${folder}/`)))
    .map(({ path }) => path)
    .filter((path) => !seen.has(path));
};

test('nobody imports what they must not know', () => expect(real.violations).toEqual([]));

// Under a TypeScript it cannot use, the checker misses what it cannot read and reports success.
test('no source file went unseen, and one that does is caught', () => {
  expect(unseen(readTree(), real.modules)).toEqual([]);
  expect(real.modules.length).toBeGreaterThanOrEqual(FEWEST_MODULES);
  const files = treeOf({
    'shared/kernel/id.ts': '',
    'shared/kernel/planted.ts': '',
    'miniprogram/build.ts': '',
  });
  expect(unseen(files, ['shared/kernel/id.ts'])).toEqual(['shared/kernel/planted.ts']);
});

test('a planted violation of every rule is caught by name, and what is allowed beside it is not', async () => {
  const root = mkdtempSync(join(tmpdir(), 'hutong-imports-'));
  try {
    writeTree(root, plantedTree);
    const { rules, violations } = await cruise(root, CRUISED);
    expect(violations.toSorted()).toEqual(plantedViolations.toSorted());
    expect(
      rules.filter((rule) => !violations.some((violation) => violation.startsWith(`${rule}: `))),
    ).toEqual([]);
  } finally {
    rmSync(root, { recursive: true });
  }
});
