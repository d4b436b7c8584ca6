// The mini-program is there before any spec looks at it.
import { bringMiniProgramUpToDate } from '../built/chains.ts';

/** Runs before the first spec of the project. */
export const setup = bringMiniProgramUpToDate;
