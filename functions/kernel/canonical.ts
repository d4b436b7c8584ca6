// One value has one text (RFC 8785), so that a hash over it means the same wherever it is computed.
import canonicalize from 'canonicalize';

/** The canonical JSON of a meaning; throws for what has none: nothing at all, a lone surrogate, a number that is none. */
export const canonical = (meaning: unknown): string => {
  const text = canonicalize(meaning);
  if (text === undefined) throw new Error('A value without canonical form cannot be recorded');
  return text;
};
