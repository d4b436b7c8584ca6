// A stream is named by its slice and the id of its thing.

/** A stream's name. */
export const streamOf = (slice: string, id: string): string => `${slice}/${id}`;

/** One answer asked of one stream. */
export type Need = Readonly<{ slice: string; id: string; answer: string }>;
