import { openWindow, PHONE, SMALL_DESK, DESK, signInAs, startBrowser } from './browser.ts';
import { scenes } from './scenes.ts';
import { startCounty } from './server.ts';
import { play } from './steps.ts';
const wanted = process.argv.slice(2);
const browser = await startBrowser();
const list = [...scenes.filter((s) => wanted.includes(s.name)),
  { name: 'zz-visit', as: 'openid-shen', children: scenes.find((s) => s.name === 'messages')!.children, steps: [['tap','#tab-messages'],['see','#talks'],['tap','#tab-today'],['tap','#start-visit'],['tap','#presence-child'],['tap','#next-step-none'],['tap','#save-visit'],['see','#allow-children'],['scroll-to','#allow-children'],['wait',2500]] } as any];
for (const scene of list) {
  const running = await startCounty(scene.children, { withDouble: scene.withDouble ?? true });
  const { context, page } = await openWindow(browser, ({ phone: PHONE, desk: DESK, 'small-desk': SMALL_DESK } as any)[scene.at ?? 'phone']);
  await page.route('**/*.js', async (route) => {
    const res = await route.fetch();
    const body = (await res.text()).replace(/"canAsk":\w+\.\w+\.canAsk\(\)/, '"canAsk":true');
    await route.fulfill({ response: res, body });
  });
  try {
    await signInAs(page, running.url, scene.as!);
    await page.waitForTimeout(3000);
    await play({ page, running, context }, scene.steps);
    await page.waitForTimeout(400);
    if (scene.whole) await page.setViewportSize({ width: PHONE.width, height: 1100 });
    await page.waitForTimeout(300);
  } catch (e) { console.log(scene.name, String(e).slice(0, 300)); }
  await page.screenshot({ path: `/work/main/.build/screens/wx-${scene.name}.png` });
  await context.close(); await running.close();
}
await browser.close();
