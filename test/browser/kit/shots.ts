// Every page and every state is photographed for people to look at: node test/browser/kit/shots.ts [name …].
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { DESK, openWindow, PHONE, signInAs, startBrowser } from './browser.ts';
import { scenes } from './scenes.ts';
import { startCounty } from './server.ts';

const OUT = join(import.meta.dirname, '../../../.build/screens');

/** Takes the pictures whose names begin with one of `wanted`, or all. */
export const takeShots = async (wanted: readonly string[]): Promise<readonly string[]> => {
  await mkdir(OUT, { recursive: true });
  const browser = await startBrowser();
  const taken: string[] = [];
  try {
    for (const scene of scenes) {
      if (wanted.length > 0 && !wanted.some((name) => scene.name.startsWith(name))) continue;
      const running = await startCounty(scene.children, { withDouble: scene.withDouble ?? true });
      const { context, page, errors } = await openWindow(browser, scene.at === 'desk' ? DESK : PHONE);
      try {
        if (scene.as) await signInAs(page, running.url, scene.as);
        else await page.goto(running.url);
        await scene.play({ page, running, context });
        await settle(page);
        await page.screenshot({ path: join(OUT, `${scene.name}.png`), fullPage: scene.whole ?? false });
        taken.push(scene.name);
      } catch (error) {
        await page.screenshot({ path: join(OUT, `${scene.name}-broken.png`) });
        console.error(`${scene.name}: ${error instanceof Error ? error.message.slice(0, 400) : error}`);
      }
      if (errors.length > 0) console.error(`${scene.name}: ${errors.join('; ')}`);
      await context.close();
      await running.close();
    }
  } finally {
    await browser.close();
  }
  return taken;
};

const settle = (page: Page): Promise<void> => page.waitForTimeout(350);

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  console.log((await takeShots(process.argv.slice(2))).join(' '));
}
