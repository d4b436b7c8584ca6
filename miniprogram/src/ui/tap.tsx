// Whatever can be tapped answers to a finger, to a pointer and to the keyboard, and says what it is.

import { View } from '@tarojs/components';
import { createElement, type KeyboardEvent, type ReactNode } from 'react';

export type TapProps = Readonly<{
  id?: string | undefined;
  className?: string;
  onTap: () => void;
  /** Spoken where the words inside do not say it. */
  label?: string | undefined;
  role?: 'button' | 'link' | 'tab' | 'radio' | 'checkbox' | 'switch' | 'row';
  /** Chosen, for radios, boxes, switches and tabs. */
  chosen?: boolean | undefined;
  /** Whether what it opens is open. */
  open?: boolean | undefined;
  children?: ReactNode;
}>;

const STATES = {
  tab: 'aria-selected',
  row: 'aria-selected',
  radio: 'aria-checked',
  checkbox: 'aria-checked',
  switch: 'aria-checked',
} as const;

/** A tappable block. */
export const Tap = ({
  id,
  className = '',
  onTap,
  label,
  role = 'button',
  chosen,
  open,
  children,
}: TapProps) => {
  const named = {
    className: `tap ${className}`,
    ...(id !== undefined && { id }),
    ...(label && { 'aria-label': label }),
  };
  if (process.env.TARO_ENV !== 'h5') {
    return createElement(
      View,
      { ...named, hoverClass: 'pressed', onClick: onTap, ...{ 'aria-role': role } },
      children,
    );
  }
  const state = role === 'button' || role === 'link' ? undefined : STATES[role];
  return createElement(
    'div',
    {
      ...named,
      role,
      tabIndex: 0,
      ...(state && { [state]: chosen ?? false }),
      ...(role === 'link' && chosen && { 'aria-current': 'page' }),
      ...(open !== undefined && { 'aria-expanded': open }),
      onClick: onTap,
      onKeyDown: (event: KeyboardEvent) => {
        if (event.target !== event.currentTarget || (event.key !== 'Enter' && event.key !== ' ')) return;
        event.preventDefault();
        onTap();
      },
    },
    children,
  );
};
