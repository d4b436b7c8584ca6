// A stream is named by its slice and the id of its thing; others may ask it for the answers its slice declares.

/** A stream's name. */
export const streamOf = (slice: string, id: string): string => `${slice}/${id}`;

/** One answer asked of one stream. */
export type Need = Readonly<{
  slice: string;
  id: string;
  answer: string;
  /** True where the answer rests on personal fields: the stream is opened under its subjects' keys before it is folded. */
  opened?: true;
  /** True where not even a race of seconds is borne: the commit stands only if nothing was written there since the answer. */
  firm?: true;
}>;

/** What a command needs to know, by the names it gives the answers; several of a kind come in the order asked. */
export type Needs = Readonly<Record<string, Need | readonly Need[]>>;
