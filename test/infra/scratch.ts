// A test writes into a folder of its own, under the folder of built things, and leaves nothing behind.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, onTestFinished } from 'vitest';
import { ROOT } from '#infra/layout.ts';

/** A new empty folder, removed with the test that asked for it, or with the file where no test runs yet. */
export function scratchFolder(name: string): string {
  const within = join(ROOT, '.build/test');
  mkdirSync(within, { recursive: true });
  const folder = mkdtempSync(join(within, `${name}-`));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  // Only Vitest knows whether a test runs: outside of one this throws.
  try {
    onTestFinished(remove);
  } catch {
    afterAll(remove);
  }
  return folder;
}
