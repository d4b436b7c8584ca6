// The ids that tests speak of: the first child, the second visit, always the same ones.
import { type IdKind, mintId } from '#shared/kernel/id.ts';

/** The n-th id of a kind, n below 1,048,576. */
export const nth = (kind: IdKind, n = 1): string =>
  mintId(
    kind,
    0,
    Uint8Array.from({ length: 16 }, (_, place) => (place < 12 ? 0 : (n >> (5 * (15 - place))) & 31)),
  );

/** A day of work in June; `AT` is 09:41 in the county. */
export const TODAY = '2026-06-12';
export const AT = '2026-06-12T01:41:00.000Z';

/** Two villages of one town, one of the next town, one of a town further on. */
export const VILLAGE = '320682001001';
export const SIBLING_VILLAGE = '320682001002';
export const TOWN = '320682001000';
export const OTHER_TOWN = '320682103000';
export const OTHER_TOWNS_VILLAGE = '320682103001';
export const COUNTY = '320682000000';
