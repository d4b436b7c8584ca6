// While a hall scans from it, the screen stays on and bright; afterwards it is as it was.
import Taro from '@tarojs/taro';
import { inBrowser } from './platform.ts';

const ignore = (): undefined => undefined;

/** A browser lets go of its lock whenever the page is hidden, so it is taken anew when the page comes back. */
const keepAwakeInBrowser = (): (() => void) => {
  if (!('wakeLock' in window.navigator)) return ignore;
  let lock: Promise<WakeLockSentinel | undefined> | undefined;
  const take = (): void => {
    if (!window.document.hidden) lock = window.navigator.wakeLock.request('screen').catch(ignore);
  };
  take();
  window.document.addEventListener('visibilitychange', take);
  return () => {
    window.document.removeEventListener('visibilitychange', take);
    void lock?.then((held) => held?.release()).catch(ignore);
  };
};

const keepAwakeInWeChat = (): (() => void) => {
  void Taro.setKeepScreenOn({ keepScreenOn: true }).catch(ignore);
  const before = Taro.getScreenBrightness().then(
    ({ value }) => value,
    () => undefined,
  );
  void before.then(() => Taro.setScreenBrightness({ value: 1 })).catch(ignore);
  return () => {
    void Taro.setKeepScreenOn({ keepScreenOn: false }).catch(ignore);
    void before
      .then((value) => (value === undefined ? undefined : Taro.setScreenBrightness({ value })))
      .catch(ignore);
  };
};

/** Keeps the screen on, on a phone also bright; the answer gives it back. A host that will not is let be. */
export const keepAwake = (): (() => void) => (inBrowser ? keepAwakeInBrowser() : keepAwakeInWeChat());
