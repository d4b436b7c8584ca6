// A list is written a moment after the command that changes it, so it is read at once and once more.
import { later } from '../../../kernel/platform.ts';

const WRITTEN_MS = 2500;

/** Reads again, now and when the list has been written. */
export const againSoon = (again: () => void): void => {
  again();
  later(WRITTEN_MS, again);
};
