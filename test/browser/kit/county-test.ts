// A test of the running county: one county and one browser for a spec, and windows that close when their test ends.
import { test as base } from 'vitest';
import { FILLED_COUNTY } from '../../built/chains.ts';
import { startBrowser } from './browser.ts';
import { startRealCounty } from './real-county.ts';
import { windowsOf } from './windows.ts';

/** A story through the whole county; what it asks for by name is there when it begins. */
export const test = base
  // A fixture must name what it needs, and the county needs no other fixture.
  .extend('filled', { scope: 'file' }, () => FILLED_COUNTY)
  .extend('county', { scope: 'file' }, async ({ filled }, { onCleanup }) => {
    const county = await startRealCounty(filled);
    onCleanup(county.stop);
    return county;
  })
  .extend('browser', { scope: 'file' }, async ({ county: _first }, { onCleanup }) => {
    const browser = await startBrowser();
    onCleanup(() => browser.close());
    return browser;
  })
  .extend('windows', async ({ county, browser }, { onCleanup }) => {
    const windows = windowsOf(county, browser);
    onCleanup(windows.closeAll);
    return windows;
  });
