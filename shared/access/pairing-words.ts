// Four characters by which a person sees that the phone lets in the desktop in front of them: both ends read them from the pairing's id.

const WORDS = 4;

/** The characters that desktop and phone show; an id's own letters are never mistaken for one another. */
export const wordsOf = (pairing: string): string => pairing.slice(-WORDS);
