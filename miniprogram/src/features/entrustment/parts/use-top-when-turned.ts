// A sheet that took another turn is looked at from its top, also when that happened on a page over it.
import { useDidHide, useDidShow } from '@tarojs/taro';
import { useEffect, useRef } from 'react';
import type { Status } from '#shared/entrustment/contract.ts';
import { scrollToTop } from '../../../ui/scrolling.ts';

/** Puts the page `id` to its top when the sheet's status is another than the one last looked at; a hidden page waits. */
export const useTopWhenTurned = (id: string, status: Status): void => {
  const lookedAt = useRef(status);
  const hidden = useRef(false);
  const look = (): void => {
    if (hidden.current || lookedAt.current === status) return;
    lookedAt.current = status;
    scrollToTop(id);
  };
  useDidHide(() => {
    hidden.current = true;
  });
  useDidShow(() => {
    hidden.current = false;
    look();
  });
  useEffect(look);
};
