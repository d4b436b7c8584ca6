// A photo in base64, shown in place.
import { Image } from '@tarojs/components';
import { createElement } from 'react';

type PictureProps = Readonly<{
  base64: string;
  mime?: string;
  /** Spoken where it cannot be seen. */
  label: string;
  className: string;
}>;

/** The picture. */
export const Picture = ({ base64, mime = 'image/jpeg', label, className }: PictureProps) => {
  const src = `data:${mime};base64,${base64}`;
  return process.env.TARO_ENV === 'h5'
    ? createElement('img', { src, alt: label, className })
    : createElement(Image, { src, className, mode: 'aspectFit' });
};
