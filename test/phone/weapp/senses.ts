// What a hand, an eye and an ear find of WeChat: a canvas that notes its strokes, marks that come into view, recordings that are heard.
import { cameraRoll } from './camera-roll.ts';

type Options = Readonly<Record<string, unknown>>;
type Told = (...answer: readonly unknown[]) => void;

const BOX = { left: 16, top: 200, right: 374, bottom: 379, width: 358, height: 179 } as const;

const isTold = (value: unknown): value is Told => typeof value === 'function';

/** A canvas of the second kind, as the host hands it out. */
const createCanvas = (strokes: string[]) => ({
  width: 0,
  height: 0,
  getContext: () => ({
    lineWidth: 0,
    lineCap: 'butt',
    lineJoin: 'miter',
    strokeStyle: '',
    clearRect: () => void strokes.splice(0),
    setTransform: () => undefined,
    beginPath: () => undefined,
    moveTo: () => undefined,
    lineTo: (x: number, y: number) => void strokes.push(`${Math.round(x)},${Math.round(y)}`),
    stroke: () => undefined,
  }),
});

/** The host's functions for it, what was noted, and `see`, by which a person scrolls a mark into view. */
export const createSenses = () => {
  const strokes: string[] = [];
  const played: string[] = [];
  const opened: string[] = [];
  const watched = new Map<string, Told>();
  const inView = new Set<string>();
  const canvas = createCanvas(strokes);
  const query = () => {
    const asked: Told[] = [];
    const ask = (told: unknown) => {
      asked.push(isTold(told) ? told : () => undefined);
      return all;
    };
    const one = {
      fields: (_: unknown, told: unknown) => ask(told),
      boundingClientRect: ask,
      scrollOffset: ask,
    };
    const all = {
      select: () => one,
      selectViewport: () => one,
      exec: (told: unknown) =>
        void setTimeout(() => {
          const answers = asked.map(() => ({ ...BOX, node: canvas, scrollTop: 0 }));
          for (const [n, heard] of asked.entries()) heard(answers[n]);
          if (isTold(told)) told(answers);
        }, 0),
    };
    return all;
  };
  const observer = () => {
    const watching = {
      relativeToViewport: () => watching,
      // What is in view when it begins to be watched is told at once.
      observe: (selector: string, told: Told) => {
        watched.set(selector, told);
        if (inView.has(selector)) setTimeout(() => told({ intersectionRatio: 1 }), 0);
      },
      disconnect: () => undefined,
    };
    return watching;
  };
  const sound = () => {
    let ended: Told = () => undefined;
    return {
      src: '',
      onEnded: (told: Told) => {
        ended = told;
      },
      onError: () => undefined,
      play(this: { src: string }) {
        played.push(this.src);
        setTimeout(ended, 0);
      },
      stop: () => undefined,
      destroy: () => undefined,
    };
  };
  const answered = (options: Options): void => {
    const { success } = options;
    if (isTold(success)) success({ errMsg: 'ok' });
  };
  const wx: Record<string, unknown> = {
    createSelectorQuery: query,
    createIntersectionObserver: observer,
    createInnerAudioContext: sound,
    onWindowResize: () => undefined,
    offWindowResize: () => undefined,
    pageScrollTo: answered,
    env: { USER_DATA_PATH: 'wxfile://usr' },
    getFileSystemManager: () => ({ writeFile: answered, ...cameraRoll.files }),
    ...cameraRoll.wx,
    openDocument: (options: Options) => {
      opened.push(String(options['filePath']));
      answered(options);
    },
    previewImage: (options: Options) => {
      opened.push(String(options['urls']));
      answered(options);
    },
  };
  return {
    wx,
    /** What is drawn on the canvas now. */
    strokes,
    /** The canvas; it has a width once the page has found it. */
    canvas,
    /** The recordings that were heard, by address. */
    played,
    /** The documents and pictures that were opened. */
    opened,
    see: (id: string) => {
      inView.add(`#${id}`);
      watched.get(`#${id}`)?.({ intersectionRatio: 1 });
    },
  };
};
