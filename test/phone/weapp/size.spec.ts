// What people download stays small, and the platform's own checker takes it.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { MINI_PROGRAM } from './built.ts';
import { compileOffline } from './compile-offline.ts';

const KB = 1024;
const COMPILE_MS = 120_000;

const bytesOf = (path: string): number =>
  statSync(path).isDirectory()
    ? readdirSync(path).reduce((sum, name) => sum + bytesOf(join(path, name)), 0)
    : statSync(path).size;

const AppJson = z.object({ subPackages: z.array(z.object({ root: z.string() })) });

test('the main package is at most 900 KB, each sub-package 300 KB, all together 2 MB', () => {
  const { subPackages } = AppJson.parse(JSON.parse(readFileSync(join(MINI_PROGRAM, 'app.json'), 'utf8')));
  const subs = subPackages.map((sub) => bytesOf(join(MINI_PROGRAM, sub.root)));
  const all = bytesOf(MINI_PROGRAM);
  expect(all - subs.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(900 * KB);
  expect(Math.max(...subs)).toBeLessThan(300 * KB);
  expect(all).toBeLessThan(2 * KB * KB);
});

test('the platform’s compiler accepts the project without a network', { timeout: COMPILE_MS }, async () => {
  expect(await compileOffline(MINI_PROGRAM)).toContain('app.js');
});
