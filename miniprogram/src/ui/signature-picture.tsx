// A signature that was written is shown again as a small picture made of its own strokes.
import { Image } from '@tarojs/components';
import { createElement } from 'react';
import { type Drawn, PAD } from './handwriting.ts';
import { pictureOf } from './picture.ts';
import { inkOf } from './tones.ts';

const PEN = 10;

const pathOf = ({ strokes }: Drawn): string =>
  strokes.map((stroke) => stroke.map(([x, y], n) => `${n === 0 ? 'M' : 'L'}${x} ${y}`).join('')).join('');

const sourceOf = (drawn: Drawn): string =>
  pictureOf(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${PAD.width} ${PAD.height}" fill="none" ` +
      `stroke="${inkOf.ink}" stroke-width="${PEN}" stroke-linecap="round" stroke-linejoin="round">` +
      `<path d="${pathOf(drawn)}"/></svg>`,
  );

/** What was written; `label` says whose it is. */
export const SignaturePicture = ({ id, drawn, label }: { id: string; drawn: Drawn; label: string }) =>
  process.env.TARO_ENV === 'h5'
    ? createElement('img', { id, src: sourceOf(drawn), className: 'signature', alt: label })
    : createElement(Image, { id, src: sourceOf(drawn), className: 'signature' });
