// A picture that comes with a command: what it may be and weigh is the same on the phone and at the door.

/** The most a picture may weigh, in bytes before it is put into base64: a photographed A4 sheet stays readable far below it. */
export const MAX_PICTURE_BYTES = 900 * 1024;

/** What a picture may be. */
export type PictureKind = 'jpeg' | 'png';

const BEGINNINGS: readonly (readonly [PictureKind, readonly number[]])[] = [
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
];

/** What the bytes say they are; undefined for anything that is no picture we take. */
export const pictureKind = (bytes: Uint8Array): PictureKind | undefined =>
  BEGINNINGS.find(([, first]) => first.every((byte, n) => bytes[n] === byte))?.[0];
