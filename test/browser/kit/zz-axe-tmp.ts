import { readFileSync } from 'node:fs';
import { DESK, openWindow, PHONE, SMALL_DESK, signInAs, startBrowser } from './browser.ts';
import { scenes } from './scenes.ts';
import { startCounty } from './server.ts';
import { play } from './steps.ts';
const axe = readFileSync('/tmp/axe/node_modules/axe-core/axe.min.js', 'utf8');
const views = { phone: PHONE, desk: DESK, 'small-desk': SMALL_DESK } as const;
const wanted = process.argv.slice(2);
const browser = await startBrowser();
for (const scene of scenes.filter((s) => wanted.some((w) => s.name.startsWith(w)))) {
  const running = await startCounty(scene.children, { withDouble: scene.withDouble ?? true });
  const { context, page } = await openWindow(browser, views[scene.at ?? 'phone']);
  try {
    if (scene.as) await signInAs(page, running.url, scene.as); else await page.goto(running.url);
    await play({ page, running, context }, scene.steps);
    await page.waitForTimeout(300);
    await context.setOffline(false);
    await page.evaluate(axe);
    const r: any = await page.evaluate(`axe.run(document, { resultTypes: ['violations'] })`);
    const over = await page.evaluate(`document.documentElement.scrollWidth - window.innerWidth`);
    for (const v of r.violations) console.log(scene.name, v.id, v.impact, v.nodes.slice(0, 3).map((n: any) => n.html.slice(0, 140)).join(' | '));
    if (Number(over) > 0) console.log(scene.name, 'OVERFLOW', over);
  } catch (e) { console.log(scene.name, 'BROKEN', String(e).slice(0, 200)); }
  await context.close(); await running.close();
}
await browser.close();
