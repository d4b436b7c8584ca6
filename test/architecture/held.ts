// A rule that looked at nothing has not held: what is there must have been looked at.
import { expect } from 'vitest';
import type { Findings, SourceFile } from './source-tree.ts';

/** Fails on any violation, and where one of these folders holds files of which none was checked. */
export const expectHeld = (
  { checked, violations }: Findings,
  files: readonly SourceFile[],
  ...folders: readonly string[]
): void => {
  expect(violations).toEqual([]);
  const isThere = folders.some((folder) => files.some(({ path }) => path.startsWith(`${folder}/`)));
  if (isThere) expect(checked.length, `nothing was checked in ${folders.join(', ')}`).toBeGreaterThan(0);
};
