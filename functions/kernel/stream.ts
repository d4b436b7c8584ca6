// A stream is named by its slice and the id of its thing; others may ask it for the answers its slice declares.

/** A stream's name. */
export const streamOf = (slice: string, id: string): string => `${slice}/${id}`;

/** One answer asked of one stream. */
export type Need = Readonly<{ slice: string; id: string; answer: string }>;

/** What a command needs to know, by the names it gives the answers; several of a kind come in the order asked. */
export type Needs = Readonly<Record<string, Need | readonly Need[]>>;
