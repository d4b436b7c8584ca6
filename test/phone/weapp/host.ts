// What the phone's code finds of WeChat: storage, network, login, navigation. Whatever else it reaches for is noted.
import type { KeyStore } from '../../../miniprogram/src/kernel/ports.ts';
import { createSenses } from './senses.ts';

type Options = Readonly<Record<string, unknown>>;
type Call = (options: Options) => void;

/** What the server answers; undefined is no network. */
export type Answering = (
  ask: Readonly<{ method: string; url: string; data: unknown; header: unknown }>,
) => Readonly<{ status: number; body: unknown }> | undefined;

/** How the host moves between pages. */
export type Moves = Readonly<{
  push: (url: string) => boolean;
  replaceAll: (url: string) => boolean;
  back: () => void;
}>;

export type HostPlan = Readonly<{
  store: KeyStore;
  answering: Answering;
  moves: Moves;
  firstPage: string;
  networkType: string;
  loginCode: () => string;
  scanned: () => string | undefined;
  /** What the person answers when asked for a subscription. */
  allows: (id: string) => string;
}>;

const call = (options: Options, name: 'success' | 'fail' | 'complete', result: object): void => {
  const listener = options[name];
  if (typeof listener === 'function') listener(result);
};

const answer = (options: Options, result: object): void => {
  call(options, 'success', { errMsg: 'ok', ...result });
  call(options, 'complete', { errMsg: 'ok', ...result });
};

const WINDOW = {
  brand: 'test',
  model: 'test',
  pixelRatio: 3,
  windowWidth: 390,
  windowHeight: 753,
  screenWidth: 390,
  screenHeight: 844,
  statusBarHeight: 47,
  platform: 'devtools',
  system: 'iOS 15',
  SDKVersion: '3.8.0',
  safeArea: { top: 47, bottom: 810, left: 0, right: 390, width: 390, height: 763 },
} as const;

/** The `wx` object, and what was noted of its use. */
export const createHost = ({
  store,
  answering,
  moves,
  firstPage,
  networkType,
  loginCode,
  scanned,
  allows,
}: HostPlan) => {
  const missing = new Set<string>();
  const toasts: string[] = [];
  const titles: string[] = [];
  const calls: string[] = [];
  const subscribed: (readonly string[])[] = [];
  const text = (options: Options, key: string): string => String(options[key] ?? '');
  const move =
    (go: (url: string) => boolean): Call =>
    (options) =>
      void setTimeout(() => {
        if (go(text(options, 'url'))) answer(options, {});
        else call(options, 'fail', { errMsg: `page ${text(options, 'url')} is not found` });
      }, 0);

  const senses = createSenses();
  const wx: Record<string, unknown> = {
    ...senses.wx,
    getSystemInfoSync: () => WINDOW,
    getWindowInfo: () => WINDOW,
    getDeviceInfo: () => WINDOW,
    getAppBaseInfo: () => WINDOW,
    getLaunchOptionsSync: () => ({ path: firstPage, query: {}, scene: 1001 }),
    getEnterOptionsSync: () => ({ path: firstPage, query: {}, scene: 1001 }),
    canIUse: () => true,
    nextTick: (run: () => void) => setTimeout(run, 0),
    getNetworkType: (options: Options) => answer(options, { networkType }),
    onNetworkStatusChange: () => undefined,
    onAppShow: () => undefined,
    onNeedPrivacyAuthorization: () => undefined,
    getRandomValues: (options: Options) => {
      const many = Number(options['length']);
      answer(options, { randomValues: globalThis.crypto.getRandomValues(new Uint8Array(many)).buffer });
    },
    login: (options: Options) => answer(options, { code: loginCode() }),
    scanCode: (options: Options) => {
      const result = scanned();
      if (result === undefined) call(options, 'fail', { errMsg: 'scanCode:fail cancel' });
      else answer(options, { result });
    },
    requestSubscribeMessage: (options: Options) => {
      const ids = [options['tmplIds']].flat().map(String);
      subscribed.push(ids);
      answer(options, Object.fromEntries(ids.map((id) => [id, allows(id)])));
    },
    setKeepScreenOn: (options: Options) => answer(options, {}),
    getScreenBrightness: (options: Options) => answer(options, { value: 0.4 }),
    setScreenBrightness: (options: Options) => answer(options, {}),
    makePhoneCall: (options: Options) => {
      calls.push(text(options, 'phoneNumber'));
      answer(options, {});
    },
    showToast: (options: Options) => {
      toasts.push(text(options, 'title'));
      answer(options, {});
    },
    setNavigationBarTitle: (options: Options) => {
      titles.push(text(options, 'title'));
      answer(options, {});
    },
    getStorageSync: (key: string) => store.get(key) ?? '',
    setStorageSync: (key: string, value: string) => {
      if (!store.set(key, value)) throw new Error('exceed storage max size');
    },
    removeStorageSync: (key: string) => store.remove(key),
    getStorageInfoSync: () => ({ keys: [...store.keys()], currentSize: 1, limitSize: 10_240 }),
    navigateTo: move(moves.push),
    reLaunch: move(moves.replaceAll),
    redirectTo: move(moves.replaceAll),
    switchTab: move(moves.replaceAll),
    navigateBack: (options: Options = {}) => {
      moves.back();
      answer(options, {});
    },
    request: (options: Options) => {
      const ask = {
        method: text(options, 'method'),
        url: text(options, 'url'),
        data: options['data'],
        header: options['header'],
      };
      setTimeout(() => {
        const reply = answering(ask);
        if (reply)
          answer(options, { statusCode: reply.status, data: JSON.stringify(reply.body), header: {} });
        else call(options, 'fail', { errMsg: 'request:fail' });
      }, 0);
      return { abort: () => undefined };
    },
  };
  const noted = new Proxy(wx, {
    get: (known, key) => {
      if (typeof key === 'symbol' || key in known) return Reflect.get(known, key);
      if (!key.startsWith('webpackJsonp')) missing.add(key);
      return undefined;
    },
  });
  return { wx: noted, missing, toasts, titles, calls, subscribed, senses };
};
