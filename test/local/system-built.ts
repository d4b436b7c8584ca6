// Doors and templates are built once before any whole system starts, so that two specs at once never build the same thing.
import { ROOT } from '#infra/layout.ts';
import { bringUpToDate, systemChain } from '#infra/local/building.ts';

/** Runs before the first spec of the project. */
export const setup = async (): Promise<void> => {
  for (const step of systemChain) await bringUpToDate(ROOT, step);
};
