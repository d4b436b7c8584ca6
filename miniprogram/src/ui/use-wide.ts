// A window of 1024 px and more is a desk, and so is a sheet of paper that a desk prints.
import { useEffect, useState } from 'react';
import { inBrowser } from '../kernel/platform.ts';

const DESK = '(min-width: 1024px), print';

/** True at a desk; follows the window. A mini-program is a phone. */
export const useWide = (): boolean => {
  const [wide, setWide] = useState(() => inBrowser && window.matchMedia(DESK).matches);
  useEffect(() => {
    if (!inBrowser) return;
    const query = window.matchMedia(DESK);
    const follow = () => setWide(query.matches);
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, []);
  return wide;
};
