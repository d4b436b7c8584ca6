// A certificate has a number short enough to be typed, which follows from its attendance and tells nothing of it.
const CROCKFORD = /^[0-9A-HJKMNP-TV-Z]{10}$/;
const CHARS = 10;
const GROUP = 5;

/** The kind of claim under which an attendance is found by its certificate's number. */
export const CERTIFICATE = 'certificate';

/** The number of an attendance's certificate: ten characters of Crockford's alphabet, 50 bits of the id's hash. */
export const certificateNumber = (attendanceId: string): string => attendanceId.slice(-CHARS);

/** A number as it is printed: two groups of five. */
export const printedNumber = (number: string): string => `${number.slice(0, GROUP)}-${number.slice(GROUP)}`;

/**
 * A number as somebody typed or scanned it, with or without its groups, and with the letters that Crockford's alphabet leaves out
 * for what they look like; undefined for what no certificate has.
 */
export const readNumber = (typed: string): string | undefined => {
  const number = typed
    .replace(/[\s\-－—]/g, '')
    .toUpperCase()
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  return CROCKFORD.test(number) ? number : undefined;
};

/** A name of which whoever has the paper beside it sees that it is the same: 沈*兰, 沈*, 欧阳**兰. */
export const nameToCompare = (name: string): string => {
  const [first = '', ...rest] = [...name];
  return rest.length < 2
    ? `${first}${'*'.repeat(rest.length)}`
    : `${first}${'*'.repeat(rest.length - 1)}${rest.at(-1)}`;
};

export const certificateRefusals = ['asked_too_often'] as const;
export type CertificateRefusal = (typeof certificateRefusals)[number];
