// Icons are drawn by us on a 24-px grid; WXML has no SVG, so each is an image made of its own text.

import { Image } from '@tarojs/components';
import { createElement } from 'react';
import { drawings, type IconName } from './drawings.ts';
import { pictureOf } from './picture.ts';
import { inkOf, type Tone } from './tones.ts';

const made = new Map<string, string>();

const sourceOf = (name: IconName, tone: Tone, heavy: boolean, filled: boolean): string => {
  const key = `${name}/${tone}/${heavy}/${filled}`;
  const known = made.get(key);
  if (known !== undefined) return known;
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="${filled ? inkOf.wash : 'none'}" ` +
    `stroke="${inkOf[tone]}" stroke-width="${heavy ? 2.25 : 1.75}" stroke-linecap="round" stroke-linejoin="round">` +
    `${drawings[name]}</svg>`;
  const source = pictureOf(svg);
  made.set(key, source);
  return source;
};

export type IconProps = Readonly<{
  name: IconName;
  tone?: Tone;
  size?: 's' | 'xs';
  heavy?: boolean;
  filled?: boolean;
}>;

/** A drawing beside words; it says nothing of its own to a screen reader. */
export const Icon = ({ name, tone = 'ink', size, heavy = false, filled = false }: IconProps) => {
  const src = sourceOf(name, tone, heavy, filled);
  const className = size ? `icon ${size}` : 'icon';
  return process.env.TARO_ENV === 'h5'
    ? createElement('img', { src, className, alt: '', 'aria-hidden': true })
    : createElement(Image, { src, className });
};
