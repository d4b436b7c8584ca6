// Every page and every state is photographed for people to look at: node test/browser/kit/shots.ts [name …].
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { DESK, openWindow, PHONE, signInAs, startBrowser } from './browser.ts';
import type { Scene } from './scene.ts';
import { scenes } from './scenes.ts';
import { startCounty } from './server.ts';
import { play } from './steps.ts';

const OUT = join(import.meta.dirname, '../../../.build/screens');
const SETTLED_MS = 350;

const errorWords = (error: unknown): string =>
  error instanceof Error ? error.message.slice(0, 400) : String(error);

/** Plays one scene and takes its picture; answers what went wrong, if anything did. */
const shoot = async (browser: Browser, scene: Scene): Promise<readonly string[]> => {
  const running = await startCounty(scene.children, { withDouble: scene.withDouble ?? true });
  const { context, page, errors } = await openWindow(browser, scene.at === 'desk' ? DESK : PHONE);
  const picture = (name: string) =>
    page.screenshot({ path: join(OUT, `${name}.png`), fullPage: scene.whole ?? false });
  try {
    if (scene.as) await signInAs(page, running.url, scene.as);
    else await page.goto(running.url);
    await play({ page, running, context }, scene.steps);
    await page.waitForTimeout(SETTLED_MS);
    await picture(scene.name);
  } catch (error) {
    await picture(`${scene.name}-broken`);
    errors.push(errorWords(error));
  }
  await context.close();
  await running.close();
  return errors;
};

/** Takes the pictures whose names begin with one of `wanted`, or all; answers what went wrong, by name. */
export const takeShots = async (wanted: readonly string[]): Promise<readonly string[]> => {
  await mkdir(OUT, { recursive: true });
  const browser = await startBrowser();
  try {
    const wrong: string[] = [];
    for (const scene of scenes) {
      if (wanted.length > 0 && !wanted.some((name) => scene.name.startsWith(name))) continue;
      for (const error of await shoot(browser, scene)) wrong.push(`${scene.name}: ${error}`);
    }
    return wrong;
  } finally {
    await browser.close();
  }
};

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const wrong = await takeShots(process.argv.slice(2));
  for (const words of wrong) console.error(words);
  process.exitCode = wrong.length > 0 ? 1 : 0;
}
