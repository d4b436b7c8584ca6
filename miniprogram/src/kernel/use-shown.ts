// A page that lies beneath another one, or behind the host's own screen, does nothing of itself.
import { useDidHide, useDidShow } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { online } from './platform.ts';
import { useWatched } from './use-watched.ts';

/** True while the page is in front. */
export const useShown = (): boolean => {
  const [shown, setShown] = useState(true);
  useDidShow(() => setShown(true));
  useDidHide(() => setShown(false));
  return shown;
};

/** Runs `run` every so many milliseconds while the page is in front and there is a network. */
export const usePolling = (run: () => void, everyMs: number): void => {
  const shown = useShown();
  const isOnline = useWatched(online);
  useEffect(() => {
    if (!shown || !isOnline) return;
    const timer = setInterval(run, everyMs);
    return () => clearInterval(timer);
  }, [shown, isOnline, run, everyMs]);
};
