// Two folders with the same files have the same fingerprint, whenever they were written.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

const PASSED_OVER = new Set(['node_modules', '.git', '.swc']);

const filesUnder = (path: string): string[] => {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return [];
  if (found.isFile()) return [path];
  return readdirSync(path)
    .filter((name) => !PASSED_OVER.has(name))
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
};

/** The fingerprint of these files and folders under `root`, by name and content; what `except` holds is not looked at. */
export const fingerprintOf = (
  root: string,
  paths: readonly string[],
  except: readonly string[] = [],
): string => {
  const hash = createHash('sha256');
  const barred = except.map((path) => join(root, path));
  const files = paths.flatMap((path) => filesUnder(join(root, path)));
  for (const file of files.filter((one) => !barred.some((path) => one.startsWith(path)))) {
    hash
      .update(`${relative(root, file)}\n`)
      .update(readFileSync(file))
      .update('\n');
  }
  return hash.digest('hex');
};
