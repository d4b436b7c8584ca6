// Every message that the county sends opens a page that the app has.
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { templates } from '#shared/notifications/templates.ts';

const App = z.object({
  pages: z.array(z.string()),
  subPackages: z.array(z.object({ root: z.string(), pages: z.array(z.string()) })),
});

// Its types are the compiler's own, which the tests do not have.
const CONFIG = join(import.meta.dirname, '../../miniprogram/src/app.config.ts');

let pages: readonly string[] = [];
beforeAll(async () => {
  vi.stubGlobal('defineAppConfig', (config: unknown) => config);
  vi.stubEnv('TARO_ENV', 'weapp');
  const { default: app } = z.parse(z.object({ default: App }), await import(CONFIG));
  pages = [
    ...app.pages,
    ...app.subPackages.flatMap(({ root, pages: inside }) => inside.map((page) => `${root}/${page}`)),
  ];
});
afterAll(() => vi.unstubAllGlobals());

test.each(Object.entries(templates))('%s opens a page that there is', (_, { page }) => {
  expect(pages).toContain(page);
});
