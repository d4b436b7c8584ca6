// A slice is one noun of the county's work: its kinds of stream and its routes, listed once in slices.ts.
import type { Kind } from './kind.ts';
import type { Route } from './route.ts';

export type Slice = Readonly<{ name: string; kinds: readonly Kind[]; routes: readonly Route[] }>;

/** The only value a slice's index exports. */
export const defineSlice = (slice: Slice): Slice => slice;

/** Slice name, id and kind of a stream; undefined when no listed slice knows it. */
export const kindOf = (
  slices: readonly Slice[],
  stream: string,
): Readonly<{ slice: string; id: string; kind: Kind }> | undefined => {
  const cut = stream.indexOf('/');
  const [name, id] = [stream.slice(0, cut), stream.slice(cut + 1)];
  const kind = slices
    .find((slice) => slice.name === name)
    ?.kinds.find((candidate) => id.startsWith(`${candidate.prefix}_`));
  return kind && { slice: name, id, kind };
};
