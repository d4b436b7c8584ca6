// A drawing becomes an image made of its own text, since WXML has no SVG.

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base64 of text that is all ASCII. */
const base64 = (ascii: string): string => {
  let out = '';
  for (let at = 0; at < ascii.length; at += 3) {
    const three = [0, 1, 2].map((step) => ascii.charCodeAt(at + step) || 0);
    const bits = ((three[0] ?? 0) << 16) | ((three[1] ?? 0) << 8) | (three[2] ?? 0);
    const four = [18, 12, 6, 0].map((shift) => ALPHABET.charAt((bits >> shift) & 63)).join('');
    const missing = Math.max(0, at + 3 - ascii.length);
    out += four.slice(0, 4 - missing) + '='.repeat(missing);
  }
  return out;
};

/** The address of an SVG image whose text is all ASCII. */
export const pictureOf = (svg: string): string => `data:image/svg+xml;base64,${base64(svg)}`;
