// A slice is one noun of the county's work: its kinds of stream, listed once in slices.ts; its ways in are listed in on-demand.ts.
import type { Kind } from './kind.ts';

export type Slice = Readonly<{ name: string; kinds: readonly Kind[] }>;

/** The only value a slice's index exports. */
export const defineSlice = (slice: Slice): Slice => slice;

/** The slices of a door: all of them at once, or each loaded by its name when it is first needed. */
export type Slices = readonly Slice[] | ((name: string) => Promise<Slice | undefined>);

type Found = Readonly<{ slice: string; id: string; kind: Kind }>;

const named = (stream: string): Readonly<{ name: string; id: string }> => {
  const cut = stream.indexOf('/');
  return { name: stream.slice(0, cut), id: stream.slice(cut + 1) };
};

const kindIn = (slice: Slice | undefined, id: string): Found | undefined => {
  const kind = slice?.kinds.find((candidate) => id.startsWith(`${candidate.prefix}_`));
  return slice && kind && { slice: slice.name, id, kind };
};

/** Slice name, id and kind of a stream; undefined when no listed slice knows it. */
export const kindOf = (slices: readonly Slice[], stream: string): Found | undefined => {
  const { name, id } = named(stream);
  return kindIn(
    slices.find((slice) => slice.name === name),
    id,
  );
};

/** The same, where the slice may have to be loaded first. */
export const findKind = async (slices: Slices, stream: string): Promise<Found | undefined> => {
  if (typeof slices !== 'function') return kindOf(slices, stream);
  const { name, id } = named(stream);
  return kindIn(await slices(name), id);
};
