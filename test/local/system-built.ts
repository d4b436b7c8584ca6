// Doors and templates are there before any whole system starts.
import { bringSystemUpToDate } from '../built/chains.ts';

/** Runs before the first spec of the project. */
export const setup = bringSystemUpToDate;
