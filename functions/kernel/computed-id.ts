// Ids of things that follow from a fact are computed from it, so that every repetition means the same thing.
import { createHash } from 'node:crypto';
import { type IdKind, mintId } from '#shared/kernel/id.ts';

/** The id of this kind that belongs to these words, always the same one. */
export const computedId = (kind: IdKind, ...words: readonly string[]): string => {
  const digest = createHash('sha256').update(JSON.stringify(words)).digest();
  return mintId(kind, digest.readUIntBE(16, 6), digest);
};
