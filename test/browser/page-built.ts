// Page and county are there before any browser opens.
import { bringCountyUpToDate, bringPageUpToDate } from '../built/chains.ts';

/** Runs before the first spec of the project. */
export const setup = async (): Promise<void> => {
  await Promise.all([bringCountyUpToDate(), bringPageUpToDate()]);
};
