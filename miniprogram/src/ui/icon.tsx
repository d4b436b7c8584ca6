// Icons are drawn by us on a 24-px grid; WXML has no SVG, so each is an image made of its own text.

import { Image } from '@tarojs/components';
import { createElement } from 'react';
import { drawings, type IconName } from './drawings.ts';
import { inkOf, type Tone } from './tones.ts';

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

const made = new Map<string, string>();

const sourceOf = (name: IconName, tone: Tone, heavy: boolean, filled: boolean): string => {
  const key = `${name}/${tone}/${heavy}/${filled}`;
  const known = made.get(key);
  if (known !== undefined) return known;
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="${filled ? inkOf.wash : 'none'}" ` +
    `stroke="${inkOf[tone]}" stroke-width="${heavy ? 2.25 : 1.75}" stroke-linecap="round" stroke-linejoin="round">` +
    `${drawings[name]}</svg>`;
  const source = `data:image/svg+xml;base64,${base64(svg)}`;
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
