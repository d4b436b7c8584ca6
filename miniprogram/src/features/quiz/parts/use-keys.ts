// At a desk the whole window listens to the keys, but for what is typed into a field and while a sheet stands over the page.
import { useDidHide, useDidShow } from '@tarojs/taro';
import { useEffect, useRef } from 'react';
import { inBrowser } from '../../../kernel/platform.ts';

const isElsewhere = ({ target, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean =>
  altKey ||
  ctrlKey ||
  metaKey ||
  target instanceof HTMLInputElement ||
  target instanceof HTMLTextAreaElement ||
  window.document.querySelector('[role=dialog]') !== null;

/** Calls `onKey` for each key pressed while this page is at the front; true says that the key did something here. */
export const useKeys = (onKey: ((pressed: string) => boolean) | undefined): void => {
  const latest = useRef(onKey);
  latest.current = onKey;
  // A page under another one stays in the window, and hears nothing.
  const isHidden = useRef(false);
  useDidHide(() => {
    isHidden.current = true;
  });
  useDidShow(() => {
    isHidden.current = false;
  });
  useEffect(() => {
    if (!inBrowser) return;
    const hear = (event: KeyboardEvent): void => {
      if (!isHidden.current && !isElsewhere(event) && latest.current?.(event.key)) event.preventDefault();
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, []);
};
