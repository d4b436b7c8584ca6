// Each test has a folder of its own, and whatever it started is stopped when it ends.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isRecord, parseJson } from '#infra/local/json.ts';

const ROOT = join(import.meta.dirname, '../../.build/test');

/** A folder made for one test file, and a way to remove it. */
export type Scratch = Readonly<{ folder: string; remove: () => void }>;

/** Makes a folder under .build/test. */
export const scratch = (): Scratch => {
  mkdirSync(ROOT, { recursive: true });
  const folder = mkdtempSync(join(ROOT, 'local-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
};

/** The JSON lines of a file; none where there is no file. */
export const linesOf = (path: string): readonly Record<string, unknown>[] =>
  existsSync(path) ? readFileSync(path, 'utf8').split('\n').map(parseJson).filter(isRecord) : [];

/** Resolves as soon as `found` answers something; fails after `limitMs`, naming what was waited for. */
export const until = async <Found>(
  what: string,
  found: () => Found | undefined | Promise<Found | undefined>,
  limitMs = 8000,
): Promise<Found> => {
  const end = performance.now() + limitMs;
  for (;;) {
    const value = await found();
    if (value !== undefined) return value;
    if (performance.now() > end) throw new Error(`waited ${limitMs} ms for ${what}`);
    await new Promise((over) => setTimeout(over, 20));
  }
};

/** True while a process of this id runs. */
export const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};
