// Nobody imports what they must not know, and the checker that says so is seen to work.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cruise } from './cruise.ts';
import { plantedTree, plantedViolations } from './planted-imports.ts';
import { isCode, ROOT, readTree, writeTree } from './source-tree.ts';

const CRUISED = ['shared', 'functions', 'infra', 'miniprogram/src', 'test'];
const FEWEST_MODULES = 200;

test('nobody imports what they must not know, and no file went unseen', async () => {
  const { modules, violations } = await cruise(ROOT, CRUISED);
  expect(violations).toEqual([]);
  // Under a TypeScript it cannot use, the checker sees nothing and reports success.
  const seen = new Set(modules);
  const sources = readTree().filter(
    (file) => isCode(file) && CRUISED.some((folder) => file.path.startsWith(`${folder}/`)),
  );
  expect(sources.map(({ path }) => path).filter((path) => !seen.has(path))).toEqual([]);
  expect(modules.length).toBeGreaterThanOrEqual(FEWEST_MODULES);
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
