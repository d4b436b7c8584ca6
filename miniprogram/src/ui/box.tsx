// The two elements everything is made of: plain HTML in a browser, views and texts in WeChat.

import { Text, View } from '@tarojs/components';
import { type CSSProperties, createElement, type ReactNode } from 'react';

type BlockTag = 'div' | 'main' | 'nav' | 'aside' | 'section' | 'header' | 'h1' | 'h2' | 'ul' | 'li' | 'p';

export type BoxProps = Readonly<{
  as?: BlockTag;
  id?: string | undefined;
  className?: string;
  style?: CSSProperties;
  /** A landmark's or a live part's role; a tappable thing is a `Tap`. */
  role?: string;
  label?: string | undefined;
  children?: ReactNode;
}>;

/** A block. */
export const Box = ({ as = 'div', id, className, style, role, label, children }: BoxProps) => {
  const named = {
    ...(id !== undefined && { id }),
    ...(className !== undefined && { className }),
    ...(style && { style }),
    ...(label !== undefined && { 'aria-label': label }),
  };
  return process.env.TARO_ENV === 'h5'
    ? createElement(as, { ...named, ...(role !== undefined && { role }) }, children)
    : createElement(View, named, children);
};

export type WordsProps = Readonly<{ id?: string | undefined; className?: string; children?: ReactNode }>;

/** Words within a line. */
export const Words = ({ id, className, children }: WordsProps) => {
  const named = { ...(id !== undefined && { id }), ...(className !== undefined && { className }) };
  return process.env.TARO_ENV === 'h5'
    ? createElement('span', named, children)
    : createElement(Text, named, children);
};

/** The dot between two facts. */
export const Sep = () =>
  process.env.TARO_ENV === 'h5'
    ? createElement('span', { className: 'sep', 'aria-hidden': true })
    : createElement(View, { className: 'sep' });
