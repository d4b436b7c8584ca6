// Lists are read in ascending order, so what is to be read newest first is sorted by the complement of its time.

const LATEST_MS = 9_999_999_999_999;

/** A sort key that falls as the time rises; of one moment, `last` decides. */
export const newestFirst = (at: string, last: string): string =>
  `${String(LATEST_MS - Date.parse(at)).padStart(13, '0')}/${last}`;
