// A sample request of a route: the rule that holds for it, what must be there first, and what is sent.
import type { Role } from '#shared/kernel/access.ts';
import { nth } from '../../kit/ids.ts';
import type { County } from '../county.ts';
import type { Ruled } from './rule.ts';

/** One asking: `id` is the route's own thing, `n` no other asking has; `there` is false where something absent is asked about. */
export type Asking = Readonly<{ id: number; n: number; there: boolean }>;

/** How a route is asked, and by which rule it answers. */
export type Sample = Ruled &
  Readonly<{
    /** Makes the route's own thing. */
    first?: (county: County, id: number) => Promise<void>;
    path: (asking: Asking) => string;
    /** A command's data, or what a query asks in its body. */
    data?: (asking: Asking) => unknown;
    query?: Readonly<Record<string, string>>;
  }>;

/** Samples by method and path. */
export type Samples = Readonly<Record<string, Sample>>;

export const keepers: readonly Role[] = ['director', 'supervisor', 'officer'];
export const above: readonly Role[] = ['supervisor', 'officer'];

/** A village and a town that the statistics do not know, and a county that is another's. */
export const NO_VILLAGE = '320682001999';
export const NO_TOWN = '320682999000';
export const NO_COUNTY = '320699000000';

const NOBODY = 99_999;

/** The route's own child, or one that is not there. */
export const childOf = ({ id, there }: Asking): string => nth('child', there ? 1_000 + id : NOBODY);
export const guardianOf = ({ id, there }: Asking): string => nth('guardian', there ? 1_000 + id : NOBODY);
export const personOf = ({ id, there }: Asking): string => nth('person', there ? 1_000 + id : NOBODY);
export const reviewOf = ({ id, there }: Asking): string => nth('review', there ? 1_000 + id : NOBODY);

/** Settles the route's own child in the village. */
export const settleChild = (county: County, id: number): Promise<void> =>
  county.settle(childOf({ id, n: 0, there: true }), 'own', 100 + id);

/** A phone number that nobody else has. */
export const phoneOf = (n: number): string => `137${String(n).padStart(8, '0')}`;
