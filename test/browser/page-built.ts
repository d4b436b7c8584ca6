// Page and doors are built once before any browser opens, so that two specs at once never build the same thing.
import { bringAllUpToDate } from './kit/built-page.ts';

/** Runs before the first spec of the project. */
export const setup = (): Promise<void> => bringAllUpToDate();
