// Every page and every state is photographed for people to look at: node test/browser/kit/shots.ts [name …].
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { DESK, openWindow, PHONE, SMALL_DESK, signInAs, startBrowser } from './browser.ts';
import type { Scene } from './scene.ts';
import { scenes } from './scenes.ts';
import { startCounty } from './server.ts';
import { play } from './steps.ts';

const OUT = join(import.meta.dirname, '../../../.build/screens');
const SETTLED_MS = 350;
const AT_ONCE = 2;
const viewports = { phone: PHONE, desk: DESK, 'small-desk': SMALL_DESK } as const;

const errorWords = (error: unknown): string =>
  error instanceof Error ? error.message.slice(0, 400) : String(error);

const TALLEST = `Math.max(0, ...[...document.querySelectorAll('.taro_page')].map((one) => one.scrollHeight))`;

/** Makes the window as tall as the page in it: the page scrolls inside, so a picture of the whole has to be that tall. */
const unroll = async (page: Page): Promise<void> => {
  const width = page.viewportSize()?.width ?? PHONE.width;
  const tall = Number(await page.evaluate(TALLEST));
  await page.setViewportSize({ width, height: Math.max(tall, page.viewportSize()?.height ?? 0) });
  await page.waitForTimeout(SETTLED_MS);
};

/** Plays one scene and takes its picture; answers what went wrong, if anything did. */
const shoot = async (browser: Browser, scene: Scene): Promise<readonly string[]> => {
  const running = await startCounty(scene.children, { withDouble: scene.withDouble ?? true });
  const { context, page, errors } = await openWindow(browser, viewports[scene.at ?? 'phone']);
  const picture = (name: string) => page.screenshot({ path: join(OUT, `${name}.png`) });
  try {
    if (scene.as) await signInAs(page, running.url, scene.as);
    else await page.goto(running.url);
    await play({ page, running, context }, scene.steps);
    await page.waitForTimeout(SETTLED_MS);
    if (scene.whole) await unroll(page);
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
    const left = scenes.filter(
      ({ name }) => wanted.length === 0 || wanted.some((begins) => name.startsWith(begins)),
    );
    const shootOn = async (): Promise<void> => {
      for (let scene = left.shift(); scene; scene = left.shift()) {
        for (const error of await shoot(browser, scene)) wrong.push(`${scene.name}: ${error}`);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, shootOn));
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
