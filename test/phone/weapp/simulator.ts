// The real bundle boots outside WeChat: its app starts, its pages render through the real templates, and taps reach its code.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import type { KeyStore } from '../../../miniprogram/src/kernel/ports.ts';
import { memoryStore } from '../kit/memory-store.ts';
import { type Answering, createHost } from './host.ts';
import { createModules } from './modules.ts';
import { copyOf, writeAt } from './page-data.ts';
import { compileTemplates, type Node } from './templates.ts';
import { findById, wordsIn } from './tree.ts';

const DRAWN_MS = 30;

type Handler = (this: PageInstance, ...args: unknown[]) => unknown;
type PageInstance = Record<string, unknown> & { route: string; data: Record<string, unknown> };
type Definition = Readonly<Record<string, unknown>>;

const AppJson = z.object({
  pages: z.array(z.string()),
  subPackages: z.array(z.object({ root: z.string(), pages: z.array(z.string()) })),
});

/** How many bytes each setData carried, by page. */
export type Crossing = Readonly<{ page: string; bytes: number }>;

const isHandler = (value: unknown): value is Handler => typeof value === 'function';

const splitUrl = (url: string): readonly [string, Readonly<Record<string, string>>] => {
  const [path = '', query = ''] = url.replace(/^\//, '').split('?');
  return [path, Object.fromEntries(new URLSearchParams(query))];
};

type Register = (definition: Definition) => void;

/** The three functions by which a module makes itself known. */
const registers = (App: Register, Page: Register) => ({ App, Page, ['Component']: () => undefined });

/** What a test may choose of the phone. */
export type PhonePlan = Readonly<{
  networkType?: string;
  store?: KeyStore;
  loginCode?: () => string;
  /** What the camera reads; undefined is a person turning back. */
  scanned?: () => string | undefined;
  /** What is answered to each subscription; yes where nothing is said. */
  allows?: (id: string) => string;
}>;

/** A phone with the bundle at `root` on it. */
export const startSimulator = (
  root: string,
  answering: Answering,
  {
    networkType = 'wifi',
    store = memoryStore(),
    loginCode = () => 'a-code',
    scanned = () => undefined,
    allows = () => 'accept',
  }: PhonePlan = {},
) => {
  const app = AppJson.parse(JSON.parse(readFileSync(join(root, 'app.json'), 'utf8')));
  const pages = [
    ...app.pages,
    ...app.subPackages.flatMap((sub) => sub.pages.map((page) => `${sub.root}/${page}`)),
  ];
  const render = compileTemplates(root);
  const stack: PageInstance[] = [];
  const crossings: Crossing[] = [];
  const errors: string[] = [];
  const definitions = new Map<string, Definition>();
  let loading = '';
  let appDefinition: Definition = {};
  let nextView = 1;

  const callOn = (page: PageInstance | undefined, name: string, ...args: unknown[]): void => {
    const handler = page?.[name];
    if (page && isHandler(handler)) handler.apply(page, args);
  };
  const open = (url: string): boolean => {
    const [path, query] = splitUrl(url);
    if (!pages.includes(path)) return false;
    if (!definitions.has(path)) {
      loading = path;
      load(path);
    }
    const definition = definitions.get(path) ?? {};
    const page: PageInstance = {
      ...definition,
      route: path,
      __route__: path,
      options: query,
      data: Object(copyOf(definition['data'])),
      __wxWebviewId__: nextView++,
      getPageId: () => `pageId:${path}`,
      selectComponent: () => null,
      getOpenerEventChannel: () => ({ on: () => undefined, emit: () => undefined }),
    };
    page['setData'] = (change: Record<string, unknown>, done?: () => void) => {
      crossings.push({ page: path, bytes: Buffer.byteLength(JSON.stringify(change)) });
      for (const [key, value] of Object.entries(change)) writeAt(page.data, key, copyOf(value));
      setTimeout(() => done?.call(page), 0);
    };
    callOn(stack.at(-1), 'onHide');
    stack.push(page);
    callOn(page, 'onLoad', query);
    callOn(page, 'onShow');
    setTimeout(() => callOn(page, 'onReady'), 0);
    return true;
  };
  const replaceAll = (url: string): boolean => {
    if (!pages.includes(splitUrl(url)[0])) return false;
    while (stack.length > 0) callOn(stack.pop(), 'onUnload');
    return open(url);
  };
  const back = (): void => {
    callOn(stack.pop(), 'onUnload');
    callOn(stack.at(-1), 'onShow');
  };

  const host = createHost({
    store,
    answering,
    moves: { push: open, replaceAll, back },
    firstPage: pages[0] ?? '',
    networkType,
    loginCode,
    scanned,
    allows,
  });
  const keepError = (...words: unknown[]) => errors.push(words.map(String).join(' '));
  const load = createModules(root, {
    console: {
      log: () => undefined,
      info: () => undefined,
      warn: () => undefined,
      debug: () => undefined,
      error: keepError,
    },
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    wx: host.wx,
    ...registers(
      (definition) => {
        appDefinition = definition;
      },
      (definition) => {
        definitions.set(loading, definition);
      },
    ),
    getApp: () => appDefinition,
    getCurrentPages: () => [...stack],
  });

  const boot = (): void => {
    load('app');
    for (const name of ['onLaunch', 'onShow']) {
      const start = appDefinition[name];
      if (typeof start === 'function') start.call(appDefinition, { path: pages[0], query: {}, scene: 1001 });
    }
    open(pages[0] ?? '');
  };
  const view = (): Node => {
    const top = stack.at(-1);
    return top ? render(`${top.route}.wxml`, top.data) : '';
  };
  const fire = (id: string, type: string, detail: object = {}, touches: readonly object[] = []): void => {
    const found = findById(view(), id);
    const top = stack.at(-1);
    if (!found || !top)
      throw new Error(`Nothing has the id ${id} on ${top?.route}: ${wordsIn(view()).slice(0, 200)}`);
    const bearer = [found.element, ...found.within].find(
      ({ attr }) => attr[`bind${type}`] ?? attr[`catch${type}`],
    );
    const name = bearer?.attr[`bind${type}`] ?? bearer?.attr[`catch${type}`];
    if (!bearer || typeof name !== 'string') throw new Error(`${id} hears no ${type}`);
    const datasetOf = (attr: Readonly<Record<string, unknown>>) =>
      Object.fromEntries(
        Object.entries(attr)
          .filter(([key]) => key.startsWith('data-'))
          .map(([key, value]) => [key.slice(5), value]),
      );
    callOn(top, name, {
      type,
      timeStamp: Date.now(),
      detail,
      touches,
      changedTouches: touches,
      target: { id: found.element.attr['id'], dataset: datasetOf(found.element.attr) },
      currentTarget: { id: bearer.attr['id'], dataset: datasetOf(bearer.attr) },
    });
  };
  /** Waits until what the page says matches, or throws with what it says instead. */
  const until = async (wanted: RegExp): Promise<string> => {
    for (let tries = 0; tries < 100; tries++) {
      const words = wordsIn(view());
      if (wanted.test(words)) return words;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    throw new Error(
      `${stack.at(-1)?.route} never says ${wanted}, but: ${wordsIn(view())} ${errors.join(' ')}`,
    );
  };
  // On a busy machine a page is drawn later than a finger comes.
  const shown = async (id: string): Promise<void> => {
    for (let tries = 0; tries < 100 && !findById(view(), id); tries++)
      await new Promise((resolve) => setTimeout(resolve, 10));
  };
  /** Does it once the page shows what it is done to, and lets the page be drawn again. */
  const drawn = async (id: string, act: () => void): Promise<void> => {
    await shown(id);
    act();
    await new Promise((resolve) => setTimeout(resolve, DRAWN_MS));
  };
  return {
    pages,
    boot,
    open,
    back,
    view,
    until,
    tap: (id: string) => drawn(id, () => fire(id, 'tap')),
    type: (id: string, value: string) => drawn(id, () => fire(id, 'input', { value, cursor: value.length })),
    fire: (id: string, type: string, detail: object = {}) => drawn(id, () => fire(id, type, detail)),
    /** A finger goes from place to place on a canvas, in its pixels. */
    draw: (id: string, places: readonly (readonly [number, number])[]) =>
      drawn(id, () => {
        const touch = (n: number) => [{ identifier: 0, x: places[n]?.[0], y: places[n]?.[1] }];
        fire(id, 'touchstart', {}, touch(0));
        for (const n of places.keys()) fire(id, 'touchmove', {}, touch(n));
        fire(id, 'touchend', {}, touch(places.length - 1));
      }),
    route: () => stack.at(-1)?.route,
    store,
    errors,
    crossings,
    ...host,
  };
};
