// On a phone what was asked for appears under the form, so the page moves to it; at a desk it stands beside.
import { useEffect } from 'react';
import { scrollTo } from '../../../ui/scrolling.ts';
import { useWide } from '../../../ui/use-wide.ts';

/** Brings the part with this id into sight as soon as it is shown. */
export const useInSight = (id: string, isShown: boolean): void => {
  const wide = useWide();
  useEffect(() => {
    if (isShown && !wide) scrollTo(id);
  }, [id, isShown, wide]);
};
