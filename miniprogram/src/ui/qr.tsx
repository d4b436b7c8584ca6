// A code to be scanned, with four modules of quiet around it; what it says is also said in words beside it.
import { Image } from '@tarojs/components';
import { createElement } from 'react';
import { encode } from 'uqr';
import { pictureOf } from './picture.ts';
import { inkOf } from './tones.ts';

const QUIET = 4;

/** Every dark run of a row as one stroke of the path. */
const pathOf = (rows: readonly (readonly boolean[])[]): string =>
  rows
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')))
    .filter((stroke) => stroke !== '')
    .join('');

const made = new Map<string, string>();

const sourceOf = (text: string): string => {
  const known = made.get(text);
  if (known !== undefined) return known;
  const { data, size } = encode(text, { ecc: 'M', border: QUIET });
  const source = pictureOf(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">` +
      `<path fill="${inkOf.white}" d="M0 0h${size}v${size}H0z"/><path fill="${inkOf.ink}" d="${pathOf(data)}"/></svg>`,
  );
  made.clear();
  made.set(text, source);
  return source;
};

/** The code of a text; `label` says what scanning it does. */
export const QrCode = ({ id, text, label }: { id: string; text: string; label: string }) =>
  process.env.TARO_ENV === 'h5'
    ? createElement('img', { id, src: sourceOf(text), className: 'qr', alt: label })
    : createElement(Image, { id, src: sourceOf(text), className: 'qr' });
