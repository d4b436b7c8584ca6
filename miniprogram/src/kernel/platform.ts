// The one file that touches the host, be it WeChat or a browser: storage, network, login code, privacy, chance and clock.
import Taro from '@tarojs/taro';
import * as z from 'zod/mini';
import type { KeyStore, Later, RequestSubscribe, Transport } from './ports.ts';
import { jsonOf } from './stored.ts';
import { watched } from './watched.ts';

/** True in a browser, false in WeChat; the build keeps only the branch that applies. */
export const inBrowser = process.env.TARO_ENV === 'h5';

const OURS = 'hutong/';
const TIMEOUT_MS = 15_000;
/** A picture goes out over a weak signal at some 20 KB a second. */
const LEAST_BYTES_PER_MS = 20;
const PERSONA = 'persona';

const browserStore: KeyStore = {
  get: (key) => window.localStorage.getItem(OURS + key) ?? undefined,
  set: (key, text) => {
    try {
      window.localStorage.setItem(OURS + key, text);
      return true;
    } catch {
      return false;
    }
  },
  remove: (key) => window.localStorage.removeItem(OURS + key),
  keys: () =>
    Object.keys(window.localStorage)
      .filter((key) => key.startsWith(OURS))
      .map((key) => key.slice(OURS.length)),
};

const weChatStore: KeyStore = {
  get: (key) => {
    const text: unknown = Taro.getStorageSync(OURS + key);
    return typeof text === 'string' && text !== '' ? text : undefined;
  },
  set: (key, text) => {
    try {
      Taro.setStorageSync(OURS + key, text);
      return true;
    } catch {
      return false;
    }
  },
  remove: (key) => Taro.removeStorageSync(OURS + key),
  keys: () =>
    Taro.getStorageInfoSync()
      .keys.filter((key) => key.startsWith(OURS))
      .map((key) => key.slice(OURS.length)),
};

/** What lies on this phone. */
export const store: KeyStore = inBrowser ? browserStore : weChatStore;

const patienceFor = (body: string | undefined): number =>
  TIMEOUT_MS + Math.round((body?.length ?? 0) / LEAST_BYTES_PER_MS);

const browserTransport: Transport = async ({ method, url, headers, body }) => {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), patienceFor(body));
  try {
    const reply = await fetch(url, {
      method,
      headers,
      signal: patience.signal,
      ...(body !== undefined && { body }),
    });
    return { status: reply.status, text: await reply.text() };
  } finally {
    clearTimeout(timer);
  }
};

const weChatTransport: Transport = async ({ method, url, headers, body }) => {
  const reply = await Taro.request<unknown>({
    method,
    url,
    header: { ...headers },
    timeout: patienceFor(body),
    dataType: 'text',
    responseType: 'text',
    ...(body !== undefined && { data: body }),
  });
  return {
    status: reply.statusCode,
    text: typeof reply.data === 'string' ? reply.data : JSON.stringify(reply.data),
  };
};

/** Carries a request over whatever network there is. */
export const transport: Transport = inBrowser ? browserTransport : weChatTransport;

/** The phone's own clock, in milliseconds. */
export const phoneNow = (): number => Date.now();

/** 0 up to 1. */
export const chance = (): number => Math.random();

/** A timer that can be called off. */
export const later: Later = (ms, run) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};

/** Sixteen bytes for an id, which has to be unique, not secret: mini-programs hand out secure chance only later. */
export const randomBytes = (): Uint8Array =>
  inBrowser
    ? window.crypto.getRandomValues(new Uint8Array(16))
    : Uint8Array.from({ length: 16 }, () => Math.floor(Math.random() * 256));

/** Random bytes fit for a secret; rejects where the host has none to give. */
export const secureBytes = async (count: number): Promise<Uint8Array> => {
  if (inBrowser) return window.crypto.getRandomValues(new Uint8Array(count));
  return new Promise((resolve, reject) => {
    void Taro.getRandomValues({
      length: count,
      success: ({ randomValues }) => resolve(new Uint8Array(randomValues)),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    });
  });
};

let lastRun: Promise<unknown> = Promise.resolve();

const inTurn = <T>(run: () => Promise<T>): Promise<T> => {
  const next = lastRun.then(run);
  lastRun = next.catch(() => undefined);
  return next;
};

/** Runs one thing after the other, in a browser also across its pages. */
export const oneAtATime = <T>(run: () => Promise<T>): Promise<T> =>
  inBrowser && 'locks' in window.navigator
    ? inTurn(() => window.navigator.locks.request(`${OURS}session`, run))
    : inTurn(run);

/** Whether the host believes there is a network. */
export const online = watched(true);

/** Starts listening to the host about the network, and about the page coming back to the front. */
export const watchHost = (onFront: () => void): void => {
  if (inBrowser) {
    const look = () => online.set(window.navigator.onLine);
    look();
    window.addEventListener('online', look);
    window.addEventListener('offline', look);
    window.document.addEventListener('visibilitychange', () => window.document.hidden || onFront());
    return;
  }
  Taro.getNetworkType({ success: ({ networkType }) => online.set(networkType !== 'none') });
  Taro.onNetworkStatusChange(({ isConnected }) => online.set(isConnected));
  Taro.onAppShow(onFront);
};

/** Adds a name and value to the query of the page's own address, so that it goes along wherever the page is passed on to. */
export const addToAddress = (name: string, value: string): void => {
  if (!inBrowser) return;
  const { href } = window.location;
  window.history.replaceState(
    window.history.state,
    '',
    `${href}${href.includes('?') ? '&' : '?'}${name}=${value}`,
  );
};

// The local WeChat double stands one port above the page that it serves.
const double = (path: string): string | undefined => {
  const { protocol, hostname, port } = window.location;
  return port === '' ? undefined : `${protocol}//${hostname}:${Number(port) + 1}/double/${path}`;
};

/** The persona list of the local WeChat double, which stands in for the login of a real phone. */
const Personas = z.array(z.object({ openid: z.string(), name: z.string(), title: z.string() }));
export type Personas = z.infer<typeof Personas>;

/** The people whom the local WeChat double can sign in, or undefined where there is no double. */
export const personas = async (): Promise<Personas | undefined> => {
  const url = double('people');
  if (url === undefined) return undefined;
  const reply = await transport({ method: 'GET', url, headers: {} }).catch(() => undefined);
  const read = Personas.safeParse(reply && jsonOf(reply.text));
  return read.success ? read.data : undefined;
};

/** Remembers which of the double's people uses this browser; undefined forgets. */
export const becomePersona = (openid: string | undefined): void => {
  if (openid === undefined) store.remove(PERSONA);
  else store.set(PERSONA, openid);
};

const codeOfPersona = async (path: 'login' | 'phone', openid: string): Promise<string> => {
  const url = double(path);
  if (url === undefined) throw new Error('No double to sign in with');
  const headers = { 'content-type': 'application/json' };
  const reply = await transport({ method: 'POST', url, headers, body: JSON.stringify({ openid }) });
  return z.parse(z.object({ code: z.string() }), jsonOf(reply.text)).code;
};

/** A fresh login code of whoever uses this phone; undefined where nobody has been chosen, an error where none can be had now. */
export const loginCode = async (): Promise<string | undefined> => {
  if (!inBrowser) return (await Taro.login()).code;
  const openid = store.get(PERSONA);
  return openid === undefined ? undefined : codeOfPersona('login', openid);
};

/** The phone number's code of the persona who uses this browser; WeChat gives it to its own button only. */
export const personaPhoneCode = async (): Promise<string | undefined> => {
  const openid = store.get(PERSONA);
  return openid === undefined ? undefined : codeOfPersona('phone', openid);
};

/** The id that the agreeing button carries, since WeChat checks that it was tapped. */
export const AGREE_BUTTON = 'agree-privacy';

/** Calls `ask` whenever WeChat wants the person's word before it goes on; the answer is passed back to it. */
export const onPrivacyAsked = (ask: (answer: (agreed: boolean) => void) => void): void => {
  if (inBrowser || !Taro.canIUse('onNeedPrivacyAuthorization')) return;
  Taro.onNeedPrivacyAuthorization((resolve) =>
    ask((agreed) => resolve(agreed ? { event: 'agree', buttonId: AGREE_BUTTON } : { event: 'disagree' })),
  );
};

/** Opens the county's full privacy text, as the platform keeps it. */
export const openPrivacyText = (): void => {
  if (!inBrowser) Taro.openPrivacyContract({});
};

/** What the phone's camera reads in a code; undefined where the person turned back, or where there is no camera to use. */
export const scan = async (): Promise<string | undefined> =>
  inBrowser
    ? undefined
    : Taro.scanCode({ onlyFromCamera: false }).then(
        ({ result }) => result,
        () => undefined,
      );

/** Calls this number on the phone. */
export const call = (phone: string): void => {
  if (inBrowser) window.location.href = `tel:${phone}`;
  else void Taro.makePhoneCall({ phoneNumber: phone }).catch(() => undefined);
};

/** The address under which this county's pages are reached from outside. */
export const publicAddress = (): string => (inBrowser ? window.location.origin : SERVER);

/** Puts words where they can be pasted; false where the host does not allow it. */
export const copyWords = async (words: string): Promise<boolean> => {
  try {
    if (inBrowser) await window.navigator.clipboard.writeText(words);
    else await Taro.setClipboardData({ data: words });
    return true;
  } catch {
    return false;
  }
};

/** Reminders are switched off for the whole mini-program. */
const ALL_OFF = 20004;
const subscribeAnswers = ['accept', 'reject', 'ban', 'filter'] as const;

const onlyAnswers = (result: object): Awaited<ReturnType<RequestSubscribe>> =>
  Object.fromEntries(
    Object.entries(result).flatMap(([id, said]) => {
      const answer = subscribeAnswers.find((one) => one === said);
      return answer === undefined ? [] : [[id, answer]];
    }),
  );

const askWechat: RequestSubscribe = (ids) =>
  Taro.requestSubscribeMessage({ tmplIds: [...ids], entityIds: [] }).then(onlyAnswers, (error: unknown) =>
    Object(error).errCode === ALL_OFF ? Object.fromEntries(ids.map((id) => [id, 'ban'])) : {},
  );

/** The local double asks nobody and takes a tap for a yes. */
const tapDouble =
  (url: string, openid: string): RequestSubscribe =>
  async (ids) => {
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ openid, templateIds: ids });
    await transport({ method: 'POST', url, headers, body });
    return Object.fromEntries(ids.map((id) => [id, 'accept']));
  };

/** WeChat's own question whether messages may be sent; in a browser there is none, but for the double's people. */
export const requestSubscribe = (): RequestSubscribe | undefined => {
  if (!inBrowser) return askWechat;
  const [url, openid] = [double('subscribe'), store.get(PERSONA)];
  return url === undefined || openid === undefined ? undefined : tapDouble(url, openid);
};
