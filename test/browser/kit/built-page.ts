// The web page is built before a browser looks at it, and only when something changed.
import { join } from 'node:path';
import { bringUpToDate, pageChain, systemChain } from '#infra/local/building.ts';

const ROOT = join(import.meta.dirname, '../../..');

/** Brings the web page up to date; a failed build is an error in the builder's words. */
export const bringPageUpToDate = async (): Promise<void> => {
  for (const step of pageChain) await bringUpToDate(ROOT, step);
};

/** Brings the doors and their templates up to date, the page too. */
export const bringAllUpToDate = async (): Promise<void> => {
  for (const step of systemChain) await bringUpToDate(ROOT, step);
  await bringPageUpToDate();
};
