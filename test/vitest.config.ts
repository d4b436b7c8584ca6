// Every spec file belongs to exactly one project: what no other project names is a unit test.
import { join } from 'node:path';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

type Options = NonNullable<TestProjectInlineConfiguration['test']>;

const SECOND = 1000;

/** The folders with a project of their own, and what makes each unlike a unit test. They run in the order of their names. */
const apart: Readonly<Record<string, Options>> = {
  adapters: {
    globalSetup: 'test/adapters/tables-running.ts',
    testTimeout: 30 * SECOND,
    hookTimeout: 60 * SECOND,
  },
  architecture: { testTimeout: 60 * SECOND, hookTimeout: 60 * SECOND },
  browser: {
    globalSetup: 'test/browser/page-built.ts',
    testTimeout: 180 * SECOND,
    hookTimeout: 300 * SECOND,
  },
  // The doors' own modules over real sockets, with tables of their own as the adapters have.
  doors: {
    globalSetup: 'test/adapters/tables-running.ts',
    setupFiles: 'test/doors/doors-anew.ts',
    testTimeout: 30 * SECOND,
    hookTimeout: 60 * SECOND,
  },
  // Some rules are tried under another policy or template, put in a module's place.
  'entrustment/another-rule': { isolate: true },
  infra: { testTimeout: 60 * SECOND, hookTimeout: 120 * SECOND },
  // Whole systems are started here, each with ports and a folder of its own.
  local: {
    globalSetup: 'test/local/system-built.ts',
    testTimeout: 120 * SECOND,
    hookTimeout: 180 * SECOND,
  },
  phone: { globalSetup: 'test/phone/bundle-built.ts' },
  // The longest to compute, so not the last to begin.
  simulation: { testTimeout: 60 * SECOND },
};

const project = (name: string, include: string, options: Options): TestProjectInlineConfiguration => ({
  extends: true,
  test: { ...options, name, include: [include] },
});

export default defineConfig({
  root: join(import.meta.dirname, '..'),
  cacheDir: '.build/vite',
  test: {
    environment: 'node',
    // As many as there are cores, whatever runs: left alone, one of two is kept free.
    maxWorkers: 2,
    pool: 'forks',
    // No spec leaves anything behind in its modules, so those that follow one another share their imports.
    isolate: false,
    // What is waited for may take its time on a busy machine.
    expect: { poll: { timeout: 15 * SECOND } },
    restoreMocks: true,
    unstubEnvs: true,
    projects: [
      project('unit', 'test/**/*.spec.ts', {
        exclude: Object.keys(apart).map((folder) => `test/${folder}/**`),
        testTimeout: 20 * SECOND,
      }),
      ...Object.entries(apart).map(([name, options]) => project(name, `test/${name}/**/*.spec.ts`, options)),
    ],
  },
});
