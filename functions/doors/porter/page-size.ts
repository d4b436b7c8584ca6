// The page and its measures in points (1/72 inch), said once for everything that is drawn on it.

/** A4, upright. */
export const PAGE = { width: 595.28, height: 841.89 } as const;

/** Where the text stands. */
export const LEFT = 65;
export const RIGHT = PAGE.width - LEFT;
export const WIDTH = RIGHT - LEFT;
export const TOP = 58;
export const BOTTOM = PAGE.height - 62;

/** Sizes of letters: the body is set larger than offices do, because old people read it. */
export const SIZE = { title: 20, heading: 12, body: 11, small: 9.5, tiny: 8 } as const;

/** Colours: one ink, one grey for what explains, one for lines, one for what a hand wrote. */
export const INK = '#1a1a1a';
export const GREY = '#5c5c5c';
export const LINE = '#b5b5b5';
export const HAND = '#12306b';
